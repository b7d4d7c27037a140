/** `npm run reconcile [-- --dry-run]`: compares every open workflow with its rows and mends or names the drift. Exits 1 when something is left to a person. */
import { asCommand } from '../../api/commands/run-command.ts';
import { reconcile } from '../../api/engine/reconciliation/reconciler.ts';
import { endBySignal } from '../../api/http/end-by-signal.ts';
import { withLifeWorkers } from '../../composition/with-life-workers.ts';
import { configFromEnvironment } from '../../temporal.config.ts';

endBySignal();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await asCommand(async () => {
  const dryRun = process.argv.includes('--dry-run');
  const config = configFromEnvironment();
  await withLifeWorkers(config, { program: 'npm run reconcile', say }, async ({ client, db }) => {
    const { lives, drifts } = await reconcile(client, db, { dryRun, say, shards: config.mail.shards });
    for (const { id: subject, what, mended } of drifts) say(`${subject}: ${what}${mended ? '; mended' : ''}`);
    say(
      drifts.length === 0
        ? `${lives} lives and their workflows agree.`
        : `${drifts.filter(({ mended }) => mended).length} of ${drifts.length} drifts in ${lives} lives were mended.`,
    );
    if (drifts.some(({ mended }) => !mended)) process.exitCode = 1;
  });
});
