/** The mails that a step of a life has asked for. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

export interface StepMail {
  key: string;
  kind: string;
  /** Person; null where an address is written to that is nobody's in the register. */
  person: string | null;
  /** The address. */
  recipient: string;
  recipientName: string;
  subject: string;
  askedAt: Instant;
}

/** In the order of their keys. @param step its number */
export const mailsOfStep = (trx: Knex, planActivity: string, step: number): Promise<StepMail[]> =>
  trx('mails')
    .where({ plan_activity: planActivity, step })
    .orderBy('key')
    .select('key', 'kind', 'person', 'recipient', { recipientName: 'recipient_name', subject: 'subject', askedAt: 'asked_at' });
