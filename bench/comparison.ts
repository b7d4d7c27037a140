/**
 * `npm run bench`: the same life at HIT, with bare Temporal (without mails, and with an Activity for each), with DBOS and by hand with graphile-worker, each in
 * processes of its own, in turn; then a decision by itself, and `npm start`. Real servers, real SMTP, loopback only, for a bounded time. Ends with 1 when a
 * bound of docs/performance.md is missed.
 *
 * `-- --lives=60 --rounds=3 --decisions=60 --at-once=10 --starts=3` are its sizes. `-- --small` looks at HIT alone, at what does not depend on the machine;
 * `-- --profile` tells where the time of HIT's own code goes.
 */
import { parseArgs } from 'node:util';
import { prepareContenders } from './comparison/contenders.ts';
import { decideInTurn } from './comparison/decisions.ts';
import { hitName } from './comparison/hit.ts';
import { tracesOfHit } from './comparison/hit-traces.ts';
import { openPost } from './comparison/post.ts';
import { printProfile } from './comparison/profile.ts';
import type { Bound } from './comparison/report.ts';
import { boundsOf, boundsOfTraces, boundTable, decisionTable, disturbances, isMissed, lifeTable, startLines, turnLine } from './comparison/report.ts';
import type { Player } from './comparison/rounds.ts';
import { leadLives, playerOf, takeTurn } from './comparison/rounds.ts';
import { startWarm } from './comparison/start-and-memory.ts';
import type { Traces } from './comparison/traces.ts';
import { tracesOfLife } from './comparison/traces.ts';
import { median } from './machine/figures.ts';
import { treeMemory } from './machine/processes.ts';

const { values } = parseArgs({
  options: {
    lives: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    decisions: { type: 'string', default: '60' },
    'at-once': { type: 'string', default: '10' },
    starts: { type: 'string', default: '3' },
    profile: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const size = { lives: Number(values.lives), atOnce: Number(values['at-once']) };
const readyWithinSeconds = 5;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`  … ${line}\n`);

// On a signal the child processes are ended too: a signal alone would leave them running.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const post = await openPost();
try {
  if (values.profile) await printProfile(post, { ...size, say });
  else if (values.small) tell(boundsOfTraces(await tracesOfHit(post)));
  else await compare();
} finally {
  await post.close();
}

async function compare(): Promise<void> {
  const contenders = await prepareContenders();
  const running: Player[] = [];
  try {
    for (const contender of contenders.all) running.push(playerOf(contender.name, await contender.start(post.url)));
    const [hit, bare, bareWithMails] = running;
    if (!hit || !bare || !bareWithMails) throw new Error('HIT and both of bare Temporal are needed.');
    await post.rests();
    await takeTurns(running);
    const beside = { hit, bare, bareWithMails };
    const [traces, memory] = [await tracesOf(running), await memoryOf(running)];
    say(`\n${lifeTable(running, beside, traces, memory)}\n\n${decisionTable(running, beside)}\n\n${disturbances(running)}`);
    tell(boundsOf(beside));
  } finally {
    await Promise.all(running.map(({ contender }) => contender.stop()));
    await contenders.remove();
  }
  const { readyMs, memory } = await startWarm(Number(values.starts));
  say(`\n${startLines(readyMs, memory)}`);
  tell([{ what: 'npm start until ready, s', measured: median(readyMs) / 1000, bound: readyWithinSeconds }]);
}

async function takeTurns(players: readonly Player[]): Promise<void> {
  const all = [process.pid, ...players.flatMap(({ contender }) => contender.processes)];
  for (const player of players) {
    note(`${player.name} warms up`);
    await leadLives(player, post, size);
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const player of players) {
      const turn = await takeTurn(player, post, all, size);
      note(`round ${round}, ${player.name}: ${turnLine(turn)}`);
    }
    await decideInTurn(players, post, Number(values.decisions));
    note(`round ${round}: decisions taken`);
  }
}

/** Of lives by themselves: under load workflow tasks are merged. */
async function tracesOf(players: readonly Player[]): Promise<Map<Player, Traces>> {
  const traces = new Map<Player, Traces>();
  for (const player of players) traces.set(player, await tracesOfLife(player, post));
  const { statements } = await tracesOfHit(post);
  for (const [player, found] of traces) if (player.name === hitName) traces.set(player, { ...found, statements });
  return traces;
}

async function memoryOf(players: readonly Player[]): Promise<Map<Player, number>> {
  const memory = new Map<Player, number>();
  for (const player of players)
    memory.set(
      player,
      (await treeMemory(player.contender.processes)).reduce((sum, { mb }) => sum + mb, 0),
    );
  return memory;
}

function tell(bounds: readonly Bound[]): void {
  say(`\n${boundTable(bounds)}`);
  if (bounds.some(isMissed)) process.exitCode = 1;
}
