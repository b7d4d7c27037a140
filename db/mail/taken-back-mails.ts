/** The mails of a step that is taken back: what has not left never does, and whoever has got one is told that it did not hold. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { databaseClock } from '../engine/connection.ts';
import { unsettledOutcomes } from './mail-row-read-model.ts';

/** A mail that somebody has got, or may be getting at this moment. */
export interface LeftMail {
  key: string;
  /** Null for a contact who is named in the case alone; its id ends the key. */
  person: string | null;
  recipient: string;
  recipientName: string;
  language: 'sv' | 'en';
  subject: string;
  /** When a server took it; null while it is being handed over. */
  acceptedAt: Instant | null;
}

export interface OfStep {
  planActivity: string;
  step: number;
}

/** What has left, or is being handed over at this moment, in order of key. */
export async function leftMailsOf(trx: Knex, { planActivity, step }: OfStep): Promise<LeftMail[]> {
  const clock = await databaseClock(trx);
  return (await trx('mails')
    .where({ plan_activity: planActivity, step })
    .where((left) => left.where({ outcome: 'accepted' }).orWhere('lease_until', '>', clock))
    .orderBy('key')
    .select('key', 'person', 'recipient', 'language', 'subject', { recipientName: 'recipient_name', acceptedAt: 'accepted_at' })) as LeftMail[];
}

/** What has not left is no longer true: it is never sent, also not by whoever has it in hand and has not handed it over. @param by the step that makes it so */
export async function supersedeMailsOf(trx: Knex, { planActivity, step }: OfStep, { by, at }: { by: number; at: Instant }): Promise<void> {
  await trx('mails')
    .where({ plan_activity: planActivity, step })
    .whereIn('outcome', unsettledOutcomes)
    .update({ outcome: 'superseded', superseded_by: by, settled_at: at, next_try_at: null, lease: null, lease_until: null });
}

/** The number (`seq`) of the step that took back the one that asked for a mail; no row where none has. */
export const stepTakingBack = (knex: Knex, { planActivity, step }: OfStep): Knex.QueryBuilder =>
  knex('steps as taken')
    .join('steps as taking', (join) => join.on('taking.plan_activity', 'taken.plan_activity').andOn('taking.command', 'taken.taken_back_by'))
    .where({ 'taken.plan_activity': planActivity, 'taken.seq': step })
    .select('taking.seq');

/** Whether an address got any mail of the step that another took back. @param step the one that takes back */
export async function gotMailTakenBack(knex: Knex, { planActivity, step }: OfStep, recipient: string): Promise<boolean> {
  const taking = knex('steps').where({ plan_activity: planActivity, seq: step }).select('command');
  const taken = knex('steps').where({ plan_activity: planActivity }).whereIn('taken_back_by', taking).select('seq');
  const got = knex('mails').where({ plan_activity: planActivity, recipient, outcome: 'accepted' }).whereIn('step', taken);
  return (await got.first('key')) !== undefined;
}
