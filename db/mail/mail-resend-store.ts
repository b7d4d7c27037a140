/** Mails sent again: a new course of tries for one that came to nothing, or a try at once for one that waits for its next; with a record of each. */
import type { Knex } from 'knex';
import type { MailResendView } from '../../contracts/views/mail-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { clockExpression, databaseClock } from '../engine/connection.ts';
import { appendAudit } from '../lives/audit-store.ts';
import { findPlanActivity } from '../lives/life-read-model.ts';
import { openTasksOf } from '../lives/task-row-read-model.ts';
import { finishTask } from '../lives/task-store.ts';
import { isMailbox, presentAddress } from '../registers/units/unit-mailbox-read-model.ts';
import { digestKind } from './digests/digest-read-model.ts';
import type { MailRow } from './mail-row-read-model.ts';
import { awaitedKinds, findMail } from './mail-row-read-model.ts';
import { mailOfTask } from './mail-tasks.ts';

/** `asked`: by a coordinator; `addressCorrected`: by itself. */
export type ResendCause = MailResendView['why'];

export interface Resending {
  why: ResendCause;
  /** Null when nobody asked for it. */
  person: string | null;
  /** In a person's words. */
  reason: string | null;
  /** The request that asks for it; null when it is no request. */
  request: string | null;
  at: Instant;
}

/**
 * Sends a mail again, under its key and Message-ID, to the present address of its person, or unit. Of two who do so at once one does.
 * @returns the mail as it was before; undefined where it may not be sent again, or is being tried at this moment. One with a link that somebody asked for on
 * a page never may: whoever waited for it asks anew
 */
export async function resendMail(trx: Knex.Transaction, key: string, resending: Resending): Promise<MailRow | undefined> {
  const before = await lockResendable(trx, key);
  if (!before) return undefined;
  const present = await presentAddress(trx, before);
  await trx('mails')
    .where({ key })
    .update({ ...(before.outcome === 'retrying' ? {} : anew), recipient: present?.email ?? before.recipient, next_try_at: clockExpression(trx) });
  if (before.kind === digestKind) await takenInAnew(trx, key);
  await record(trx, before, resending);
  await finishItsTasks(trx, key, resending);
  await tellHistory(trx, before, resending);
  return before;
}

/** A new series of tries: how often and since when it was tried before no longer counts. */
const anew = { outcome: 'queued', carrier: 'dispatch', digest: null, attempts: 0, trouble_since: null, settled_at: null, answer: null } as const;

/** What came to nothing with a digest is gathered again; what somebody has sent again by itself is not in it any more. */
async function takenInAnew(trx: Knex.Transaction, digest: string): Promise<void> {
  const { carrier: _, digest: __, ...again } = anew;
  await trx('mails')
    .where({ digest })
    .whereIn('outcome', ['refused', 'expired'])
    .update({ ...again, next_try_at: clockExpression(trx) });
}

async function lockResendable(trx: Knex.Transaction, key: string): Promise<MailRow | undefined> {
  const clock = await databaseClock(trx);
  const resendable = await trx('mails')
    .where({ key })
    .whereNotIn('kind', awaitedKinds)
    .where((ended) =>
      ended.whereIn('outcome', ['refused', 'expired']).orWhere((waits) => waits.where({ outcome: 'retrying' }).where('next_try_at', '>', clock)),
    )
    .where((nobody) => nobody.whereNull('lease_until').orWhere('lease_until', '<=', clock))
    .forUpdate()
    .first('key');
  return resendable && findMail(trx, key);
}

async function record(trx: Knex.Transaction, { key, recipient, outcome, answer }: MailRow, { why, person, reason, request, at }: Resending): Promise<void> {
  const earlier = await trx('mail_resends').where({ mail: key }).count({ count: '*' }).first();
  await trx('mail_resends').insert({
    mail: key,
    number: Number(earlier?.['count']) + 1,
    at,
    person,
    why,
    reason,
    request,
    recipient_before: recipient,
    outcome_before: outcome,
    answer_before: answer,
  });
}

/** Closes the task about the failed mail; should it fail again, a new task is opened. */
async function finishItsTasks(trx: Knex.Transaction, key: string, { person, at, reason }: Resending): Promise<void> {
  const tasks = (await openTasksOf(trx, ['mailUndelivered'])).filter((task) => mailOfTask(task) === key);
  for (const { id } of tasks) await finishTask(trx, id, { at, person, note: reason });
}

/** The audit names no addresses: a case's history has more readers than its mails. */
async function tellHistory(trx: Knex, { key, kind, planActivity, outcome }: MailRow, { why, person, reason, at }: Resending): Promise<void> {
  const stage = planActivity === null ? null : ((await findPlanActivity(trx, planActivity))?.stage ?? null);
  const details = { mail: key, kind, why, outcomeBefore: outcome, ...(reason !== null && { reason }) };
  await appendAudit(trx, { planActivity, seq: null, at, person, what: 'mailSentAgain', details, stage });
}

/** The reason that a request gave when it sent a mail again; undefined while it has not. Those who ask of one mail wait for each other. */
export async function resentBy(trx: Knex.Transaction, mail: string, request: string): Promise<{ reason: string | null } | undefined> {
  await trx('mails').where({ key: mail }).forUpdate().first('key');
  return (await trx('mail_resends').where({ mail, request }).first('reason')) as { reason: string | null } | undefined;
}

/** Mails to a person, or to the mailbox of a unit, that were refused at another address than the present one, at an instant or after it. */
export async function refusedElsewhere(trx: Knex, { id, email }: { id: string; email: string }, since: Instant): Promise<string[]> {
  return (await trx('mails')
    .where(isMailbox(id) ? (own: Knex.QueryBuilder) => void own.whereNull('person').whereLike('key', `%/${id}`) : { person: id })
    .where({ outcome: 'refused' })
    // What is in a digest goes with it.
    .whereNull('digest')
    .whereNot({ recipient: email })
    .where('settled_at', '>=', since)
    .orderBy(['asked_at', 'key'])
    .pluck('key')) as string[];
}
