/** `npm run -s sign-in -- EMAIL`: prints a link that signs a person in once, the same as is mailed. For when mail does not work, and for trying things out. */

import { asCommand } from '../api/as-command.ts';
import { signInLinkPath } from '../api/web/sign-in/mail-sign-in-link.ts';
import { withRegister } from '../api/with-register.ts';
import { findPersonByEmail } from '../db/person-store.ts';
import { createSignInLink } from '../db/sign-in-link-store.ts';
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
    const person = await findPersonByEmail(db, address);
    if (!person) throw new Error(`Nobody in the register has the address ${address}. An administrator adds people.`);
    return `${publicUrl}${signInLinkPath(await createSignInLink(db, person, null, new Date().toISOString()))}`;
  });
}
