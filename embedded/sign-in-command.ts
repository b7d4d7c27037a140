/** `npm run -s sign-in -- EMAIL`: prints a link that signs a person in once, of the same making as mailed ones, good from now on. For when mail does not work, and for trying things out. */

import { keySourceOf } from '../api/app-settings.ts';
import { asCommand } from '../api/as-command.ts';
import { withRegister } from '../api/with-register.ts';
import { databaseClock } from '../db/engine/connection.ts';
import { openKeyring } from '../db/keyring-store.ts';
import { assertMigrated } from '../db/migrate.ts';
import { findPersonByEmail } from '../db/person-read-model.ts';
import { signInLinkPath } from '../db/sign-in-link-read-model.ts';
import { createSignInLink, newSignInLinkId, signSignInLink } from '../db/sign-in-link-store.ts';
import { configFromEnvironment, withListeningPort } from '../temporal.config.ts';
import { readLiveRun } from './run-file.ts';

await asCommand(async () => {
  const [email] = process.argv.slice(2);
  if (!email) throw new Error('Usage: npm run -s sign-in -- EMAIL');
  process.stdout.write(`${await newLink(email)}\n`);
});

async function newLink(address: string): Promise<string> {
  const config = configFromEnvironment();
  const run = await readLiveRun(config.dataDir);
  const { publicUrl } = withListeningPort(config, run?.httpPort ?? config.http.port).http;
  return withRegister(config.database, async (db) => {
    await assertMigrated(db);
    const person = await findPersonByEmail(db, address);
    if (!person) throw new Error(`Nobody in the register has the address ${address}. An administrator adds people.`);
    const keyring = await openKeyring(db, keySourceOf(config));
    const link = await createSignInLink(db, { id: newSignInLinkId(), person, leadsTo: null, mail: null }, await databaseClock(db));
    return publicUrl + signInLinkPath(await signSignInLink(db, keyring, link));
  });
}
