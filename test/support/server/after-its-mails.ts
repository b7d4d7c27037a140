/**
 * Where a life's time is skipped, its clock runs ahead of the mails: by the time one is sent, the day that it speaks of may be past. In a real life
 * days lie between. So each step of the clock waits until the mails of the steps before have left; skipped time waits with it.
 */
import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';
import { relayTrouble } from '../../../db/mail/mail-relay-read-model.ts';
import type { Effects } from '../../../workflows/effects.ts';

const pollIntervalMs = 5;
const longestMs = 8_000;

export function afterItsMails(db: Knex, effects: Effects): Effects {
  async function haveLeft(planActivity: string): Promise<boolean> {
    const waiting = await db('mails').where({ plan_activity: planActivity, carrier: 'dispatch', outcome: 'queued' }).first('key');
    return waiting === undefined || (await relayTrouble(db)) !== null;
  }

  return {
    ...effects,
    async recordStep(request) {
      if ('clock' in request.step)
        for (let ms = 0; ms < longestMs && !(await haveLeft(request.planActivity)); ms += pollIntervalMs) await setTimeout(pollIntervalMs);
      return effects.recordStep(request);
    },
  };
}
