/** Steps whose recording fails again and again for a reason of our own: set aside, so that the rest of the life goes on, until somebody has mended that. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { databaseClock } from '../engine/connection.ts';
import { raiseAttempts } from './command-store.ts';
import { setAsideKeys } from './life-read-model.ts';
import { lockLife, saveNextDue } from './life-store.ts';
import { closeNumbered, holdOpenTask } from './task-store.ts';

export interface SetAside {
  planActivity: string;
  /** The step's key: an agenda item's, or a command's id. */
  stepKey: string;
  /** The kind of the error, without values that differ from try to try. */
  error: string;
}

const about = (planActivity: string, stepKey: string): string => `stepSetAside-${planActivity}-${stepKey}`;

/** Sets a step aside, with an open task for an administrator, however often it is asked. */
export async function setAsideStep(db: Knex, { planActivity, stepKey, error }: SetAside): Promise<void> {
  await db.transaction(async (trx) => {
    const row = await lockLife(trx, planActivity);
    const openedAt = await databaseClock(trx);
    const setAside = { plan_activity: planActivity, step_key: stepKey, error, at: openedAt };
    await trx('set_aside_steps').insert(setAside).onConflict(['plan_activity', 'step_key']).ignore();
    if (row) await saveNextDue(trx, row.life, { setAside: await setAsideKeys(trx, planActivity) });
    const task = { planActivity: row ? planActivity : null, obligation: null, period: null, organisation: null, details: { step: stepKey, error }, openedAt };
    await holdOpenTask(trx, about(planActivity, stepKey), { ...task, kind: 'stepSetAside' });
  });
}

/** Ids of the lives of which a step is set aside, in order. */
export const livesWithSetAside = async (knex: Knex): Promise<string[]> =>
  (await knex('set_aside_steps').distinct('plan_activity').orderBy('plan_activity').pluck('plan_activity')) as string[];

/** Removes steps from those set aside: they have been recorded, or are tried again. The life must be locked. */
export async function noLongerSetAside(trx: Knex.Transaction, planActivity: string, keys: readonly string[], at: Instant): Promise<void> {
  await trx('set_aside_steps').where({ plan_activity: planActivity }).whereIn('step_key', keys).delete();
  for (const key of keys) await closeNumbered(trx, about(planActivity, key), at);
}

/** Lets the steps of a life be tried again; one that fails again is set aside again. Returns how many. */
export async function tryAgainSteps(db: Knex, planActivity: string): Promise<number> {
  return db.transaction(async (trx) => {
    const row = await lockLife(trx, planActivity);
    const keys = [...(await setAsideKeys(trx, planActivity))];
    if (keys.length === 0) return 0;
    await noLongerSetAside(trx, planActivity, keys, await databaseClock(trx));
    await raiseAttempts(trx, keys);
    if (row) await saveNextDue(trx, row.life);
    return keys.length;
  });
}
