/** `npm run restore -- FOLDER [--move-aside]`: puts a backup back while no program runs, checks it, and shuts the mail gate until a coordinator opens it. */
import { asCommand } from '../../api/commands/run-command.ts';
import { endBySignal } from '../../api/http/end-by-signal.ts';
import { configFromEnvironment } from '../../temporal.config.ts';
import { restoreBackup } from '../backup/restore-backup.ts';

endBySignal();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await asCommand(async () => {
  const args = process.argv.slice(2);
  const [folder, ...others] = args.filter((arg) => arg !== '--move-aside');
  if (folder === undefined || folder === '' || folder.startsWith('--') || others.length > 0) throw new Error('Usage: npm run restore -- FOLDER [--move-aside]');
  const config = configFromEnvironment();
  const { manifest, movedTo } = await restoreBackup(config, folder, { moveAside: args.includes('--move-aside') });
  if (movedTo !== null) say(`What was in ${config.dataDir} is in ${movedTo} now.`);
  say(
    `The backup of ${manifest.madeAt} is restored: ${manifest.contents.planActivities} activities with ${manifest.contents.steps} steps. Everybody signs in anew.`,
  );
  if (manifest.keys === 'variable') say('Its signing keys are in SIGNING_KEYS: set it to the text that it had.');
  for (const hash of manifest.lostAttachments) say(`The file ${hash} of a report was missing or damaged when the backup was made.`);
  say('No mail leaves until a coordinator has opened the mail gate. The next start begins the lives again from the database.');
});
