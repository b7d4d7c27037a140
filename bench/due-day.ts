/**
 * `npm run due-day -- --lives=1000,5000`: what a day costs on which very many lives are due at one instant, and how people are served meanwhile. The whole
 * program on SQLite with its own Temporal server, an SMTP server, real time. `--at-once` gives nobody a turn of its own, for comparison.
 */
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Machine } from '../test/faults/machine/machine.ts';
import { setUpMachine } from '../test/faults/machine/machine.ts';
import type { PostOffice } from '../test/faults/machine/post-office.ts';
import { openPostOffice } from '../test/faults/machine/post-office.ts';
import { assignmentToLtu, proposalInDays } from '../test/support/builders/proposal-in-seconds.ts';
import { readResponse } from '../test/support/http/read-response.ts';
import { temporalOf } from '../test/support/server/running-hit.ts';
import { until } from '../test/support/server/until.ts';
import { hourMs } from '../workflows/domain/durations.ts';
import { decide, putForward } from './due-day/decisions.ts';
import { judgeDueDay } from './due-day/judge-due-day.ts';
import { mostMemoryMb } from './due-day/memory.ts';
import { seedDueLives, startDueLives } from './due-day/seed-due-lives.ts';

const { values } = parseArgs({
  options: { lives: { type: 'string', default: '1000' }, decisions: { type: 'string', default: '100' }, 'at-once': { type: 'boolean', default: false } },
});
const decisions = Number(values.decisions);
/** Workflows begin at about this pace, and all have begun before anything is due. */
const startsPerSecond = 25;
const betweenDecisionsMs = 700;
const note = (line: string) => void process.stderr.write(`  … ${line}\n`);

// On a signal the child processes are ended too: a signal alone would leave them running.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
for (const count of values.lives.split(',').map(Number)) await oneDay(count);

async function oneDay(count: number): Promise<void> {
  const office = await openPostOffice(() => 0);
  const machine = await setUpMachine({ SMTP_URL: office.url, MAIL_REPLY_TO: 'svar@hit.example' }, { keepsRunning: true });
  try {
    await measure(machine, office, count);
  } finally {
    await machine.close();
    await office.close();
  }
}

async function measure(machine: Machine, office: PostOffice, count: number): Promise<void> {
  const { db } = machine;
  const person = await machine.coordinator();
  const proposals = await putForward(person, 2 * decisions);
  const template = await livedTemplate(machine);
  const quiet = await decide(person, proposals.slice(0, decisions), betweenDecisionsMs, () => true);
  const dueAt = new Date(Date.now() + (count / startsPerSecond) * 1000 + 30_000).toISOString();
  const ids = await seedDueLives(db, { template, count, dueAt, inTurns: !values['at-once'] });
  await machine.withTemporal((client) => startDueLives(client, db, ids));
  note(`${count} workflows have begun, ${Math.round((Date.parse(dueAt) - Date.now()) / 1000)} s before they are due`);
  await setTimeout(Math.max(0, Date.parse(dueAt) - Date.now()));
  const untaken = async () => Number((await db('plan_activities').whereIn('next_due_at', [dueAt]).count({ count: '*' }).first())?.['count']);
  let areTaken = false;
  const taking = until('all is taken', async () => (await untaken()) === 0, hourMs).then(() => {
    areTaken = true;
  });
  const busy = await decide(person, proposals.slice(decisions), betweenDecisionsMs, () => !areTaken);
  await taking;
  note(`all is taken, ${Math.round((Date.now() - Date.parse(dueAt)) / 1000)} s after it was due`);
  const waiting = async () => Number((await db('mails').whereIn('outcome', ['queued', 'retrying']).count({ count: '*' }).first())?.['count']);
  await until('all mails are sent', async () => (await waiting()) === 0, hourMs).catch(() => {});
  const verdict = await judgeDueDay(db, office.taken, { ids, dueAt });
  const temporal = await temporalOf(machine.dataDir);
  const [program, server] = [await mostMemoryMb(machine.program().pid), await mostMemoryMb(temporal?.pid ?? 0)];
  const line = [
    `${count} lives due at once${values['at-once'] ? ', without turns' : ''}:`,
    `last step after ${verdict.lastStepSeconds.toFixed(1)} s, last mail after ${verdict.lastMailSeconds.toFixed(1)} s;`,
    `a decision p50/p95 quiet ${inMs(quiet)}, meanwhile ${inMs(busy)} (p95 × ${(at(busy, 0.95) / at(quiet, 0.95)).toFixed(1)}, ${busy.length} decisions);`,
    `most memory ${Math.round(program)} MB, Temporal server ${Math.round(server)} MB`,
  ];
  process.stdout.write(`${line.join(' ')}\n`);
  for (const sentence of verdict.breaks) process.stdout.write(`  BROKEN: ${sentence}\n`);
  if (verdict.breaks.length > 0) process.exitCode = 1;
}

/** A life that is under way and owes a report. */
async function livedTemplate(machine: Machine): Promise<string> {
  const person = await machine.coordinator();
  const { id } = readResponse('proposePlanActivity', await person.post('/plan-activities', { ...proposalInDays, title: 'Det som alla är gjorda av' }));
  const decision = { outcome: 'noFundingNeeded', grounds: 'Ordinarie verksamhet.', decidedBy: 'Anna Lind' };
  await person.post(`/plan-activities/${id}/funding-decision`, decision);
  await person.post(`/plan-activities/${id}/assignment`, assignmentToLtu);
  await person.post(`/plan-activities/${id}/assignment-answer`, { answer: 'accepted' });
  return id;
}

function at(ms: number[], share: number): number {
  const sorted = [...ms].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
function inMs(ms: number[]): string {
  return `${Math.round(at(ms, 0.5))}/${Math.round(at(ms, 0.95))} ms`;
}
