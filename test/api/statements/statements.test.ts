/**
 * The SQL of every read and every command, from the request to its answer, in files beside this test: a change of them shows in a review what the
 * database is asked more, less or otherwise. After a look at the difference: npx vitest run test/api/statements --update
 *
 * What mails ask is told apart, and counted apart: all that the writer of a step's mails sends (`mailWriter`), which is who gets a mail, what it says, the link to
 * answer by, and its row. A step's mails are as many as it has readers, so that their number says nothing about the command. Ending links that went out
 * before is no mail.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { access } from '../../../api/authorization/access.ts';
import { pageOperations } from '../../../api/page-operations/all-page-operations.ts';
import { confirmationOperations } from '../../../api/page-operations/confirmation-operations.ts';
import { formDraftOperations } from '../../../api/page-operations/form-draft-operations.ts';
import { issuerOperations } from '../../../api/page-operations/issuer-operations.ts';
import { sessionOperations } from '../../../api/page-operations/session-operations.ts';
import { signInOperations } from '../../../api/page-operations/sign-in-operations.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import { commandBodies } from '../../../contracts/commands/command-bodies.ts';
import { countWithoutMail, longStatements, statementCount, statementText } from '../../support/db/statement-text.ts';
import type { Recorded } from './recorded-operations.ts';
import { pagesAlone, recordedImport, recordedOperations, recordedPageOperations, recordedPages } from './recorded-operations.ts';
import type { RecordedWorld } from './recorded-world.ts';
import { startRecordedWorld } from './recorded-world.ts';

interface Entry {
  id: string;
  folder: string;
  title: string;
}

const kebab = (text: string): string =>
  text
    .replaceAll(/(?<=[a-z])[A-Z]| /g, (found) => `-${found.trim()}`)
    .replaceAll('--', '-')
    .toLowerCase();
const groups: [folder: string, of: readonly { id: string }[]][] = [
  ['confirmed-by-pages', confirmationOperations],
  ['drafted-by-pages', formDraftOperations],
  ['signed-in-by-pages', [...signInOperations, ...issuerOperations, ...sessionOperations]],
];
const groupOf = (id: string) => groups.find(([, of]) => of.some((operation) => operation.id === id))?.[0] ?? 'done-by-pages';
const entries: Entry[] = [
  ...operations.map(({ id, tag, method, path }) => ({ id, folder: kebab(tag), title: `${method.toUpperCase()} /api/v1${path}` })),
  ...pageOperations.map(({ id }) => ({ id, folder: groupOf(id), title: `${id}, which pages alone do` })),
  ...Object.entries(pagesAlone).map(([id, path]) => ({ id, folder: 'shown-by-pages', title: `GET ${path}` })),
  { id: 'import', folder: 'plan-import', title: 'an activity comes in with the plan' },
];
const folder = join(import.meta.dirname, 'golden');
const fileOf = ({ id, folder: group }: Entry): string => join(group, `${kebab(id)}.sql`);
/** Before any is written by this run. */
const filesThere = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /[/\\]/.test(path));

let recordedWorld: RecordedWorld;
let recorded: Recorded;
beforeAll(async () => {
  recordedWorld = await startRecordedWorld();
  recorded = new Map([
    ...(await recordedOperations(recordedWorld)),
    ...(await recordedPageOperations(recordedWorld)),
    ...(await recordedPages(recordedWorld)),
    ['import', await recordedImport(recordedWorld)],
  ]);
});
afterAll(() => recordedWorld?.stop());

const sentFor = (id: string) => recorded.get(id) ?? [];

describe('the statements of', () => {
  test.each(entries)('$id', async (entry) => {
    await expect(statementText(entry.title, sentFor(entry.id))).toMatchFileSnapshot(join(folder, fileOf(entry)));
  });

  test('all together: those that are too long for a line stand whole in a file of their own', async () => {
    await expect(longStatements([...recorded.values()].flat())).toMatchFileSnapshot(join(folder, 'long-statements.sql'));
  });

  test('all together: how many each sends', async () => {
    const lines = entries.map(({ id }) => [statementCount(sentFor(id)), countWithoutMail(sentFor(id)), id]);
    const table = [['all', 'without mail', ''], ...lines].map(([all, without, id]) =>
      `${String(all).padStart(5)}  ${String(without).padStart(12)}  ${id}`.trimEnd(),
    );
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'counts.txt'));
  });
});

/** From the request to the answer, without mails. A row that grows makes a request slower for everybody: rather find out what need not be asked. */
const atMost: Partial<Record<Entry['id'], number>> = {
  proposePlanActivity: 16,
  completePlanActivity: 14,
  decideFunding: 15,
  assignLead: 16,
  answerAssignment: 13,
  submitReport: 14,
  reviewReport: 15,
  extendReport: 14,
  registerPayment: 14,
  closePlanActivity: 13,
  adviseEscalation: 16,
  decideEscalation: 15,
};

describe('the commonest commands send, mails apart, no more than', () => {
  test.each(Object.entries(atMost))('%s %i', (id, most) => {
    const count = countWithoutMail(sentFor(id));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(most as number);
  });
});

describe('the files', () => {
  test('are there for each row of the access table, and of nothing else', () => {
    expect(entries.map(({ id }) => id).sort()).toEqual([...Object.keys(access), 'import'].sort());
    expect(filesThere.sort()).toEqual(entries.map(fileOf).sort());
  });

  test('are there for each command that can be stored', async () => {
    const stored = (await recordedWorld.world.db('commands').distinct('name').pluck('name')) as string[];
    expect(stored.sort()).toEqual(Object.keys(commandBodies).sort());
  });
});
