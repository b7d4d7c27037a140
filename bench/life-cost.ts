/** `npm run cost`: what a life and a year of its quarterly follow-up cost Temporal, for lives of different kinds, on a server of its own with time skipped. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Program } from '../composition/open-program.ts';
import { runHit } from '../composition/run-hit.ts';
import { saveOrganisation } from '../db/registers/organisation-store.ts';
import { giveRole, joinOrganisation, savePerson } from '../db/registers/person-store.ts';
import { savePlan } from '../db/registers/plan-store.ts';
import { loadConfig } from '../temporal.config.ts';
import { lifeTaskQueue } from '../workflows/messages.ts';
import type { Cost } from './cost/measure-life.ts';
import { kinds, measureLife, startAt } from './cost/measure-life.ts';
import { serverCpuMs } from './cost/server-cpu.ts';

const cpuLives = 10;
const idleMs = 5_000;
const registeredAt = '2020-01-01T00:00:00.000Z';

const dataDir = await mkdtemp(join(tmpdir(), 'hit-cost-'));
const config = loadConfig({ ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', SMTP_URL: '', DATABASE_URL: '', TEMPORAL_ADDRESS: '' });
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const hit = await runHit(config, { log: quiet, say: console.error, timeSkipping: 'test', prepare: ({ db }) => register(db) });
try {
  const place = { ...hit, taskQueue: lifeTaskQueue, lead: 'actor', ownFunder: 'board' };
  const costs: [string, Cost][] = [];
  for (const kind of kinds) {
    const { beginning, year } = await measureLife(place, kind);
    if (costs.length === 0) costs.push(['(before it: put forward, decided, asked, accepted)', beginning]);
    costs.push([kind.what, year]);
  }
  print(costs);
  await printServerCpu(() => measureLife(place, kinds[0] as (typeof kinds)[number]));
} finally {
  await hit.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Of whole lives, from the proposal through the year, one after the other: what one costs the server beside what it uses while nothing happens. */
async function printServerCpu(live: () => Promise<unknown>): Promise<void> {
  const used = () => serverCpuMs(dataDir);
  const [start, begun] = [await used(), Date.now()];
  await setTimeout(idleMs);
  const idle = ((await used()) ?? 0) - (start ?? 0);
  const [before, since] = [await used(), Date.now()];
  for (let life = 0; life < cpuLives; life += 1) await live();
  const after = await used();
  if (before === null || after === null) return console.log('CPU of the Temporal server: told on Linux only.');
  const alone = (idle / (since - begun)) * (Date.now() - since);
  console.log(`CPU of the Temporal server for a life that reports: ${Math.round((after - before - alone) / cpuLives)} ms, over ${cpuLives} lives`);
}

async function register(db: Program['db']): Promise<void> {
  await savePlan(db, { id: 'cost', facts: { coordinatedBy: 'board' } });
  for (const id of ['board', 'actor']) await saveOrganisation(db, { id, name: id, kind: 'authority', partOf: null, units: [], facts: {} });
  const actor = await savePerson(db, { name: 'Actor', email: 'actor@actor.example' }, registeredAt);
  await joinOrganisation(db, actor.id, 'actor', registeredAt);
  for (const role of ['coordinator', 'referenceGroup', 'steeringGroup'] as const)
    await giveRole(db, (await savePerson(db, { name: role, email: `${role}@board.example` }, registeredAt)).id, role, registeredAt);
}

function print(costs: [string, Cost][]): void {
  const kB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;
  const head = ['', 'reports in their period', 'commands', 'mails', 'events', 'bytes', 'runs begun', 'state at the end', 'apart: of time skipping'];
  const lines = costs.map(([what, { reports, commands, mails, size, state }]) => [
    what,
    `${reports.within} of ${reports.owed}`,
    `${commands}`,
    `${mails}`,
    `${size.ofLife.events}`,
    kB(size.ofLife.bytes),
    `${size.runs}`,
    kB(state),
    `${size.ofTimeSkipping.events} events, ${kB(size.ofTimeSkipping.bytes)}`,
  ]);
  const table = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  const aligned = (cell: string, column: number): string => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  console.log(`What a life costs Temporal: a year of quarterly follow-up by the default policy, from ${startAt.slice(0, 10)}`);
  for (const line of table) console.log(line.map(aligned).join('  '));
}
