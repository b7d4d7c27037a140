/** Words of the documents of a case: what each is, what its parts are called. */
import type { BodyNames } from '../../../contracts/views/body-name.ts';
import type { CaseDocumentKind, Direction } from '../../../db/cases/case-document.ts';
import type { BodiesInText } from '../../../words/body-names.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import type { Language } from '../../../words/language.ts';

/** Documents that are named with the body they come from. */
type BodysWord = 'advice' | 'bodyDecision';

const sv = {
  title: 'Handlingar i ärendet',
  intro: 'Alla handlingar i ärendet i den ordning de kom till. Utkast som inte har skickats in är inte handlingar och finns inte här.',
  caption: (total: number) => (total === 1 ? '1 handling' : `${total} handlingar`),
  none: 'Ärendet har inga handlingar ännu.',
  csv: 'Hämta som CSV',
  fileName: 'handlingar.csv',
  back: 'Till handlingarna',
  toActivity: 'Till aktiviteten',
  handOut: 'Lämna ut handling',
  runLink: 'Teknisk körning',
  links: 'Ärendets akt',
  reference: 'Nummer',
  document: 'Handling',
  direction: 'Riktning',
  date: 'Datum',
  party: 'Avsändare eller mottagare',
  county: 'Länsstyrelsen',
  directions: { incoming: 'inkommen', drawnUp: 'upprättad', outgoing: 'utgående', internal: 'intern' } satisfies Record<Direction, string>,
  kinds: {
    propose: 'förslag',
    import: 'uppgifter från den antagna handlingsplanen',
    completion: 'komplettering av förslaget',
    fundingDecision: 'beslut om förslaget',
    grant: 'besked från en finansiär',
    payment: 'utbetalning',
    assignment: 'fråga om ansvar',
    assignmentAnswer: 'svar om ansvar',
    report: 'rapport',
    reply: 'svar från den ansvariga organisationen',
    hold: 'beslut att hålla inne nästa steg',
    review: 'granskning av rapport',
    extension: 'mer tid',
    pause: 'beslut om paus',
    resume: 'beslut att återuppta',
    handover: 'beslut om överlämning av ansvaret',
    withdrawal: 'återkallelse',
    closing: 'beslut att avsluta',
    evaluation: 'utvärdering',
    settlement: 'stängda räkenskaper',
    attachment: 'bilaga till rapport',
    escalation: 'underlag: frågan lyfts',
    mail: 'meddelande',
    note: 'tjänsteanteckning',
    file: 'tillagd handling',
  } satisfies Record<Exclude<CaseDocumentKind, BodysWord>, string>,
  ofBodies: { advice: ({ adviser }) => `råd från ${adviser}`, bodyDecision: ({ deciderInFull }) => `beslut av ${deciderInFull}` } as Record<
    BodysWord,
    (bodies: BodiesInText) => string
  >,
  ofPeriod: (kind: string, period: string) => `${kind}, ${period}`,
  ofKind: (document: string, kind: string) => `${document}: ${kind}`,
  download: (name: string) => `Hämta filen ${name}`,
  matter: 'Rapporten har inte kommit in i tid. Frågan har lyfts för ställningstagande.',
  takenAway: 'tas bort',
  ownPolicy: 'Förslaget har egna uppföljningsregler. De visas på aktivitetens sida.',
  yes: 'ja',
  no: 'nej',
  otherField: 'Övrig uppgift',
};

const en: typeof sv = {
  title: 'Documents of the case',
  intro: 'All documents of the case in the order in which they came to it. Drafts that have not been sent in are no documents and are not here.',
  caption: (total) => (total === 1 ? '1 document' : `${total} documents`),
  none: 'The case has no documents yet.',
  csv: 'Download as CSV',
  fileName: 'documents.csv',
  back: 'To the documents',
  toActivity: 'To the activity',
  handOut: 'Hand out documents',
  runLink: 'Technical run',
  links: 'The file of the case',
  reference: 'Number',
  document: 'Document',
  direction: 'Direction',
  date: 'Date',
  party: 'Sender or recipient',
  county: 'Länsstyrelsen',
  directions: { incoming: 'received', drawnUp: 'drawn up', outgoing: 'sent', internal: 'internal' },
  kinds: {
    propose: 'proposal',
    import: 'facts from the adopted plan',
    completion: 'completion of the proposal',
    fundingDecision: 'decision on the proposal',
    grant: 'word from a funder',
    payment: 'payment',
    assignment: 'question about the lead',
    assignmentAnswer: 'answer about the lead',
    report: 'report',
    reply: 'answer from the lead',
    hold: 'decision to hold the next step',
    review: 'review of a report',
    extension: 'more time',
    pause: 'decision to pause',
    resume: 'decision to resume',
    handover: 'decision to hand over the lead',
    withdrawal: 'withdrawal',
    closing: 'decision to close',
    evaluation: 'evaluation',
    settlement: 'settlement of accounts',
    attachment: 'attachment to a report',
    escalation: 'dossier: the matter is raised',
    mail: 'message',
    note: 'note in the case',
    file: 'document added',
  },
  ofBodies: { advice: ({ adviser }) => `advice from ${adviser}`, bodyDecision: ({ deciderInFull }) => `decision of ${deciderInFull}` },
  ofPeriod: (kind, period) => `${kind}, ${period}`,
  ofKind: (document, kind) => `${document}: ${kind}`,
  download: (name) => `Download the file ${name}`,
  matter: 'The report has not come in in time. The matter has been raised.',
  takenAway: 'is taken away',
  ownPolicy: 'The proposal has follow-up rules of its own. They are shown on the activity’s page.',
  yes: 'yes',
  no: 'no',
  otherField: 'Other fact',
};

export const documentWords: Record<Language, typeof sv> = { sv, en };

/** @param bodies those that had the roles when the document came to be */
export function documentKindInWords(kind: CaseDocumentKind, bodies: BodyNames, language: Language): string {
  const { kinds, ofBodies } = documentWords[language];
  return kind === 'advice' || kind === 'bodyDecision' ? ofBodies[kind](bodiesInText(bodies, language)) : kinds[kind];
}
