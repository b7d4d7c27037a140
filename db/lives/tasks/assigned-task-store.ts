/** Gives what waits for coordinators to one of them, or back to all. */
import type { Knex } from 'knex';

/** An obligation is named "plan activity/obligation", as where it is listed. */
const partsOf = (id: string): { plan_activity: string; obligation: string } | undefined => {
  const at = id.indexOf('/');
  return at < 0 ? undefined : { plan_activity: id.slice(0, at), obligation: id.slice(at + 1) };
};

export interface Assigned {
  /** Null where it is in no case. */
  planActivity: string | null;
  before: string | null;
}

/**
 * Gives a task or an obligation of the coordinators to a person; null: to all coordinators. Of a task that somebody has made its people are reminded anew.
 * @returns undefined where it no longer waits
 */
export async function assignTask(trx: Knex.Transaction, id: string, assignee: string | null): Promise<Assigned | undefined> {
  const task = await trx('tasks').where({ id, done_at: null }).forUpdate().first('plan_activity', 'assignee');
  if (task) {
    if (task.assignee !== assignee) await trx('tasks').where({ id }).update({ assignee, reminded_at: null });
    return { planActivity: task.plan_activity, before: task.assignee };
  }
  const key = partsOf(id);
  return key && assignObligation(trx, key, assignee);
}

async function assignObligation(
  trx: Knex.Transaction,
  key: { plan_activity: string; obligation: string },
  assignee: string | null,
): Promise<Assigned | undefined> {
  const { plan_activity, obligation } = key;
  const owed = await trx('obligations')
    .where({ plan_activity, id: obligation, owed_role: 'coordinator' })
    .whereIn('state', ['open', 'late'])
    .forUpdate()
    .first('id');
  if (!owed) return undefined;
  const taken = await trx('assigned_obligations').where(key).first('assignee');
  if (assignee === null) await trx('assigned_obligations').where(key).del();
  else
    await trx('assigned_obligations')
      .insert({ ...key, assignee })
      .onConflict(['plan_activity', 'obligation'])
      .merge(['assignee']);
  return { planActivity: plan_activity, before: taken?.assignee ?? null };
}
