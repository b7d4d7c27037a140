/** `npm run -s token -- EMAIL`: the token alone on standard output, or one clear sentence and exit code 1. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { tokenWish } from '../../api/commands/token-wish.ts';
import { findToken } from '../../db/people/token-read-model.ts';
import { useToken } from '../../db/people/token-store.ts';
import { dayMs } from '../../workflows/domain/durations.ts';
import { registerPerson } from '../support/builders/register-entries.ts';
import { begun } from '../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../support/db/database-for-tests.ts';
import { emptySqlite } from '../support/db/databases.ts';

const root = join(import.meta.dirname, '../..');
const database = databaseForAll(emptySqlite);
let person: string;
beforeAll(async () => {
  person = await registerPerson(database.knex, { name: 'Kim Berg', email: 'kim@people.example' }, begun);
});

const run = (...args: string[]) => runOn(database.url, ...args);
const runOn = (url: string, ...args: string[]) =>
  promisify(execFile)(join(root, 'node_modules/.bin/tsx'), [join(root, 'api/commands/token-command.ts'), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
  });

const now = () => new Date().toISOString();

test('prints a token that reads for the person for ninety days, and notes it; an earlier one stays good', async () => {
  const [first, second] = [(await run('Kim@People.example')).stdout, (await run('kim@people.example')).stdout];
  expect(first).toMatch(/^hit_[A-Za-z0-9_-]{43}\n$/);
  for (const token of [first, second]) expect(await useToken(database.knex, token.trim(), now())).toMatchObject({ person: { id: person }, scope: ['read'] });
  const { id = '' } = (await useToken(database.knex, first.trim(), now())) ?? {};
  const { createdAt, expiresAt } = (await findToken(database.knex, id)) ?? { createdAt: '', expiresAt: '' };
  expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(90 * dayMs);
  const noted = (await database.knex('audit').where({ what: 'tokenMade' })).map(({ details }) => JSON.parse(details));
  expect(noted).toContainEqual({ token: id, person, name: '', scope: ['read'], days: 90, by: 'npm run token' });
  expect(JSON.stringify(noted)).not.toContain(first.trim());
});

test('takes a scope, a number of days and what it is for', async () => {
  const { stdout } = await run('kim@people.example', '--scope', 'read,money', '--days', '7', '--name', 'Ekonomisystemet');
  const { id = '', scope } = (await useToken(database.knex, stdout.trim(), now())) ?? {};
  const { createdAt, expiresAt, name } = (await findToken(database.knex, id)) ?? { createdAt: '', expiresAt: '' };
  expect([scope, name, Date.parse(expiresAt) - Date.parse(createdAt)]).toEqual([['read', 'money'], 'Ekonomisystemet', 7 * dayMs]);
});

test.each([
  [['--scope', 'read,rule'], 'no scope "rule"'],
  [['--scope', 'decideFunding'], 'no scope "decideFunding"'],
  [['--scope', ','], 'There are: '],
  [['--days', '366'], '--days must be'],
  [['--days', 'many'], '--days must be'],
  [['--name', 'Eko\u202enomi'], '--name must be one line'],
  [['--for', 'ever'], 'Usage'],
  [['lo@people.example'], 'Usage'],
])('makes none for %j', (args, said) => {
  expect(() => tokenWish(['kim@people.example', ...args])).toThrow(said);
});

test('says who is unknown, and prints no token', async () => {
  await expect(run('nobody@people.example')).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('nobody@people.example') });
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Usage') });
});

test('says that there is no register yet, in a database without tables and in a folder that is not there', async () => {
  const empty = await emptySqlite();
  try {
    for (const url of [empty.url, 'sqlite:///nowhere/at/all/hit.sqlite'])
      await expect(runOn(url, 'kim@people.example')).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('no register here yet') });
  } finally {
    await empty.remove();
  }
});
