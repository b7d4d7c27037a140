/** `npm run migrate`: brings the configured database to the newest shape and says what it did. */
import { mkdir } from 'node:fs/promises';
import { configFromEnvironment } from '../temporal.config.ts';
import { openDatabase } from './engine/connection.ts';
import { migrate } from './migrate.ts';

const config = configFromEnvironment();
await mkdir(config.dataDir, { recursive: true });
const knex = await openDatabase(config.database);
try {
  const ran = await migrate(knex);
  console.log(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await knex.destroy();
}
