/**
 * `npm run test:faults`: puts every kind of fault to the real program and checks all that must be true afterwards. Prints what it counted and a table;
 * ends with 1 when a promise is broken or a fault was not seen. `-- kills restores` names scenarios, `--injections=50 --seed=1` their size and seed,
 * `--record` adds the result to the committed table, `--table` prints that alone.
 */
import { parseArgs } from 'node:util';
import { installWorkerRuntime } from '../../activities/worker-runtime.ts';
import type { Piece } from './results.ts';
import { pieceOf, recordedPieces, recordPiece, tableOf } from './results.ts';
import type { FaultOutcome, Scenario } from './scenario.ts';
import { scenarios } from './scenarios/all.ts';

const { values, positionals } = parseArgs({
  options: { injections: { type: 'string' }, seed: { type: 'string' }, record: { type: 'boolean' }, table: { type: 'boolean' } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`  … ${line}\n`);

async function runPiece(scenario: Scenario): Promise<Piece> {
  say(`\n${scenario.name}: ${scenario.fault}`);
  const begun = performance.now();
  const injections = Number(values.injections ?? scenario.usual);
  const outcome = await scenario.run({ injections, seed, say: note }).catch(broken);
  for (const line of outcome.figures) say(`  ${line}`);
  for (const line of outcome.breaks) say(`  BROKEN: ${line}`);
  if (outcome.seen === 0) say('  VOID: the fault was not seen');
  if (outcome.breaks.length > 0) say(`  again: npm run test:faults -- ${scenario.name} --injections=${injections} --seed=${seed}`);
  if (outcome.seen === 0 || outcome.breaks.length > 0) process.exitCode = 1;
  const minutes = Math.round((performance.now() - begun) / 6_000) / 10;
  return pieceOf(scenario, outcome, { day: new Date().toISOString().slice(0, 10), seed, minutes });
}

/** A scenario that could not go on: told as a break, and the next one follows. */
const broken = (error: unknown): FaultOutcome => ({
  seen: 0,
  trials: 0,
  figures: [],
  breaks: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
});

const unknown = positionals.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown.length > 0) throw new Error(`no scenario is called ${unknown.join(', ')}; there are ${scenarios.map(({ name }) => name).join(', ')}`);
// What has been started ends with this process, which a signal alone would not let happen.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

installWorkerRuntime();
const pieces: Piece[] = [];
if (!values.table) {
  say(`Seed ${seed}, Node ${process.version}.`);
  for (const scenario of scenarios) {
    if (positionals.length > 0 && !positionals.includes(scenario.name)) continue;
    const piece = await runPiece(scenario);
    pieces.push(piece);
    if (values.record && piece.seen > 0) await recordPiece(piece);
  }
}
const all = values.table || values.record ? await recordedPieces() : pieces;
say('');
for (const line of tableOf(scenarios, all)) say(line);
