/**
 * `npm run mail-times`: how soon mails leave at rest, and how long they keep a process from ending. Real processes, a real Temporal server, SMTP, SQLite
 * and PostgreSQL. Prints what it measured; ends with 1 when a bound is passed. `-- stop rest` names parts, `--times=5` their size.
 */
import { parseArgs } from 'node:util';
import type { Verdict } from '../test/faults/checker/checks/mails.ts';
import { withServers } from '../test/faults/machine/cluster/cluster.ts';
import { sendAtRest } from './mail-times/at-rest.ts';
import { stopUnderLoad } from './mail-times/stops.ts';

const { values, positionals } = parseArgs({
  options: {
    times: { type: 'string', default: '5' },
  },
  allowPositionals: true,
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`  … ${line}\n`);

const parts: [name: string, what: string, show: () => Promise<Verdict>][] = [
  ['stop', 'Stopped while mails leave', () => withServers((servers) => stopUnderLoad({ times: Number(values.times), say: note }, servers))],
  ['rest', 'At rest', () => sendAtRest(20)],
];

// On a signal the child processes are ended too: a signal alone would leave them running.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
say(`Node ${process.version}.`);
for (const [name, what, show] of parts) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(`\n${what}`);
  const { figures, breaks } = await show();
  for (const line of figures) say(`  ${line}`);
  for (const line of breaks) say(`  BROKEN: ${line}`);
  if (breaks.length > 0) process.exitCode = 1;
}
