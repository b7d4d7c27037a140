/** Run once when a coordinator opens the mail gate: delivers every mail that was held, oldest first. */
import { condition, proxyLocalActivities } from '@temporalio/workflow';
import type { Effects } from './effects.ts';
import { createMailRoom } from './mail-room.ts';

const { heldMails } = proxyLocalActivities<Pick<Effects, 'heldMails'>>({ startToCloseTimeout: '30s' });
/** Few enough that the history of one run stays small. */
const atATime = 50;

export async function releaseHeldMails(): Promise<{ delivered: number }> {
  const room = createMailRoom();
  const keys = await heldMails();
  for (let from = 0; from < keys.length; from += atATime) {
    for (const key of keys.slice(from, from + atATime)) room.deliver(key);
    await condition(room.isEmpty);
  }
  return { delivered: keys.length };
}
