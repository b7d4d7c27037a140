/** `npm run import -- FILE [--dry-run]`: loads a plan, or says what loading it would do. Exits 1 when some of it could not be loaded. */
import { existsSync } from 'node:fs';
import type { Knex } from 'knex';
import { endBySignal } from '../../api/http/end-by-signal.ts';
import { withLifeWorkers } from '../../composition/with-life-workers.ts';
import { databaseFile, openDatabase } from '../../db/engine/connection.ts';
import { assertNotNewer, migrate } from '../../db/migrate.ts';
import { hasTable } from '../../db/queries/has-table.ts';
import { importPlan, previewPlan } from '../../plan/import-plan.ts';
import { readPlan } from '../../plan/read-plan.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { defaultPolicyWith } from '../../workflows/domain/policy.ts';

endBySignal();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const args = process.argv.slice(2);
const [name, ...others] = args.filter((arg) => !arg.startsWith('--'));
const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--dry-run');

if (name === undefined || others.length + unknown.length > 0) {
  complain('Usage: npm run import -- FILE [--dry-run]');
  process.exitCode = 2;
} else {
  try {
    await (args.includes('--dry-run') ? preview(name) : load(name));
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

async function load(fileName: string): Promise<void> {
  const file = await readPlan(fileName);
  const config = configFromEnvironment();
  const newPolicy = defaultPolicyWith(config);
  await withLifeWorkers(config, { program: 'npm run import', say }, async ({ db, gateway }) => {
    const trouble = await importPlan({ db, gateway, file, newPolicy, by: 'npm run import', say });
    if (trouble.length > 0) process.exitCode = 1;
  });
}

async function preview(fileName: string): Promise<void> {
  const file = await readPlan(fileName);
  const db = await openToLook(configFromEnvironment().database.url);
  try {
    await previewPlan({ db, file, say });
  } finally {
    await db.destroy();
  }
}

/** The database as it is; where there is none yet an empty one in memory, so that looking makes none. */
async function openToLook(url: string): Promise<Knex> {
  await assertNotNewer({ url });
  const file = databaseFile(url);
  if (file === undefined || existsSync(file)) {
    const db = await openDatabase({ url });
    if (await hasTable(db, 'commands')) return db;
    await db.destroy();
  }
  const empty = await openDatabase({ url: ':memory:' });
  await migrate(empty);
  return empty;
}
