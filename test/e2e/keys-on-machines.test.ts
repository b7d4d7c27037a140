/** Programs on several machines, with PostgreSQL: they start with the same signing keys, or say in one sentence that they have others. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { savePlan } from '../../db/registers/plan-store.ts';
import { emptyPostgres, migrated } from '../support/db/databases.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { testConfig } from '../support/server/test-binary.ts';

const root = resolve(import.meta.dirname, '../..');

/** Runs a program until it says that it works, then ends it. @returns all that it said, and its exit code where it ended by itself */
async function run(program: string, environment: Record<string, string>, works?: RegExp): Promise<{ said: string; code: number | null }> {
  const env = {
    ...testConfig().childEnvironment,
    PORT: '0',
    LOG_LEVEL: 'silent',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_REPLY_TO: 'svar@hit.example',
    ...environment,
  };
  const child = spawn(process.execPath, ['--import', 'tsx', program], { cwd: root, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (works?.test(said)) child.kill('SIGTERM');
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { said, code };
}

test('api, worker and the command that rotates agree by a file or by the variable, and one without the keys refuses', async () => {
  const database = await migrated(emptyPostgres);
  onTestFinished(() => database.remove());
  await savePlan(database.knex, { id: 'plan', facts: { coordinatedBy: 'board' } });
  const [here, there] = [await tempFolder(), await tempFolder()];
  const cluster = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: inject('temporalAddress'), TEMPORAL_NAMESPACE: inject('temporalNamespace') };
  const [api, worker] = [/The API answers at/, /The workers take tasks/];

  expect((await run('api/server.ts', { ...cluster, DATA_DIR: here }, api)).said).toMatch(api);
  const keys = await readFile(join(here, 'signing-keys.json'), 'utf8');
  const refused = await run('activities/worker.ts', { ...cluster, DATA_DIR: there });
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining(`${there}/signing-keys.json lacks the key that links are signed with`) });
  expect((await run('activities/worker.ts', { ...cluster, DATA_DIR: there, SIGNING_KEYS: keys }, worker)).said).toMatch(worker);

  const rotated = await run('embedded/commands/rotate-keys-command.ts', { ...cluster, DATA_DIR: there, SIGNING_KEYS: keys });
  expect(rotated.said).toMatch(/^The next key signs from \S+Z\. Before then set SIGNING_KEYS to the text of \S+signing-keys\.json on every machine/);
  const both = await readFile(join(there, 'signing-keys.json'), 'utf8');
  expect((JSON.parse(both) as { keys: unknown[] }).keys).toHaveLength(2);
  for (const text of [keys, both]) expect((await run('api/server.ts', { ...cluster, DATA_DIR: there, SIGNING_KEYS: text }, api)).said).toMatch(api);
  for (const { said } of [refused, rotated]) expect(said).not.toContain((JSON.parse(both) as { keys: { secret: string }[] }).keys[0]?.secret);
}, 180_000);
