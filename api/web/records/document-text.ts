/** A document as labelled paragraphs that people read: the one form in which it is shown, masked and handed out. */

import type { Knex } from 'knex';
import type { BodyNamesByDay } from '../../../contracts/views/body-name.ts';
import type { CaseDocument } from '../../../db/cases/case-document.ts';
import { bodyNamesByDay } from '../../../db/registers/body-read-model.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { organisationNames, termNamesOf } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { moneyInWords, periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { documentKindInWords, documentWords } from '../parts/document-words.ts';
import { appealWords } from '../parts/papers/appeal-words.ts';
import { caseFileWords } from '../parts/papers/case-file-words.ts';
import { noteWords } from '../parts/papers/note-words.ts';
import { documentFieldWords } from './document-field-words.ts';
import { mailKindInWords, withoutPersonalLinks } from './mail-log/mail-words.ts';

export interface Paragraph {
  label: string;
  text: string;
}

/** Names of all that documents hold ids of, and of the bodies on each day. */
export interface DocumentNames {
  byId: NamesById;
  bodiesOn: BodyNamesByDay;
}

export async function namesOfAll(db: Knex): Promise<DocumentNames> {
  const kinds = ['developmentArea', 'focusArea', 'activityArea', 'targetGroup', 'goal'] as const;
  const terms = await termNamesOf(db, kinds);
  const byId = new Map([...Object.values(terms).flatMap((names) => [...names]), ...(await organisationNames(db))]);
  return { byId, bodiesOn: await bodyNamesByDay(db) };
}

export const referenceOf = (caseNumber: string, { number }: Pick<CaseDocument, 'number'>): string => `${caseNumber}-${number}`;

export function documentTitle({ kind, period, mailKind, at, content }: CaseDocument, { bodiesOn }: DocumentNames, language: Language): string {
  const words = documentWords[language];
  const what = documentKindInWords(kind, bodiesOn(dayOf(at)), language);
  if (kind === 'file') return capitalised(words.ofKind(what, String(content['title'])));
  if (mailKind !== null) return capitalised(words.ofKind(what, mailKindInWords({ kind: mailKind }, language).toLowerCase()));
  return capitalised(period === null ? what : words.ofPeriod(what, periodInWords(period, language)));
}

export function partyOf({ party, direction }: CaseDocument, names: DocumentNames, language: Language): string {
  const { organisation, person, address, role } = party;
  const named = [role && capitalised(wordsIn(language).roles[role]), organisation && (names.byId.get(organisation) ?? organisation), person, address].filter(
    Boolean,
  );
  return named.join(', ') || (direction === 'incoming' ? '–' : documentWords[language].county);
}

/** All that the document says: first what it is, whose and when, then its fields. */
export function paragraphsOf(document: CaseDocument, names: DocumentNames, language: Language): Paragraph[] {
  const words = documentWords[language];
  return [
    { label: words.document, text: documentTitle(document, names, language) },
    { label: words.direction, text: capitalised(words.directions[document.direction]) },
    { label: words.date, text: shortDayInWords(dayOf(document.at), language) },
    { label: words.party, text: partyOf(document, names, language) },
    ...fieldsIn(document.content, { document, names, language, labels: [] }),
  ].map(({ label, text }) => ({ label, text: withoutPersonalLinks(text.normalize('NFC'), language) }));
}

interface Place {
  document: CaseDocument;
  names: DocumentNames;
  language: Language;
  labels: string[];
}

const fieldsIn = (content: Record<string, unknown>, place: Place): Paragraph[] =>
  Object.entries(content).flatMap(([key, value]) => {
    const words = documentWords[place.language];
    if (key === 'policy') return [{ label: labelOf(key, place), text: words.ownPolicy }];
    if (key === 'matter') return [{ label: labelOf(key, place), text: words.matter }];
    return paragraphsIn(key, value, { ...place, labels: [...place.labels, labelOf(key, place)] });
  });

function paragraphsIn(key: string, value: unknown, place: Place): Paragraph[] {
  const label = place.labels.join(' – ');
  if (saidAnew.includes(place.document.kind) && isNothing(value)) return [{ label, text: documentWords[place.language].takenAway }];
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((item) => paragraphsIn(key, isObject(item) ? inOneLine(item, place) : item, place));
  if (isObject(value)) return fieldsIn(value, place);
  const text = valueInWords(key, value as string | number | boolean, place);
  return text
    .split(/\r?\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ label, text: line }));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Documents that say something anew, and take away what they send empty. */
const saidAnew: CaseDocument['kind'][] = ['completion', 'correction'];

/** What is sent to take something away. */
const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** An item of a list: "Finansiär: Arbetsförmedlingen, Belopp: 50 000 kr". A file's own id says nothing to a reader. */
const inOneLine = (item: Record<string, unknown>, place: Place): string =>
  fieldsIn(Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'id')), { ...place, labels: [] })
    .map(({ label, text }) => `${label}: ${text}`)
    .join(', ');

/** Fields that are called otherwise where a coordinator puts a matter before a body. */
const labelsOfMatter: Record<string, string> = { kind: 'what', role: 'to' };

/** What came from a plan's file may have any field. */
function labelOf(field: string, { document, language }: Place): string {
  const key = (document.kind === 'matter' && entryOf(labelsOfMatter, field)) || field;
  return entryOf(documentFieldWords[language], key) ?? entryOf(planFieldWords[language].labels, key) ?? documentWords[language].otherField;
}

function valueInWords(key: string, value: string | number | boolean, { document, names, language }: Place): string {
  const words = documentWords[language];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return key.endsWith('Sek') ? moneyInWords(value, language) : String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDayInWords(value, language);
  if (key === 'period') return periodInWords(value, language);
  const said = entryOf(outcomeWords(key, document.kind, language), value);
  return said ?? (isRegistered.has(key) ? names.byId.get(value) : undefined) ?? value;
}

const isRegistered = new Set(
  'organisation funder lead onBehalfOf to proposedBy developmentArea focusArea activityArea targetGroups goals goalsReached partners'.split(' '),
);

/** What a paper is, by the kind of paper. */
function paperWords(kind: CaseDocument['kind'], language: Language): Record<string, string> {
  const { kinds, steps } = appealWords[language];
  const words = { note: noteWords[language].kinds, file: caseFileWords[language].kinds, appeal: kinds, appealStep: steps };
  return entryOf<Record<string, string>>(words, kind) ?? {};
}

/** Documents whose outcome says that another act was undone, or a report excused. */
const undoable = new Set<CaseDocument['kind']>(['excuse', 'hold', 'pause', 'closing', 'evaluation']);

/** The words that a field's closed list of values has, by the kind of document it stands in. */
function outcomeWords(key: string, kind: CaseDocument['kind'], language: Language): Record<string, string> {
  const words = wordsIn(language);
  switch (key) {
    case 'outcome':
      if (kind === 'review') return words.reviewOutcomes;
      if (kind === 'bodyDecision') return words.bodyDecisionOutcomes;
      if (kind === 'extension') return words.extensionOutcomes;
      if (undoable.has(kind)) return words.undoings;
      return { ...words.decisionOutcomes, ...(kind === 'grant' ? words.grantOutcomes : { pending: words.grantOutcomes.pending }) };
    case 'answer':
      return words.answers;
    case 'kind':
      return { ...words.replyKinds, ...(kind === 'advice' && words.adviceKinds), ...(kind === 'matter' && words.matterKinds) };
    case 'role':
      return kind === 'matter' ? words.roles : {};
    case 'what':
      return paperWords(kind, language);
    case 'status':
      return words.reportStatus;
    case 'channel':
      return words.channels;
    case 'reportForm':
      return words.reportForms;
    case 'recurs':
      return { yearly: planFieldWords[language].yearly };
    case 'state':
      return planFieldWords[language].states;
    case 'inferred':
      return planFieldWords[language].labels;
    case 'to':
      return words.roles;
    default:
      return {};
  }
}
