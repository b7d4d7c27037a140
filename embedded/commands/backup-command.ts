/** `npm run backup -- FOLDER`: copies database, files and signing keys while the program runs. Exits 1 when something of it cannot be had. */

import { join, resolve } from 'node:path';
import { asCommand } from '../../api/commands/run-command.ts';
import { endBySignal } from '../../api/http/end-by-signal.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { makeBackup } from '../backup/make-backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { copyNames } from '../backup/manifest.ts';

endBySignal();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await asCommand(async () => {
  const [folder, ...others] = process.argv.slice(2);
  if (folder === undefined || folder === '' || folder.startsWith('--') || others.length > 0) throw new Error('Usage: npm run backup -- FOLDER');
  tell(resolve(folder), await makeBackup(configFromEnvironment(), folder));
});

function tell(folder: string, { contents, engine, files, keys, lostAttachments }: Manifest): void {
  say(
    `${folder} holds ${contents.planActivities} activities with ${contents.steps} steps, ${contents.attachments} files of reports and ${Object.keys(files).length} files in all.`,
  );
  if (engine === 'postgres' && !(copyNames.postgres in files))
    say(`The database is not in it yet. Best run before this command: pg_dump --format=custom --file=${join(folder, copyNames.postgres)} "$DATABASE_URL"`);
  if (keys === 'variable') say('SIGNING_KEYS is not in it: keep its text where you keep passwords.');
  if (keys === 'none') say('There is no file of signing keys: links in mails that are out will not open after a restore.');
  if (lostAttachments.length > 0) {
    say(`${lostAttachments.length} files that reports name are missing or damaged, and were so before: ${lostAttachments.join(', ')}.`);
    process.exitCode = 1;
  }
}
