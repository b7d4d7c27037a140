/** An outage of weeks on the real server. A waiting workflow task holds skipped time, so a life cannot wait in it for a worker: it is lost with its server instead, and begun again from SQL much later. */
import { findPlanActivity } from '../../db/life-store.ts';
import { undeliveredMailKeys } from '../../db/mail-store.ts';
import { lastCommandIds } from '../../db/step-store.ts';
import type { Instant } from '../../workflows/domain/life-state.ts';
import type { LifeStart } from '../../workflows/messages.ts';
import { workflowTypes } from '../../workflows/messages.ts';
import type { HitEnv, Life } from './hit-env.ts';

/** Until an instant no worker runs and nothing takes what falls due in a life; then both are back. @param back must lie in the future of the machine's own clock */
export async function outageUntil(hit: HitEnv, life: Life, back: Instant): Promise<void> {
  const row = await findPlanActivity(hit.db, life.id);
  if (!row) throw new Error(`no life ${life.id}`);
  await hit.stopWorkers();
  await hit.client.workflow.getHandle(life.workflowId).terminate('lost with its server');
  const known = await lastCommandIds(hit.db, life.id, 200);
  const start: LifeStart = { id: life.id, life: row.life, known, mails: await undeliveredMailKeys(hit.db, life.id) };
  const delay = Date.parse(back) - Date.now();
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: life.workflowId,
    taskQueue: hit.temporal.taskQueue,
    args: [start],
    startDelay: delay,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  const passed = life.skip(delay);
  await hit.startWorkers();
  await passed;
}
