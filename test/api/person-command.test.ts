/** `npm run person -- EMAIL --role ROLE`: how the first administrator comes in. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findPersonByEmail, rolesOf } from '../../db/registers/person-read-model.ts';
import { databaseForAll } from '../support/db/database-for-tests.ts';
import { emptySqlite } from '../support/db/databases.ts';

const root = join(import.meta.dirname, '../..');
const database = databaseForAll(emptySqlite);

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'api/commands/person-command.ts'), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database.url },
  });
const rolesNow = async (email: string) => {
  const person = await findPersonByEmail(database.knex, email);
  return person && rolesOf(database.knex, person.id, new Date().toISOString());
};

test('adds somebody who is new, with the role, and records it; a second time changes nothing', async () => {
  expect((await run('Eva@Lansstyrelsen.example', '--role', 'administrator', '--name', 'Eva Ek')).stdout).toBe(
    'Eva@Lansstyrelsen.example is in the register and has the role administrator now.\n',
  );
  expect((await run('eva@lansstyrelsen.example', '--role', 'administrator')).stdout).toBe('eva@lansstyrelsen.example had the role administrator already.\n');
  expect(await rolesNow('eva@lansstyrelsen.example')).toEqual(['administrator']);
  expect((await findPersonByEmail(database.knex, 'eva@lansstyrelsen.example'))?.name).toBe('Eva Ek');
  expect(await database.knex('audit').where({ what: 'personAdded' })).toHaveLength(1);
});

test('gives somebody of the register another role', async () => {
  await run('eva@lansstyrelsen.example', '--role', 'coordinator');
  expect(await rolesNow('eva@lansstyrelsen.example')).toEqual(['administrator', 'coordinator']);
});

test.each([[[]], [['eva@lansstyrelsen.example']], [['eva@lansstyrelsen.example', '--role', 'king']], [['eva', '--role', 'administrator']], [['--what']]])(
  'says how it is used, and changes nothing (%j)',
  async (args) => {
    await expect(run(...args)).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Usage: npm run person') });
  },
);
