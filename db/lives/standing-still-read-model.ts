/** Lives that stand still, as SQL can tell: what was due next has passed, or somebody's command waits, for longer than any healthy run needs. */
import type { Knex } from 'knex';
import { minuteMs } from '../../workflows/domain/durations.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { longestWaitMs } from '../../workflows/domain/time/turns.ts';
import { databaseClock } from '../engine/connection.ts';

/** A healthy run takes what is due within seconds of its turn; an engine that restarts, within a minute. */
const stillAfterMs = 5 * minuteMs;

/** Ids of the lives that stand still by the database's clock, in order; at most `limit`. */
export async function livesStandingStill(knex: Knex, limit = 1000): Promise<string[]> {
  const before = addMs(await databaseClock(knex), -stillAfterMs);
  const overdue = knex('plan_activities').where(untaken(before)).select({ id: 'id' });
  const waiting = unconfirmed(knex, before).select({ id: 'plan_activity' });
  return (await knex.from(overdue.union(waiting).as('still')).orderBy('id').limit(limit).pluck('id')) as string[];
}

/** Whether what was due next in a life was to be taken minutes ago. */
export async function isOverdue(knex: Knex, planActivity: string): Promise<boolean> {
  const before = addMs(await databaseClock(knex), -stillAfterMs);
  return (await knex('plan_activities').where({ id: planActivity }).where(untaken(before)).first('id')) !== undefined;
}

/** Whether what is due next was to be taken before an instant. The instant has an index; few of those that have passed theirs still wait for their turn. */
const untaken = (before: string) => (life: Knex.QueryBuilder) =>
  void life
    .where('next_due_at', '<', before)
    .where((turn) => void turn.whereNull('next_turn_at').orWhere('next_turn_at', '<', before).orWhere('next_due_at', '<', addMs(before, -longestWaitMs)));

/** Commands that were received, or taken and confirmed by no workflow, and are not set aside. */
const unconfirmed = (knex: Knex, before: string) =>
  knex('commands')
    .where('received_at', '<', before)
    .where((open) => void open.where({ state: 'received' }).orWhere({ state: 'taken', in_history: false }))
    .whereNotIn('id', knex('set_aside_steps').select('step_key'));

/** How many steps are set aside. */
export async function countSetAside(knex: Knex): Promise<number> {
  return Number((await knex('set_aside_steps').count({ count: '*' }).first())?.['count']);
}
