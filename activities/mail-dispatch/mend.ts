/**
 * Sends again, without anybody asking, mails that failed for a reason that no longer holds: a dead address has been corrected, or a party that had no contact
 * has one now. It goes by the open tasks about such mails, in whatever way the register was changed; where somebody has closed the task nothing is sent.
 * Whether a mail is still true is checked at its try, as for every mail.
 */
import type { Knex } from 'knex';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { lockLife } from '../../db/lives/life-store.ts';
import type { TaskRow } from '../../db/lives/task-row-read-model.ts';
import { openTasksOf } from '../../db/lives/task-row-read-model.ts';
import { finishTask, lockOpenTask } from '../../db/lives/task-store.ts';
import { refusedElsewhere, resendMail } from '../../db/mail/mail-resend-store.ts';
import { whoseDeadAddress } from '../../db/mail/mail-tasks.ts';
import type { UnaddressedMail } from '../../db/mail/unaddressed-mail-store.ts';
import { forgetUnaddressed, partiesWithSomebody, unaddressedUnder } from '../../db/mail/unaddressed-mail-store.ts';
import { findPerson } from '../../db/registers/person-read-model.ts';
import { findMailbox, isMailbox } from '../../db/registers/units/unit-mailbox-read-model.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs, later } from '../../workflows/domain/time/instants.ts';
import { addresseesOf, isAnybodyThere, recipientsOf } from '../mail-facts/mail-recipients.ts';
import type { MailSettings } from '../mail-facts/mail-settings.ts';
import { writeMailsTo } from '../mail-facts/write-mails.ts';
import { recordingOfStep } from '../recording/recorded-step.ts';
import { beginDigests } from './digests/begin-digests.ts';
import { remindOfTasks } from './remind-of-tasks.ts';

const pollIntervalMs = 3_000;

export interface MendingParts {
  db: Knex;
  mailSettings: MailSettings;
  /** Is told what could not be mended; the others are mended all the same. */
  complain: (error: unknown) => void;
}

export interface Mending {
  /** Begins a check where it is time for one and none is running; mails are sent meanwhile. */
  lookNowAndThen(now: Instant): void;
  /** Settles once no check is running. */
  rest(): Promise<void>;
}

/** @param ending no further mail is made from then on */
export function createMending(parts: MendingParts, ending: AbortSignal): Mending {
  let lookAgainAt: Instant | undefined;
  let looking: Promise<void> | undefined;
  return {
    lookNowAndThen(now) {
      if (looking !== undefined || (lookAgainAt !== undefined && now < lookAgainAt)) return;
      lookAgainAt = addMs(now, pollIntervalMs);
      looking = mend(parts, now, ending)
        .catch(parts.complain)
        .then(() => (ending.aborted ? undefined : remindOfTasks(parts.db, parts.mailSettings, now)))
        .catch(parts.complain)
        .then(() => (ending.aborted ? undefined : beginDigests(parts.db, parts.mailSettings, now, parts.complain)))
        .catch(parts.complain)
        .finally(() => {
          looking = undefined;
        });
    },
    async rest() {
      await looking;
    },
  };
}

/** One check: sends what can be delivered now, and closes the tasks about it. */
export async function mend({ db, mailSettings, complain }: MendingParts, now: Instant, ending?: AbortSignal): Promise<void> {
  const tasks = await openTasksOf(db, ['deadAddress', 'noContact']);
  if (tasks.length === 0) return;
  const parties = tasks.flatMap((task) => partyOf(task) ?? []);
  const answered = await partiesWithSomebody(db, [...parties, ...secretariesFor(parties)], now);
  for (const task of tasks) {
    if (ending?.aborted) return;
    const party = partyOf(task);
    if (task.kind === 'deadAddress') await mendAddress(db, task, now).catch(complain);
    else if (party !== undefined && [party, ...secretariesFor([party])].some((each) => answered.has(each)))
      await mendParty(db, mailSettings, { task, party, now, ending }).catch(complain);
  }
}

const partyOf = ({ kind, details: { party } }: TaskRow): string | undefined => (kind === 'noContact' && typeof party === 'string' ? party : undefined);
/** A body's mails go to the secretaries too. */
const secretariesFor = (parties: string[]): string[] => (parties.some((party) => party === 'referenceGroup' || party === 'steeringGroup') ? ['secretary'] : []);

/** Every mail that was refused since the task was opened goes to the new address. */
async function mendAddress(db: Knex, task: TaskRow, now: Instant): Promise<void> {
  const whose = whoseDeadAddress(task);
  if (whose === undefined) return;
  const present = await (isMailbox(whose) ? findMailbox : findPerson)(db, whose);
  if (!present || present.email === task.details['recipient']) return;
  await db.transaction(async (trx) => {
    if (!(await lockOpenTask(trx, task.id))) return;
    const resending = { why: 'addressCorrected', person: null, reason: null, request: null, at: now } as const;
    for (const key of await refusedElsewhere(trx, present, task.openedAt)) await resendMail(trx, key, resending);
    await finishTask(trx, task.id, { at: now, person: null, note: null });
  });
}

interface Mended {
  task: TaskRow;
  party: string;
  now: Instant;
  ending: AbortSignal | undefined;
}

/** One mail at a time, each in a transaction of its own with its life locked first, as every step does. */
async function mendParty(db: Knex, mailSettings: MailSettings, mended: Mended): Promise<void> {
  for (const kept of await unaddressedUnder(db, mended.task.id)) {
    if (mended.ending?.aborted) return;
    await makeMails(db, mailSettings, { ...mended, kept });
  }
  await closeMended(db, mended);
}

async function makeMails(db: Knex, mailSettings: MailSettings, { task, now, kept }: Mended & { kept: UnaddressedMail }): Promise<void> {
  if (!(await isAnybodyThere(db, kept.planActivity, kept.notice.to, now))) return;
  await db.transaction(async (trx) => {
    const row = await lockLife(trx, kept.planActivity);
    if (!row || !(await lockOpenTask(trx, task.id))) return;
    const recording = await recordingOfStep(trx, row, kept.step, [kept.notice]);
    const { notice } = kept;
    const recipients = recipientsOf(recording, notice, await addresseesOf(trx, row, [notice.to], now));
    if (recipients.length === 0 || !(await forgetUnaddressed(trx, kept))) return;
    const latest = { at: later(now, row.life.at), advanced: { ...recording.advanced, life: row.life } };
    await writeMailsTo(
      recording,
      mailSettings,
      recipients.map((recipient) => ({ notice, recipient })),
      latest,
    );
    const details = { kind: notice.kind, step: kept.step };
    await appendAudit(trx, { planActivity: kept.planActivity, seq: null, at: now, person: null, what: 'mailAddressed', details, stage: row.life.stage });
  });
}

/** The task is done once no mail waits under it. A contact who is named in one case only receives no mails of other cases, so some may still wait. */
async function closeMended(db: Knex, { task, party, now }: Mended): Promise<void> {
  await db.transaction(async (trx) => {
    if (!(await lockOpenTask(trx, task.id)) || (await unaddressedUnder(trx, task.id)).length > 0) return;
    if (!(await partiesWithSomebody(trx, [party, ...secretariesFor([party])], now)).size) return;
    await finishTask(trx, task.id, { at: now, person: null, note: null });
  });
}
