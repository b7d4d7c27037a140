/** `npm run -s token -- EMAIL`: prints a new bearer token for a person in the register, and nothing else, on standard output. Needs the database only. */

import { openDatabase } from '../db/connection.ts';
import { findPersonByEmail } from '../db/person-store.ts';
import { createToken } from '../db/token-store.ts';
import { configFromEnvironment } from '../temporal.config.ts';

const [email] = process.argv.slice(2);
try {
  if (!email) throw new Error('Usage: npm run -s token -- EMAIL');
  process.stdout.write(`${await newToken(email)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function newToken(address: string): Promise<string> {
  const db = await openDatabase({ url: configFromEnvironment().database.url });
  try {
    const person = await findPersonByEmail(db, address);
    if (!person) throw new Error(`Nobody in the register has the address ${address}. An administrator adds people with POST /api/v1/people.`);
    return await createToken(db, person.id, new Date().toISOString());
  } finally {
    await db.destroy();
  }
}
