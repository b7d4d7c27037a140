import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../plan/read-plan.ts';
import { countyPlanAsWritten, countyPlanFile } from '../support/builders/county-plan.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { absent, replaced } from '../support/http/wrong-values.ts';

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

describe('a file that cannot be imported', () => {
  test.each<[what: string, path: (string | number)[], value: unknown, complaint: RegExp]>([
    ['a title that is missing', ['activities', 3, 'title'], absent, /^ {2}activities\[3\]\.title: /m],
    ['a title on two lines', ['activities', 3, 'title'], 'ett\ntvå', /^ {2}activities\[3\]\.title: must be on one line$/m],
    ['a responsible that is no organisation', ['activities', 0, 'responsible'], 'norrköping', /^ {2}activities\[0\]\.responsible: must be an id/m],
    [
      'a responsible that the file does not know',
      ['activities', 0, 'responsible'],
      'ltuu',
      /^ {2}activities\[0\]\.responsible: no organisation in the file has the id "ltuu"$/m,
    ],
    [
      'an unknown partner',
      ['activities', 1, 'partners', 2, 'organisation'],
      'x',
      /^ {2}activities\[1\]\.partners\[2\]\.organisation: no organisation in the file has the id "x"$/m,
    ],
    ['a partner named twice', ['activities', 1, 'partners', 3], { organisation: 'roda-korset' }, /^ {2}activities\[1\]\.partners\[3\]\.organisation: /m],
    ['an unknown area', ['activities', 2, 'developmentArea'], 'livsmiljo', /^ {2}activities\[2\]\.developmentArea: no development area in the file/m],
    ['an id given twice', ['activities', 5, 'id'], 'idrottsskolor', /^ {2}activities\[5\]\.id: "idrottsskolor" is the id of an earlier one$/m],
    ['a repetition that is not yearly', ['activities', 2, 'recurs'], 'weekly', /^ {2}activities\[2\]\.recurs: /m],
    ['a day that does not exist', ['plan', 'adoptedOn'], '2015-02-30', /^ {2}plan\.adoptedOn: must be a day that exists/m],
    ['an unknown coordinator', ['plan', 'coordinatedBy'], 'lst', /^ {2}plan\.coordinatedBy: no organisation in the file has the id "lst"$/m],
    ['an organisation that is part of itself', ['organisations', 1, 'partOf'], 'arbetsformedlingen-norra-norrland', /^ {2}organisations\[1\]\.partOf: /m],
    ['a role that no body has', ['bodies', 1, 'roles', 0, 'role'], 'king', /^ {2}bodies\[1\]\.roles\[0\]\.role: /m],
    ['half a character', ['organisations', 0, 'name'], 'L\ud800', /^ {2}organisations\[0\]\.name: must not contain NUL or half a character$/m],
    ['no organisations', ['organisations'], absent, /^ {2}organisations: /m],
  ])('names the field: %s', async (_what, path, value, complaint) => {
    const said = await complaintAbout(JSON.stringify(replaced(countyPlanAsWritten(), path, value)));
    expect(said).toMatch(/^FILE cannot be imported:\n/);
    expect(said).toMatch(complaint);
  });

  test('names every field that is wrong', async () => {
    const once = replaced(countyPlanAsWritten(), ['activities', 0, 'focusArea'], 'x');
    const twice = replaced(once, ['activities', 16, 'commissionedBy'], 'y');
    expect((await complaintAbout(JSON.stringify(twice))).split('\n')).toHaveLength(3);
  });

  test('is no plan at all', async () => {
    expect(await complaintAbout('[]')).toMatch(/^FILE cannot be imported:\n {2}the file: /);
    expect(await complaintAbout('{ "plan": ')).toMatch(/^FILE is not JSON: /);
    await expect(readPlan('no/such/file.json')).rejects.toThrow(/^no\/such\/file\.json cannot be read: /);
  });
});
