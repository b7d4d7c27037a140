/** `npm run -s token -- EMAIL`: prints a new bearer token for a person in the register, and nothing else, on standard output. Needs the database only. */

import { existsSync } from 'node:fs';
import { openDatabase, sqliteFile } from '../db/connection.ts';
import { assertNotNewer } from '../db/migrate.ts';
import { findPersonByEmail } from '../db/person-store.ts';
import { createToken } from '../db/token-store.ts';
import { configFromEnvironment } from '../temporal.config.ts';

const noRegister = 'There is no register here yet. Run npm start once, or npm run migrate; or set DATA_DIR or DATABASE_URL to where it is.';

const [email] = process.argv.slice(2);
try {
  if (!email) throw new Error('Usage: npm run -s token -- EMAIL');
  process.stdout.write(`${await newToken(email)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function newToken(address: string): Promise<string> {
  const { url } = configFromEnvironment().database;
  const file = sqliteFile(url);
  // SQLite would make the file.
  if (file !== undefined && !existsSync(file)) throw new Error(noRegister);
  await assertNotNewer({ url });
  const db = await openDatabase({ url });
  try {
    if (!(await db.schema.hasTable('people'))) throw new Error(noRegister);
    const person = await findPersonByEmail(db, address);
    if (!person) throw new Error(`Nobody in the register has the address ${address}. An administrator adds people with POST /api/v1/people.`);
    return await createToken(db, person.id, new Date().toISOString());
  } finally {
    await db.destroy();
  }
}
