/** An older program on a database that a newer one has migrated: every way in refuses in one sentence, changes nothing and leaves nothing running. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../db/engine/connection.ts';
import { migrate } from '../../db/migrate.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { testConfig } from '../support/server/test-binary.ts';

const root = resolve(import.meta.dirname, '../..');
const refusal =
  'The database is newer than this program: it holds 2031-01-01-01-later, which this version does not know; start the newer version, or use another database.\n';
/** Nothing listens there: a command that is refused contacts nobody. */
const smtp = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_REPLY_TO: 'svar@hit.example' };
const plan = 'plan/hit-norrbotten.json';

async function newerFolder(): Promise<string> {
  const folder = await tempFolder();
  const db = await openDatabase({ url: join(folder, 'hit.sqlite') });
  try {
    await migrate(db);
    await db('migrations').insert({ name: '2031-01-01-01-later', batch: 2, migration_time: null });
  } finally {
    await db.destroy();
  }
  return folder;
}

/** Every file below a folder with a hash of what it holds; the empty file by which a program holds the folder apart. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.name !== 'lock.db');
  const hashed = found.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(hashed));
}

/** Ends only with the last of what it has started: a child that it left behind would keep its output open. */
function run(args: string[], environment: Record<string, string>): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const env = { ...testConfig().childEnvironment, PORT: '0', LOG_LEVEL: 'silent', ...environment };
  return new Promise((settle) => {
    execFile(process.execPath, ['--import', 'tsx', ...args], { cwd: root, env, timeout: 40_000 }, (error, stdout, stderr) =>
      settle({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr }),
    );
  });
}

test.each<{ command: string; args: string[]; onCluster?: true }>([
  { command: 'npm start', args: ['embedded/start.ts'] },
  { command: 'npm run api', args: ['api/server.ts'], onCluster: true },
  { command: 'npm run worker', args: ['activities/worker.ts'], onCluster: true },
  { command: 'npm run migrate', args: ['db/migrate-command.ts'] },
  { command: 'npm run import', args: ['embedded/commands/import-command.ts', plan] },
  { command: 'npm run import -- --dry-run', args: ['embedded/commands/import-command.ts', plan, '--dry-run'] },
  { command: 'npm run reconcile', args: ['embedded/commands/reconcile-command.ts'] },
  { command: 'npm run rotate-keys', args: ['embedded/commands/rotate-keys-command.ts'] },
  { command: 'npm run backup', args: ['embedded/commands/backup-command.ts', 'there-is-no-such-folder'] },
  { command: 'npm run token', args: ['api/commands/token-command.ts', 'coordinator@lansstyrelsen.example'] },
  { command: 'npm run sign-in', args: ['embedded/commands/sign-in-command.ts', 'coordinator@lansstyrelsen.example'] },
])('$command refuses in one sentence and leaves the folder as it was', async ({ args, onCluster }) => {
  const folder = await newerFolder();
  const before = await filesIn(folder);
  const answer = await run(args, { DATA_DIR: folder, ...(onCluster && { ...smtp, TEMPORAL_ADDRESS: inject('temporalAddress') }) });
  expect(answer).toEqual({ code: 1, stdout: '', stderr: refusal });
  expect(await filesIn(folder)).toEqual(before);
});
