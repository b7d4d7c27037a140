/**
 * `npm run mail-faults`: whether each mail leaves once, and in time, whatever is killed. Real processes, a real Temporal server, SMTP, SQLite and
 * PostgreSQL. Prints what it counted; ends with 1 when a promise is broken. `-- kills shards stop rest` names parts, `--kills=100 --mails=2000
 * --times=5 --seed=1` their size.
 */
import { parseArgs } from 'node:util';
import { sendAtRest } from './mail-faults/at-rest.ts';
import { withServers } from './mail-faults/cluster.ts';
import { killAtRandom } from './mail-faults/kills.ts';
import { killWorkersInTurn } from './mail-faults/shards.ts';
import { stopUnderLoad } from './mail-faults/stops.ts';
import type { Verdict } from './mail-faults/verdict.ts';

const { values, positionals } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    mails: { type: 'string', default: '2000' },
    times: { type: 'string', default: '5' },
    seed: { type: 'string' },
  },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`  … ${line}\n`);

const parts: [name: string, what: string, show: () => Promise<Verdict>][] = [
  ['kills', 'One machine, killed at random', () => killAtRandom({ kills: Number(values.kills), lives: 12, restarts: 5, seed, say: note })],
  [
    'shards',
    'Two workers, two shards, PostgreSQL',
    () =>
      withServers((servers) =>
        killWorkersInTurn({ mails: Number(values.mails), perSecond: 20, kills: 10, everyMs: [16_000, 22_000], seed, say: note }, servers),
      ),
  ],
  ['stop', 'Stopped while mails leave', () => withServers((servers) => stopUnderLoad({ times: Number(values.times), say: note }, servers))],
  ['rest', 'At rest', () => sendAtRest(20)],
];

// What has been started ends with this process, which a signal alone would not let happen.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
say(`Seed ${seed}, Node ${process.version}.`);
for (const [name, what, show] of parts) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(`\n${what}`);
  const { figures, breaks } = await show();
  for (const line of figures) say(`  ${line}`);
  for (const line of breaks) say(`  BROKEN: ${line}`);
  if (breaks.length > 0) process.exitCode = 1;
}
