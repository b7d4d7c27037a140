/** What a posted form asks to hand out: the chosen documents as they would leave, and what is wrong with the masks. */

import { line } from '../../../../contracts/bodies/fields.ts';
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { caseDocuments } from '../../../../db/cases/case-documents-read-model.ts';
import type { HandedOut, HandedOutDocument } from '../../../../db/cases/handed-out-read-model.ts';
import type { County } from '../../../../db/plan/county-read-model.ts';
import { countyOf } from '../../../../db/plan/county-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { many, one } from '../../browser/posted-fields.ts';
import type { WordedError } from '../../components/worded-error.ts';
import { activityOf } from '../../form-engine/activity-of-form.ts';
import type { PageCall } from '../../kit/page-route.ts';
import type { Paragraph } from '../document-text.ts';
import { documentTitle, namesOfAll, paragraphsOf, referenceOf } from '../document-text.ts';
import { handOutWords } from './hand-out-words.ts';
import type { Passage } from './masking.ts';
import { holdsPassage, maskParagraphs } from './masking.ts';
import type { NearHit } from './near-hits.ts';
import { nearHits } from './near-hits.ts';
import type { Ground } from './release-decision-words.ts';
import { releaseDecisionWords } from './release-decision-words.ts';

export const passageRows = [1, 2, 3, 4, 5];
/** A form holds no more fields than this, and an archive no more bytes. */
const maxParagraphs = 1_200;
const maxBytes = 100 * 1024 * 1024;

/** The choice to let a file leave as it is. */
export const givenAsItIs = 'given';

/** Names of the form's fields. */
export const names = {
  documents: 'handling',
  whole: (number: number) => `hela.${number}`,
  paragraph: (number: number, index: number) => `dolj.${number}.${index}`,
  passage: (row: number) => `text.${row}`,
  passageGround: (row: number) => `grund.${row}`,
  ownGround: 'egengrund',
  askedBy: 'begard',
  decidedBy: 'beslutad',
  grounds: 'skal',
  decidedOn: 'dag',
};

/** One document with its whole text and the file it is, before anything is masked. */
export interface Candidate extends Omit<HandedOutDocument, 'shown' | 'masks' | 'withheld'> {
  paragraphs: Paragraph[];
}

export interface HandOutChoice {
  activity: PlanActivityResponse;
  documents: Candidate[];
  chosen: Candidate[];
  /** The chosen documents as they would leave. */
  leaving: HandedOutDocument[];
  outcome: HandedOut['outcome'];
  passages: Passage[];
  county: County;
  /** What is left in the documents that leave, and is nearly what is hidden; by the number of the document. */
  near: ReadonlyMap<number, NearHit[]>;
  errors: { choice: WordedError[]; masks: WordedError[] };
}

export const wrong = (field: string, detail: string): WordedError => ({ field, detail });

export async function handOutChoice(call: PageCall): Promise<HandOutChoice> {
  const { deps, language, form } = call;
  const activity = await activityOf(call);
  const documents = await candidates(call, activity);
  const numbers = new Set(many(form, names.documents));
  const chosen = documents.filter(({ number }) => numbers.has(String(number)));
  const passages = passagesIn(form, language);
  const masked = chosen.map((candidate) => asItLeaves(candidate, form, passages, language));
  const leaving = masked.map(({ document }) => document);
  const near = new Map(masked.map(({ document, left }) => [document.number, nearHits(left, passages)]));
  const isWhole = leaving.every(({ withheld, masks }) => withheld === null && masks.length === 0);
  const outcome = isWhole ? 'whole' : leaving.every(({ withheld }) => withheld !== null) ? 'refused' : 'inPart';
  const choice = errorsOfChoice(chosen, deps.attachments !== undefined, language);
  const county = await countyOf(deps.db, deps.ownFunder);
  return { activity, documents, chosen, leaving, outcome, passages, near, county, errors: { choice, masks: errorsOfMasks(form, chosen, passages, language) } };
}

async function candidates({ deps, language }: PageCall, activity: PlanActivityResponse): Promise<Candidate[]> {
  const documents = await caseDocuments(deps.db, activity.id);
  const known = await namesOfAll(deps.db);
  return documents.map((document) => ({
    number: document.number,
    reference: referenceOf(activity.caseNumber, document),
    title: documentTitle(document, known, language),
    paragraphs: paragraphsOf(document, known, language),
    file: document.file,
  }));
}

/** The ground that a field names, in words; undefined where nothing is to be hidden. */
function groundIn(form: Fields, name: string, language: Language): string | undefined {
  const key = one(form, name) ?? '';
  const { grounds } = releaseDecisionWords[language];
  if (!Object.hasOwn(grounds, key)) return undefined;
  return key === 'other' ? (one(form, names.ownGround) ?? '').trim().normalize('NFC') : grounds[key as Ground];
}

const passagesIn = (form: Fields, language: Language): Passage[] =>
  passageRows.flatMap((row) => {
    const text = textOf(form, names.passage(row));
    return text.length < 2 ? [] : [{ text, ground: groundIn(form, names.passageGround(row), language) ?? '' }];
  });

export const longestText = 5_000;

/** Without what no database takes. */
export const textOf = (form: Fields, name: string): string =>
  (one(form, name) ?? '')
    .replace(/[\0\p{Surrogate}]/gu, '')
    .trim()
    .slice(0, longestText)
    .normalize('NFC');

function asItLeaves(
  { paragraphs, ...document }: Candidate,
  form: Fields,
  passages: Passage[],
  language: Language,
): { document: HandedOutDocument; left: string[] } {
  const withheld = groundIn(form, names.whole(document.number), language) ?? null;
  if (withheld !== null) return { document: { ...document, withheld, shown: [], masks: [] }, left: [] };
  const hidden = new Map(
    paragraphs.flatMap((_, index) => {
      const ground = groundIn(form, names.paragraph(document.number, index), language);
      return ground === undefined ? [] : [[index, ground] as const];
    }),
  );
  const { shown, masks, left } = maskParagraphs(paragraphs, hidden, passages, handOutWords[language].mark);
  return { document: { ...document, title: shown[0]?.text ?? document.title, withheld, shown, masks }, left };
}

function errorsOfChoice(chosen: Candidate[], keepsFiles: boolean, language: Language): WordedError[] {
  const words = handOutWords[language].choose;
  if (chosen.length === 0) return [wrong(names.documents, words.none)];
  const paragraphs = chosen.reduce((sum, each) => sum + each.paragraphs.length + 1, 0);
  const bytes = chosen.reduce((sum, { file }) => sum + (keepsFiles ? (file?.sizeBytes ?? 0) : 0), 0);
  return paragraphs > maxParagraphs || bytes > maxBytes ? [wrong(names.documents, words.tooMany)] : [];
}

/** As a name: a ground stands in the mark of each place that is masked. */
const isOneLine = (text: string): boolean => line(longestText).safeParse(text).success;

function errorsOfMasks(form: Fields, chosen: Candidate[], passages: Passage[], language: Language): WordedError[] {
  const words = handOutWords[language].mask.errors;
  const ofRows = passageRows.flatMap((row) => {
    const text = textOf(form, names.passage(row));
    const ground = groundIn(form, names.passageGround(row), language);
    if (text === '' && ground === undefined) return [];
    if (text.length < 2) return [wrong(names.passage(row), words.text(row))];
    if (ground === undefined) return [wrong(names.passageGround(row), words.ground(row))];
    const isThere = chosen.some(({ paragraphs }) => paragraphs.some((paragraph) => holdsPassage(paragraph.text, [{ text, ground }])));
    return isThere ? [] : [wrong(names.passage(row), words.notFound(row))];
  });
  // A file is masked by nobody: that it leaves, with what it says of itself, is chosen and never left as it stands.
  const ofFiles = chosen.flatMap(({ number, reference, file }) =>
    file && (one(form, names.whole(number)) ?? '') === '' ? [wrong(names.whole(number), words.file(reference))] : [],
  );
  const usesOwn = Object.entries(form).some(([name, value]) => /^(hela|dolj|grund)\./.test(name) && [value].flat().includes('other'));
  const own = textOf(form, names.ownGround);
  if (own !== '' && !isOneLine(own)) return [...ofRows, ...ofFiles, wrong(names.ownGround, words.ownUnseen)];
  if (usesOwn && own === '') return [...ofRows, ...ofFiles, wrong(names.ownGround, words.own)];
  return holdsPassage(own, passages) ? [...ofRows, ...ofFiles, wrong(names.ownGround, words.ownTells)] : [...ofRows, ...ofFiles];
}
