/** Words of the overview of the API, in both languages. */
import type { Language } from '../../../words/language.ts';

interface OverviewWords {
  quickStart: string;
  quickStartAbout: string;
  areas: string;
  /** Absent: nothing beside the list. */
  areasAbout?: string;
  operations: (count: number) => string;
  shared: string;
  rules: string;
  rulesAbout: string[];
  refusals: string;
  codes: string;
  client: string;
  clientAbout: string;
  terms: string;
  termsAbout: string;
  version: (version: string) => string;
}

export const overviewWords: Record<Language, OverviewWords> = {
  en: {
    quickStart: 'Quick start',
    quickStartAbout: 'Paste the lines into a shell in this order. They need curl, and the program running with the plan in it, as npm start has it.',
    areas: 'Areas',
    operations: (count) => (count === 1 ? '1 operation' : `${count} operations`),
    shared: 'Schemas that several areas share',
    rules: 'Common to all',
    rulesAbout: [
      'All operations but the one that says what the API is need a token: Authorization: Bearer … Every operation says which roles have it.',
      'Days are written YYYY-MM-DD, instants as in RFC 3339 in UTC, amounts in whole Swedish kronor.',
      'Why a day falls where it does is written in the language of the person whose token it is. All else that is said is in English.',
      'A command takes an Idempotency-Key, by which it is done once, an If-Match, which refuses it where there is a newer version, and an If-Effect, which refuses it where it would do something else than its preview has shown.',
    ],
    refusals: 'What is refused is answered as',
    codes: 'with a code from this list',
    client: 'A typed client',
    clientAbout:
      'The program’s source has types made from this document, docs/client/api-types.d.ts, and a program that uses them, docs/client/example.ts: paths, bodies and answers are checked before anything is sent.',
    terms: 'Terms',
    termsAbout: 'The service is given as it is. A token is personal; what is done with it is logged. The program is free under EUPL-1.2.',
    version: (version) => `Version ${version} of the API.`,
  },
  sv: {
    quickStart: 'Kom igång',
    quickStartAbout:
      'Klistra in raderna i ett skal, i den här ordningen. De behöver curl, och att programmet kör med planen inläst, som det gör efter npm start.',
    areas: 'Områden',
    areasAbout: 'Beskrivningarna av varje område är på engelska, som fälten i svaren.',
    operations: (count) => (count === 1 ? '1 anrop' : `${count} anrop`),
    shared: 'Det som flera områden har gemensamt',
    rules: 'Gemensamt för alla anrop',
    rulesAbout: [
      'Alla anrop utom det som säger vad det här är för API kräver en nyckel: Authorization: Bearer … Vid varje anrop står vilka roller som får göra det.',
      'Dagar skrivs ÅÅÅÅ-MM-DD, tidpunkter enligt RFC 3339 i UTC och belopp i hela kronor.',
      'Varför ett datum faller där det gör skrivs på språket hos den person som nyckeln tillhör. Allt annat som sägs är på engelska.',
      'Ett kommando tar emot Idempotency-Key, så att det görs bara en gång, If-Match, så att det får nej om det finns en nyare version, och If-Effect, så att det får nej om det skulle göra något annat än förhandsvisningen har visat.',
    ],
    refusals: 'Ett nej kommer som',
    codes: 'med en kod ur den här listan',
    client: 'En typad klient',
    clientAbout:
      'I programmets källkod finns typer gjorda av det här dokumentet, docs/client/api-types.d.ts, och ett program som använder dem, docs/client/example.ts: sökvägar, innehåll och svar kontrolleras innan något skickas.',
    terms: 'Villkor',
    termsAbout: 'Tjänsten ges i befintligt skick. Nyckeln är personlig; det som görs med den loggas. Programmet är fritt under EUPL-1.2.',
    version: (version) => `Version ${version} av API:et.`,
  },
};
