/**
 * The statement of accessibility (lagen om tillgänglighet till digital offentlig service, DOS-lagen), with each point that Digg asks for. Whoever mends a fault
 * or finds one changes the list of faults and the day of the last change; the day of the assessment changes when all pages have been gone through.
 */
import type { Language } from '../../../words/language.ts';

export const assessedOn = '2026-11-27';
export const changedOn = '2026-11-27';

interface Fault {
  what: string;
  why: string;
}

const svFaults: Fault[] = [
  {
    what: 'På de engelska sidorna står det som någon har skrivit på svenska i förslag, rapporter, svar och beslut kvar på svenska. En skärmläsare läser det som engelska, för programmet vet inte vilket språk det är på (WCAG 3.1.2). Namn och titlar är på engelska eller utmärkta som svenska.',
    why: 'Texterna är deras som har skrivit dem. Det är ännu inte åtgärdat.',
  },
  {
    what: 'Bilagor som organisationer har skickat in kan sakna rubriker, textalternativ och läsordning (EN 301 549, kapitel 10).',
    why: 'De visas som de kom. Be om innehållet på ett annat sätt om du inte kan läsa dem.',
  },
  {
    what: 'Beskrivningen av gränssnittet för program (/docs) finns bara på engelska.',
    why: 'Den är till för programmerare. Det är ännu inte åtgärdat.',
  },
];
const enFaults: Fault[] = [
  {
    what: 'On the English pages, what people have written in Swedish in proposals, reports, answers and decisions stays Swedish. A screen reader reads it as English, for the program does not know its language (WCAG 3.1.2). Names and titles are in English or marked as Swedish.',
    why: 'The texts are those of the people who wrote them. It has not been mended yet.',
  },
  {
    what: 'Attachments that organisations have sent in may lack headings, text alternatives and a reading order (EN 301 549, chapter 10).',
    why: 'They are shown as they came. Ask for the content in another way if you cannot read them.',
  },
  {
    what: 'The description of the interface for programs (/docs) is in English alone.',
    why: 'It is for programmers. It has not been mended yet.',
  },
];

const sv = {
  title: 'Tillgänglighet',
  lead: (authority: string) =>
    `${authority} står bakom webbplatsen Handlingsplanen HIT. Vi vill att så många som möjligt ska kunna använda den. Det här är vår redogörelse för hur den uppfyller lagen om tillgänglighet till digital offentlig service.`,
  statusTitle: 'Hur tillgänglig är webbplatsen?',
  status:
    'Webbplatsen är delvis förenlig med lagen: med EN 301 549 och WCAG 2.1 på nivå AA. Vi prövar den mot WCAG 2.2 AA. Bristerna står nedan. Sidorna fungerar utan skript, med tangentbord, med förstorad text och på en telefon.',
  faultsTitle: 'Innehåll som inte är tillgängligt, och varför',
  faults: svFaults,
  burdenTitle: 'Oskäligt betungande anpassning (12 §)',
  burden: 'Inget innehåll är undantaget för att det skulle vara oskäligt betungande att anpassa.',
  outsideTitle: 'Innehåll som lagen inte gäller (9 §)',
  outside: 'Inget innehåll är undantaget för att lagen inte skulle gälla det.',
  testedTitle: 'Så har vi prövat webbplatsen',
  tested: [
    'Vi har gjort en egen bedömning (självskattning). Ingen utomstående har granskat webbplatsen.',
    'Sidorna prövas automatiskt mot WCAG 2.2 AA, på båda språken, i vanlig bredd och på en telefons.',
    'De prövas med skript avstängda, och rapportformuläret med enbart tangentbord.',
    'De är ännu inte prövade med hjälpmedel och av dem som använder sådana. Det kan finnas brister som vi inte känner till.',
  ],
  assessed: (day: string) => `Senaste bedömningen gjordes ${day}.`,
  changed: (day: string) => `Redogörelsen uppdaterades senast ${day}.`,
  reportTitle: 'Säg till om något inte fungerar',
  report: 'Berätta vilken sida det gäller och vad som hände, så hjälper vi dig att få det du behöver på ett annat sätt:',
  mail: (address: string) => `mejla ${address}`,
  authorityTitle: 'Om du inte är nöjd med svaret',
  authority: 'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Du kan anmäla brister till dem:',
  authorityLink: 'anmäl bristande tillgänglighet till Digg',
};

const en: typeof sv = {
  title: 'Accessibility',
  lead: (authority) =>
    `${authority} is behind the website The HIT plan. We want as many as possible to be able to use it. This is our statement on how it meets the Swedish act on the accessibility of digital public services.`,
  statusTitle: 'How accessible is the website?',
  status:
    'The website is partly compliant with the act: with EN 301 549 and WCAG 2.1 at level AA. We try it against WCAG 2.2 AA. The faults are below. The pages work without script, by keyboard, with enlarged text, and on a phone.',
  faultsTitle: 'Content that is not accessible, and why',
  faults: enFaults,
  burdenTitle: 'Disproportionate burden (section 12)',
  burden: 'No content is exempt because it would be a disproportionate burden to adapt it.',
  outsideTitle: 'Content that the act does not cover (section 9)',
  outside: 'No content is exempt because the act would not cover it.',
  testedTitle: 'How we have tried the website',
  tested: [
    'We have assessed it ourselves. Nobody from outside has reviewed the website.',
    'The pages are tried automatically against WCAG 2.2 AA, in both languages, at the usual width and at a phone’s.',
    'They are tried with scripts switched off, and the report form by keyboard alone.',
    'They have not yet been tried with assistive technology and its users. There may be faults that we do not know of.',
  ],
  assessed: (day) => `The latest assessment was made on ${day}.`,
  changed: (day) => `The statement was last changed on ${day}.`,
  reportTitle: 'Tell us when something does not work',
  report: 'Say which page it is about and what happened, and we help you get what you need in another way:',
  mail: (address: string) => `write to ${address}`,
  authorityTitle: 'If you are not content with the answer',
  authority: 'The Swedish Agency for Digital Government (Digg) supervises the act. You can report faults to it:',
  authorityLink: 'report a lack of accessibility to Digg (in Swedish)',
};

export const accessibilityWords: Record<Language, typeof sv> = { sv, en };
