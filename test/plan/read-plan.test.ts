import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../plan/read-plan.ts';
import { countyPlanAsWritten, countyPlanFile } from '../support/builders/county-plan.ts';
import { tempFolder } from '../support/db/temp-folder.ts';

test('reads the county’s plan and keeps every field of it', async () => {
  const plan = await readPlan(countyPlanFile);
  expect(plan).toEqual(countyPlanAsWritten());
  expect(plan.activities).toHaveLength(17);
});

/** The message for a file with the given content. */
async function complaintAbout(content: string): Promise<string> {
  const file = join(await tempFolder(), 'plan.json');
  await writeFile(file, content);
  const complaint: unknown = await readPlan(file).catch((error: unknown) => error);
  return complaint instanceof Error ? complaint.message.replaceAll(file, 'FILE') : 'none';
}

// biome-ignore lint/suspicious/noExplicitAny: the file is broken in ways that no type allows
type Written = any;

describe('a file that cannot be imported', () => {
  test.each<[what: string, breakIt: (plan: Written) => void, complaint: RegExp]>([
    ['a title that is missing', (plan) => delete plan.activities[3].title, /^ {2}activities\[3\]\.title: /m],
    ['a title on two lines', (plan) => (plan.activities[3].title = 'ett\ntvå'), /^ {2}activities\[3\]\.title: must be on one line$/m],
    ['a responsible that is no organisation', (plan) => (plan.activities[0].responsible = 'norrköping'), /^ {2}activities\[0\]\.responsible: must be an id/m],
    [
      'a responsible that the file does not know',
      (plan) => (plan.activities[0].responsible = 'ltuu'),
      /^ {2}activities\[0\]\.responsible: no organisation in the file has the id "ltuu"$/m,
    ],
    [
      'an unknown partner',
      (plan) => (plan.activities[1].partners[2].organisation = 'x'),
      /^ {2}activities\[1\]\.partners\[2\]\.organisation: no organisation in the file has the id "x"$/m,
    ],
    [
      'a partner named twice',
      (plan) => plan.activities[1].partners.push({ organisation: 'roda-korset' }),
      /^ {2}activities\[1\]\.partners\[3\]\.organisation: /m,
    ],
    [
      'an unknown area',
      (plan) => (plan.activities[2].developmentArea = 'livsmiljo'),
      /^ {2}activities\[2\]\.developmentArea: no development area in the file/m,
    ],
    ['an id given twice', (plan) => (plan.activities[5].id = 'idrottsskolor'), /^ {2}activities\[5\]\.id: "idrottsskolor" is the id of an earlier one$/m],
    ['a repetition that is not yearly', (plan) => (plan.activities[2].recurs = 'weekly'), /^ {2}activities\[2\]\.recurs: /m],
    ['a day that does not exist', (plan) => (plan.plan.adoptedOn = '2015-02-30'), /^ {2}plan\.adoptedOn: must be a day that exists/m],
    ['an unknown coordinator', (plan) => (plan.plan.coordinatedBy = 'lst'), /^ {2}plan\.coordinatedBy: no organisation in the file has the id "lst"$/m],
    [
      'an organisation that is part of itself',
      (plan) => (plan.organisations[1].partOf = 'arbetsformedlingen-norra-norrland'),
      /^ {2}organisations\[1\]\.partOf: /m,
    ],
    ['a role that no body has', (plan) => (plan.bodies[1].roles[0].role = 'king'), /^ {2}bodies\[1\]\.roles\[0\]\.role: /m],
    ['half a character', (plan) => (plan.organisations[0].name = 'L\ud800'), /^ {2}organisations\[0\]\.name: must not contain NUL or half a character$/m],
    ['no organisations', (plan) => delete plan.organisations, /^ {2}organisations: /m],
  ])('names the field: %s', async (_what, breakIt, complaint) => {
    const plan = countyPlanAsWritten();
    breakIt(plan);
    const said = await complaintAbout(JSON.stringify(plan));
    expect(said).toMatch(/^FILE cannot be imported:\n/);
    expect(said).toMatch(complaint);
  });

  test('names every field that is wrong', async () => {
    const plan = countyPlanAsWritten();
    plan.activities[0].focusArea = 'x';
    plan.activities[16].commissionedBy = 'y';
    expect((await complaintAbout(JSON.stringify(plan))).split('\n')).toHaveLength(3);
  });

  test('is no plan at all', async () => {
    expect(await complaintAbout('[]')).toMatch(/^FILE cannot be imported:\n {2}the file: /);
    expect(await complaintAbout('{ "plan": ')).toMatch(/^FILE is not JSON: /);
    await expect(readPlan('no/such/file.json')).rejects.toThrow(/^no\/such\/file\.json cannot be read: /);
  });
});
