/** Steps whose recording fails again and again for a reason of our own: set aside, so that the rest of the life goes on, until somebody has mended that. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import { raiseAttempts } from './command-store.ts';
import { databaseClock } from './connection.ts';
import { findPlanActivity, saveLife } from './life-store.ts';
import { openTask } from './task-store.ts';

export interface SetAside {
  planActivity: string;
  /** The step's key: an agenda item's, or a command's id. */
  stepKey: string;
  /** The error's kind, without what it was about. */
  error: string;
}

const taskId = (planActivity: string, stepKey: string): string => `stepSetAside-${planActivity}-${stepKey}`;

/** Sets a step aside, with a task for an administrator; once, however often it is asked. */
export async function setAsideStep(db: Knex, { planActivity, stepKey, error }: SetAside): Promise<void> {
  await db.transaction(async (trx) => {
    const at = await databaseClock(trx);
    await trx('set_aside_steps').insert({ plan_activity: planActivity, step_key: stepKey, error, at }).onConflict(['plan_activity', 'step_key']).ignore();
    const row = await findPlanActivity(trx, planActivity);
    // What is due next is the first of what is not set aside.
    if (row) await saveLife(trx, row.life, await setAsideKeys(trx, planActivity));
    await openTask(trx, {
      id: taskId(planActivity, stepKey),
      kind: 'stepSetAside',
      planActivity: row ? planActivity : null,
      obligation: null,
      period: null,
      organisation: null,
      details: { step: stepKey, error },
      openedAt: at,
    });
  });
}

export async function setAsideKeys(trx: Knex, planActivity: string): Promise<Set<string>> {
  return new Set((await trx('set_aside_steps').where({ plan_activity: planActivity }).pluck('step_key')) as string[]);
}

/** Ids of the lives of which a step is set aside, in order. */
export const livesWithSetAside = async (knex: Knex): Promise<string[]> =>
  (await knex('set_aside_steps').distinct('plan_activity').orderBy('plan_activity').pluck('plan_activity')) as string[];

/** It has been recorded after all. */
export async function noLongerSetAside(trx: Knex, planActivity: string, stepKey: string, at: Instant): Promise<void> {
  await trx('set_aside_steps').where({ plan_activity: planActivity, step_key: stepKey }).delete();
  await trx('tasks')
    .where({ id: taskId(planActivity, stepKey), done_at: null })
    .update({ done_at: at });
}

/** Lets the steps of a life be tried again. Returns how many. */
export async function tryAgainSteps(db: Knex, planActivity: string): Promise<number> {
  return db.transaction(async (trx) => {
    const keys = [...(await setAsideKeys(trx, planActivity))];
    if (keys.length === 0) return 0;
    await trx('set_aside_steps').where({ plan_activity: planActivity }).whereIn('step_key', keys).delete();
    await raiseAttempts(trx, keys);
    const row = await findPlanActivity(trx, planActivity);
    if (row) await saveLife(trx, row.life);
    return keys.length;
  });
}
