/** Lives a life of one kind through a year of quarterly follow-up, and says what its beginning and its year have cost. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import type { LifecycleGateway } from '../../api/engine/lifecycle-gateway.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { until } from '../../test/support/server/until.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { defaultPolicy, mergePolicy } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import type { HistorySize } from './history-size.ts';
import { historySize, since } from './history-size.ts';
import type { SkippedLife } from './skipped-life.ts';
import { proposeAt } from './skipped-life.ts';

/** When each life is put forward: a Monday early in a quarter, so that four periods end within the year that is measured; far ahead, for time goes forward only. */
export const startAt: Instant = '2035-01-08T09:00:00.000Z';
const hour = 3_600_000;
const day = 24 * hour;
/** A report comes so long before its period ends: early enough that it is noted within the year too. */
const reportAhead = 42 * day;

export const kinds = [
  { what: 'each report within its period', reports: true },
  { what: 'no report at all: reminders, RAI, RP', reports: false },
];
export type Kind = (typeof kinds)[number];

/** What lives are driven by, and who takes part: `lead` carries the activity, `ownFunder` coordinates the plan. */
export interface Place {
  client: Client;
  gateway: LifecycleGateway;
  db: Knex;
  taskQueue: string;
  lead: string;
  ownFunder: string;
}

export interface Cost {
  /** Reports of the periods that have ended, and how many of them came within the period that they are about. */
  reports: { owed: number; within: number };
  commands: number;
  mails: number;
  size: HistorySize;
  /** Bytes of the state at the end of what is measured. */
  state: number;
}

/** @throws Error where the life was not of its kind: then its figures would tell of another */
export async function measureLife(place: Place, { what, reports }: Kind): Promise<{ id: string; beginning: Cost; year: Cost }> {
  const life = await begunLife(place);
  // A day later its mails are delivered, and nothing else has happened.
  const yearBegins = addMs(startAt, day);
  await life.skipTo(yearBegins);
  const beginning = await costOf(place, life);
  await liveUntil(place, life, addMs(yearBegins, 365 * day), reports);
  const all = await costOf(place, life);
  const { owed, within } = all.reports;
  if (owed !== 4 || within !== (reports ? owed : 0)) throw new Error(`"${what}": ${within} of ${owed} reports came within their periods.`);
  const year = { ...all, commands: all.commands - beginning.commands, mails: all.mails - beginning.mails, size: since(beginning.size, all.size) };
  return { id: life.id, beginning, year };
}

/** Put forward, decided without money of ours, asked and accepted. */
async function begunLife(place: Place): Promise<SkippedLife> {
  const { lead, ownFunder } = place;
  const policy = mergePolicy(defaultPolicy, { report: { every: 'P3M' }, mail: { hold: 'PT0S' } });
  const life = await proposeAt(
    place,
    startAt,
    { policy, runs: {}, yearly: false, proposer: lead, ownFunder },
    { title: 'Cost', developmentArea: 'a', focusArea: 'b', proposedBy: { organisation: lead } },
  );
  await life.send('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, { outcome: 'noFundingNeeded', grounds: 'g', decidedBy: 'd' });
  await life.send('assignment', { lead }, { lead: { organisation: lead } });
  await life.send('assignmentAnswer', { answer: 'accepted' }, {});
  return life;
}

async function liveUntil(place: Place, life: SkippedLife, end: Instant, reports: boolean): Promise<void> {
  for (;;) {
    const { period } = await stateOf(place, life);
    if (!period) throw new Error('The life has no period to report.');
    if (period.endsAt >= end) return life.skipTo(end);
    if (reports) {
      await life.skipTo(addMs(period.endsAt, -reportAhead));
      await life.send('report', { period: period.name, form: 'short' }, { status: 'green', done: 'd' });
    }
    // The next period begins with this one's end; a machine that is busy records that a while after the skip.
    await life.skipTo(addMs(period.endsAt, hour));
    await until(`the period after ${period.name} has begun`, async () => (await stateOf(place, life)).period?.name !== period.name, 30_000);
  }
}

async function stateOf({ db }: Place, { id }: SkippedLife): Promise<LifeState> {
  const row = await findPlanActivity(db, id);
  if (!row) throw new Error(`There is no life ${id}.`);
  return row.life;
}

async function costOf(place: Place, life: SkippedLife): Promise<Cost> {
  const state = await stateOf(place, life);
  const of = (table: string) => place.db(table).where({ plan_activity: life.id });
  const numberOf = async (query: ReturnType<typeof of>) => Number((await query.count({ count: '*' }).first())?.count);
  const owed = () => of('obligations').where({ kind: 'report' }).where('period_ends_at', '<=', state.at);
  return {
    reports: { owed: await numberOf(owed()), within: await numberOf(owed().whereRaw('settled_at >= period_starts_at and settled_at < period_ends_at')) },
    commands: await numberOf(of('commands').where({ state: 'taken' })),
    mails: await numberOf(of('mails')),
    size: await historySize(place.client, life.workflowId),
    state: JSON.stringify(state).length,
  };
}
