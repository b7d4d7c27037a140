/** `npm run rotate-keys [-- --at-once]`: makes the next key that links are signed with. The ones before still open what they signed, until it has expired; with `--at-once` no longer. */

import { keySourceOf } from '../../api/app-settings.ts';
import { asCommand } from '../../api/commands/run-command.ts';
import { assertDatabaseExists } from '../../db/engine/existing-database.ts';
import { rotateKeys } from '../../db/links/keyring-store.ts';
import { openMigrated } from '../../db/migrate.ts';
import { configFromEnvironment } from '../../temporal.config.ts';

await asCommand(async () => {
  const [option, ...others] = process.argv.slice(2);
  if (others.length > 0 || (option !== undefined && option !== '--at-once')) throw new Error('Usage: npm run rotate-keys [-- --at-once]');
  process.stdout.write(`${await rotate(option !== undefined)}\n`);
});

async function rotate(atOnce: boolean): Promise<string> {
  const config = configFromEnvironment();
  const source = keySourceOf(config);
  assertDatabaseExists(config.database);
  const db = await openMigrated(config.database);
  try {
    const { signsFrom } = await rotateKeys(db, source, { atOnce });
    const old = atOnce ? 'Links that are out open no more.' : 'Links that are out still open, each until it expires.';
    return source.isVariable
      ? `The next key signs from ${signsFrom}. Before then set SIGNING_KEYS to the text of ${source.file} on every machine, and start its programs again. ${old}`
      : `The next key signs from now on. ${old}`;
  } finally {
    await db.destroy();
  }
}
