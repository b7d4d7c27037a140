/** A link that signs a person in once, of the same making as mailed ones and good from now on, at the address of the program that runs on the data folder. */
import { keySourceOf } from '../../api/app-settings.ts';
import { withRegister } from '../../api/commands/with-register.ts';
import { databaseClock } from '../../db/engine/connection.ts';
import { openKeyring } from '../../db/links/keyring-store.ts';
import { signInLinkPath } from '../../db/links/sign-in-link-read-model.ts';
import { createSignInLink, newSignInLinkId, signSignInLink } from '../../db/links/sign-in-link-store.ts';
import { assertMigrated } from '../../db/migrate.ts';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import type { Config } from '../../temporal.config.ts';
import { withListeningPort } from '../../temporal.config.ts';
import { readLiveRun } from '../data-folder/run-file.ts';

/**
 * @param leadsTo path of the page that it opens; absent: the person's first page
 * @throws Error, a sentence, when nobody in the register has the address
 */
export async function newSignInLink(config: Config, { email, leadsTo = null }: { email: string; leadsTo?: string | null }): Promise<string> {
  const run = await readLiveRun(config.dataDir);
  const { publicUrl } = withListeningPort(config, run?.httpPort ?? config.http.port).http;
  return withRegister(config.database, async (db) => {
    await assertMigrated(db);
    const person = await findPersonByEmail(db, email);
    if (!person) throw new Error(`Nobody in the register has the address ${email}. An administrator adds people.`);
    const keyring = await openKeyring(db, keySourceOf(config));
    const at = await databaseClock(db);
    const link = await createSignInLink(db, { id: newSignInLinkId(), person, leadsTo, mail: null }, at);
    return publicUrl + signInLinkPath(await signSignInLink(keyring, link, at));
  });
}
