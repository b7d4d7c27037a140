/**
 * Many lives into whose slow step of the clock a report comes, while the worker tells the server that it is still at work: each must replay, must be what
 * its steps make up, and must have its report once.
 */
import { setTimeout } from 'node:timers/promises';
import { Worker } from '@temporalio/worker';
import { makeWorkflowBundle } from '../../../activities/workflow-bundle.ts';
import { lifeHistory } from '../builders/histories.ts';
import { troubleWithSteps } from '../db/kept-record.ts';
import type { Life } from './hit-env.ts';
import type { Meeting } from './merged-heartbeat.ts';
import { mergedHeartbeats } from './merged-heartbeat.ts';
import type { SlowHit } from './slow-steps.ts';

const atOnce = 24;
const betweenLivesMs = 150;

export interface Provoked {
  /** How many lives came to their end. */
  lives: number;
  /** Where heartbeat, marker and Update met in their histories. */
  met: Meeting[];
  /** What should not be, a sentence each. */
  trouble: string[];
}

/**
 * Lives side by side, each begun a little after the one before.
 * @param isEnough asked before each, with what was found and how many were begun
 * @param say told of each that has been looked at
 */
export async function provokeHeartbeats(
  slow: SlowHit,
  { isEnough, say = () => {} }: { isEnough: (found: Provoked, begun: number) => boolean; say?: (found: Provoked) => void },
): Promise<Provoked> {
  const replaying = { workflowBundle: await makeWorkflowBundle() };
  const found: Provoked = { lives: 0, met: [], trouble: [] };
  let begun = 0;

  async function oneAfterAnother(place: number): Promise<void> {
    await setTimeout(place * betweenLivesMs);
    while (!isEnough(found, begun)) {
      begun += 1;
      await liveOne().catch((error: unknown) => void found.trouble.push(String(error)));
      say(found);
    }
  }

  async function liveOne(): Promise<void> {
    const life = await slow.live();
    const history = await lifeHistory(slow.hit.client, life.workflowId);
    found.lives += 1;
    found.met.push(...mergedHeartbeats(history.events ?? []));
    await Worker.runReplayHistory(replaying, history, life.workflowId).catch((error: unknown) => void found.trouble.push(`${life.id}: ${String(error)}`));
    found.trouble.push(...(await troubleWithSteps(slow.hit.db, life.id)), ...(await troubleWithReport(life)));
  }

  await Promise.all(Array.from({ length: atOnce }, (_, place) => oneAfterAnother(place)));
  return found;
}

async function troubleWithReport(life: Life): Promise<string[]> {
  const reports = (await life.steps()).filter(({ kind }) => kind === 'report');
  return reports.length === 1 ? [] : [`${life.id} has ${reports.length} reports`];
}
