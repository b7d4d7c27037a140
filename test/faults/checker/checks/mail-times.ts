/** No mail of the clock is out in the world before the instant that it is for, by clocks that no workflow has: the database's, and the mail server's. */
import type { Knex } from 'knex';
import type { Taken } from '../../machine/post-office.ts';
import { itemOf } from './clock.ts';
import type { LifeRecord } from './life-record.ts';

export interface MailTimes {
  key: string;
  messageId: string;
  /** The step that asked for it. */
  step: number;
  /** By the database's clock; null where no server has taken it. */
  acceptedAt: string | null;
}

export const mailTimesOf = (db: Knex, planActivity: string): Promise<MailTimes[]> =>
  db('mails')
    .where({ plan_activity: planActivity })
    .whereNotNull('step')
    .orderBy('key')
    .select('key', { messageId: 'message_id' }, 'step', { acceptedAt: 'accepted_at' });

/** @param taken what the mail server took, of any life */
export function judgeMailTimes({ moments }: Pick<LifeRecord, 'moments'>, mails: MailTimes[], taken: readonly Taken[]): string[] {
  return mails.flatMap(({ key, messageId, step, acceptedAt }) => {
    const moment = moments[step - 1];
    const due = moment && itemOf(moment)?.at;
    if (due === undefined) return [];
    const first = Math.min(...taken.filter((one) => one.messageId === messageId).map(({ at }) => at));
    return [
      ...(acceptedAt !== null && acceptedAt < due ? [`${key} was sent by ${acceptedAt}, and is for ${due}`] : []),
      ...(first < Date.parse(due) ? [`${key} reached the server at ${new Date(first).toISOString()}, and is for ${due}`] : []),
    ];
  });
}
