/**
 * What brings a life back whose workflow cannot carry it on: SQL is the truth, so its run is ended and another is begun from its row. What the run had taken
 * and SQL does not hold is noted before: SQL was put back from a copy, and no mail leaves until a coordinator has opened the mail gate.
 */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { databaseClock } from '../../../db/engine/connection.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { restoreAtGate } from '../../../db/lives/restore-read-model.ts';
import { noteLoss, noteRestore } from '../../../db/lives/restore-store.ts';
import { tryAgainSteps } from '../../../db/lives/set-aside-store.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { catchUpUpdate, planActivityWorkflowId } from '../../../workflows/messages.ts';
import { startFromRow } from '../lifecycle-runs.ts';
import { lastStepInHistory } from './steps-in-history.ts';

const callTimeoutMs = 10_000;
const failingRunTimeoutMs = 2_000;

export interface LifeRepair {
  /** Has a life's run take up what it lacks. @returns false where it does not answer */
  catchUp(id: string, withinMs?: number): Promise<boolean>;
  /** A run whose tasks are reported to fail, and that takes up nothing. One that was killed twice is well again. */
  isDead(id: string, failing: ReadonlySet<string>): Promise<boolean>;
  /** Notes that a life has lost steps, or itself, before it moves again: mails may have been sent that this database still holds as waiting. */
  noteLost(id: string): Promise<void>;
  /** Notes it where the run's history tells of steps that SQL lacks. @throws where that cannot be read: the run is then to be left as it is */
  noteIfLost(id: string): Promise<void>;
  /**
   * Begins a run from the life's row; steps that were set aside are tried again, since the fault may have been mended by this version.
   * @param options.instead of the one that is there, or only where none is @returns false where there is no such row
   */
  beginAgain(id: string, options?: { instead: boolean }): Promise<boolean>;
}

/** @param foundAt when the comparison or the round began: what it finds to be lost is one task */
export function createLifeRepair(client: Client, db: Knex, { taskQueue, foundAt }: { taskQueue: string; foundAt: Instant }): LifeRepair {
  const lost: string[] = [];

  function catchUp(id: string, withinMs = callTimeoutMs): Promise<boolean> {
    const told = client.withDeadline(Date.now() + withinMs, () => client.workflow.getHandle(planActivityWorkflowId(id)).executeUpdate(catchUpUpdate));
    return told.then(
      () => true,
      () => false,
    );
  }

  async function noteLost(id: string): Promise<void> {
    if (!(await restoreAtGate(db))) await noteRestore(db, { at: await databaseClock(db), backupMadeAt: null });
    lost.push(id);
    await noteLoss(db, lost, foundAt);
  }

  return {
    catchUp,
    isDead: async (id, failing) => failing.has(id) && !(await catchUp(id, failingRunTimeoutMs)),
    noteLost,
    async noteIfLost(id) {
      const workflow = await client.withDeadline(Date.now() + callTimeoutMs, () => lastStepInHistory(client, planActivityWorkflowId(id)));
      // SQL afterwards: no step is in a history before SQL has committed it.
      if (workflow > ((await findPlanActivity(db, id))?.seq ?? 0)) await noteLost(id);
    },
    async beginAgain(id, { instead } = { instead: true }) {
      await tryAgainSteps(db, id);
      return client.withDeadline(Date.now() + callTimeoutMs, () => startFromRow(client, db, { id, taskQueue, instead }));
    },
  };
}
