/** An outage of weeks on the real server. A waiting workflow task holds skipped time, so a life cannot wait in it for a worker: it is lost with its server instead, and begun again from SQL much later. */
import { lifeFromRow } from '../../../api/engine/lifecycle-runs.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { workflowTypes } from '../../../workflows/messages.ts';
import type { HitEnv, Life } from '../server/hit-env.ts';

/** Until an instant no worker runs and nothing takes what falls due in a life; then both are back. @param back must lie in the future of the machine's own clock */
export async function outageUntil(hit: HitEnv, life: Life, back: Instant): Promise<void> {
  await hit.stopWorkers();
  await hit.client.workflow.getHandle(life.workflowId).terminate('lost with its server');
  const delay = Date.parse(back) - Date.now();
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: life.workflowId,
    taskQueue: hit.temporal.taskQueue,
    args: [await lifeFromRow(hit.db, life.id)],
    startDelay: delay,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  const passed = life.skip(delay);
  await hit.startWorkers();
  await passed;
}
