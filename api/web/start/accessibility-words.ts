/** The statement of accessibility (lagen om tillgänglighet till digital offentlig service, DOS-lagen). */
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Tillgänglighet',
  lead: 'Det här är vår redogörelse för hur tillgängliga sidorna för Handlingsplanen HIT är.',
  statusTitle: 'Hur tillgängliga är sidorna?',
  status:
    'Sidorna är byggda för att uppfylla lagen om tillgänglighet till digital offentlig service, det vill säga WCAG 2.2 på nivå AA. De fungerar utan skript, med tangentbord, med förstorad text och med skärmläsare, och på en telefon.',
  testedTitle: 'Så har vi prövat dem',
  tested: [
    'Sidorna prövas automatiskt mot WCAG 2.2 AA, på båda språken, i vanlig bredd och på en telefons.',
    'De prövas med skript avstängda, och rapportformuläret med enbart tangentbord.',
    'De är ännu inte prövade med hjälpmedel och av dem som använder sådana. Därför säger vi inte att allt är tillgängligt, bara att vi inte känner till några brister.',
  ],
  filesTitle: 'Bilagor',
  files: 'Bilagor som organisationer har skickat in visas som de kom. De kan ha brister. Be om innehållet på ett annat sätt om du inte kan läsa dem.',
  reportTitle: 'Säg till om något inte fungerar',
  report: 'Berätta vilken sida det gäller och vad som hände, så hjälper vi dig att få det du behöver på ett annat sätt:',
  mail: (address: string) => `mejla ${address}`,
  authorityTitle: 'Om du inte är nöjd med svaret',
  authority: 'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Du kan anmäla brister till dem:',
  authorityLink: 'anmäl bristande tillgänglighet till Digg',
};

const en: typeof sv = {
  title: 'Accessibility',
  lead: 'This is our statement on how accessible the pages of the HIT plan are.',
  statusTitle: 'How accessible are the pages?',
  status:
    'The pages are built to meet the Swedish act on the accessibility of digital public services, which means WCAG 2.2 at level AA. They work without script, by keyboard, with enlarged text, with a screen reader, and on a phone.',
  testedTitle: 'How we have tried them',
  tested: [
    'The pages are tried automatically against WCAG 2.2 AA, in both languages, at the usual width and at a phone’s.',
    'They are tried with scripts switched off, and the report form by keyboard alone.',
    'They have not yet been tried with assistive technology and its users. So we do not say that everything is accessible, only that we know of no faults.',
  ],
  filesTitle: 'Attachments',
  files:
    'Attachments that organisations have sent in are shown as they came. They may have faults. Ask for the content in another way if you cannot read them.',
  reportTitle: 'Tell us when something does not work',
  report: 'Say which page it is about and what happened, and we help you get what you need in another way:',
  mail: (address: string) => `write to ${address}`,
  authorityTitle: 'If you are not content with the answer',
  authority: 'The Swedish Agency for Digital Government (Digg) supervises the act. You can report faults to it:',
  authorityLink: 'report a lack of accessibility to Digg (in Swedish)',
};

export const accessibilityWords: Record<Language, typeof sv> = { sv, en };
