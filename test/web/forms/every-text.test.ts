/** Texts that come in by pages alone, which no schema of the API sees: each operation that pages have of their own is tried with what nobody sees, or takes no text of a person. */
import { describe, expect, test } from 'vitest';
import { fileName } from '../../../api/attachments/file-kind.ts';
import { pageOperations } from '../../../api/page-operations/all-page-operations.ts';
import { viewName } from '../../../api/web/coordinator/views/view-name.ts';
import { readFigures } from '../../../api/web/figures/read-figures.ts';
import { caseFile } from '../../../contracts/bodies/case-paper.ts';
import { checkedPlan } from '../../../plan/checked-plan.ts';
import { parsePlan } from '../../../plan/read-plan.ts';
import { isEmailAddress } from '../../../workflows/domain/email-address.ts';
import { startVisitedWorld, withDocuments } from '../../support/browser/visited-world.ts';
import { countyPlan } from '../../support/builders/county-plan.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

/** A sign that turns the direction of what follows. */
const turning = '\u202e';
/** Keys of links, ids and languages are the program's own; a draft and a form that waits for who somebody is are nobody else's, and judged when they are sent. */
const withoutText = [
  'saveDraft',
  'forgetDraft',
  'removeDraftFile',
  'askNewLink',
  'useSignInLink',
  'signInByIssuer',
  'signOut',
  'deleteView',
  'noteSeen',
  'chooseLanguage',
  'assignTasks',
  'makeCalendarFeed',
  'endCalendarFeed',
  'chooseMailPace',
  'importPlan',
  'askConfirmationLink',
  'useConfirmationLink',
  'confirmByIssuer',
  'keepForm',
  'saveFormDraft',
  'forgetFormDraft',
  'forgetKeptForm',
];
const tried: string[] = ['handOut', 'importFigures', 'tryPlan', 'addDraftFile', 'keepCaseFile', 'forwardLink', 'askSignInLink', 'saveView', 'renameView'];

test('every operation of pages is one of these', () => {
  expect(pageOperations.map(({ id }) => id as string).sort()).toEqual([...withoutText, ...tried].sort());
});

describe('handOut', () => {
  const world = worldForAll(startVisitedWorld);
  const path = `/aktiviteter/${withDocuments}/lamna-ut`;
  const written = {
    handling: ['1', '2', '3'],
    'hela.1': '31:16',
    begard: 'Kim Berg',
    beslutad: 'Anna Lind',
    skal: 'Prövat enligt lagen.',
    dag: '2026-03-02',
    _steg: 'check',
  };
  const said = async (fields: Record<string, string | string[]>) => (await (await world.browser('coordinator')).post(path, { ...written, ...fields })).text;

  test.each(['begard', 'beslutad'])('refuses it in the name %s, and takes the name without it', async (name) => {
    const reason = 'det finns ett osynligt tecken i det';
    expect(await said({ [name]: `Anna${turning} Lind` })).toContain(reason);
    expect(await said({ [name]: 'Anna\u00ad Lind' })).not.toContain(reason);
  });

  test('refuses it in a ground of its own', async () => {
    expect(await said({ _steg: 'preview', 'hela.1': 'other', egengrund: `Grund${turning}` })).toContain('det finns ett osynligt tecken i den');
  });
});

describe('importFigures', () => {
  const read = (source: string) => readFigures(`mål;år;värde;källa\narbete;2023;1;${source}`, [{ id: 'arbete', name: 'Arbete' }], 2026);

  test('refuses it in the source of a figure, and cleans what is harmless', () => {
    expect(read(`SC${turning}B`)).toEqual({ wrong: [{ line: 2, column: 'källa', fault: 'sourceUnseen' }] });
    expect(read('S\u00adCB\u00a02023')).toMatchObject({ figures: [{ source: 'SCB 2023' }] });
  });
});

describe('tryPlan', () => {
  const plan = countyPlan();

  test('refuses it in every text of a plan’s file, of whatever field', () => {
    const taken: string[] = [];
    for (const [shape, path] of textsIn(plan)) {
      const changed = structuredClone(plan) as unknown;
      changeAt(changed, path, (text) => `${text}${turning}`);
      if (checkedPlan.safeParse(changed).success) taken.push(shape);
    }
    expect(taken).toEqual([]);
  }, 60_000);

  test('says once where it is', () => {
    const changed = structuredClone(plan) as unknown;
    changeAt(changed, ['plan', 'title'], (text) => `${text}${turning}`);
    changeAt(changed, ['activities', 0, 'forWhom'], (text) => `${text}${turning}`);
    changeAt(changed, ['activities', 0, 'english', 'title'], (text) => `${text}${turning}`);
    const issues = checkedPlan.safeParse(changed).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    expect(issues?.sort()).toEqual([
      'activities.0.english.title invisibleCharacter',
      'activities.0.forWhom invisibleCharacter',
      'plan.title invisibleCharacter',
    ]);
  });

  test('cleans every text', () => {
    expect(parsePlan('{"a":{"b":["Spr\u00e5k\u00adcafé\u00a02"]}}')).toEqual({ a: { b: ['Språkcafé 2'] } });
  });
});

test('addDraftFile: a file is kept under a name without it', () => {
  expect(fileName(`rapport${turning}fdp.exe\u2800.docx`, { extension: 'docx', type: 'x' })).toBe('rapportfdp.exe.docx');
});

test('keepCaseFile: a title with it is refused, and a file kept under a name without it', () => {
  const content = { title: 'Avtal', kind: 'agreement', on: '2026-03-02', internal: false };
  expect(caseFile.safeParse(content).success).toBe(true);
  expect(caseFile.safeParse({ ...content, title: `Avtal${turning}` }).success).toBe(false);
  expect(fileName(`avtal${turning}fdp.pdf`, { extension: 'pdf', type: 'x' })).toBe('avtalfdp.pdf');
});

test('saveView, renameView: no view has it in its name', () => {
  expect(viewName.safeParse('Försenade i Luleå').success).toBe(true);
  expect(viewName.safeParse(`Försenade${turning}`).success).toBe(false);
});

test('forwardLink, askSignInLink: no address has it', () => {
  expect(isEmailAddress(`kim${turning}@ltu.example`)).toBe(false);
  expect(isEmailAddress(`kim@ltu${turning}.example`)).toBe(false);
});

type Path = (string | number)[];

/** One text of each kind of place. */
function textsIn(value: unknown, path: Path = [], found = new Map<string, Path>()): Map<string, Path> {
  const shape = path.map((part) => (typeof part === 'number' ? '[]' : part)).join('.');
  if (typeof value === 'string' && !found.has(shape)) found.set(shape, path);
  if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) textsIn(inner, [...path, Array.isArray(value) ? Number(name) : name], found);
  return found;
}

function changeAt(value: unknown, path: Path, change: (text: string) => string): void {
  const [last, ...before] = path.toReversed();
  const holder = before.toReversed().reduce((inner, part) => (inner as Record<string | number, unknown>)[part], value) as Record<string | number, string>;
  holder[last as string | number] = change(String(holder[last as string | number]));
}
