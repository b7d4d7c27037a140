/** What an answer that was entered in error wrote beside the life: mails that have not left never do, and the contacts that it ended go on. */
import { closeTasks } from '../../db/lives/task-store.ts';
import { supersedeMailsOf } from '../../db/mail/taken-back-mails.ts';
import { continueContacts } from '../../db/registers/contact-store.ts';
import type { Recording } from './recording.ts';

/** The organisation is asked again and keeps its contacts; a lead that had handed over has its own once more. */
export async function writeAnswerInError({ trx, at, before, advanced }: Recording): Promise<void> {
  const { answered } = before ?? {};
  if (!answered) return;
  const { id: planActivity, seq } = advanced.life;
  await supersedeMailsOf(trx, { planActivity, step: answered.step }, { by: seq, at });
  // That it does not take over is not known any more.
  if (answered.answer === 'declined') await closeTasks(trx, planActivity, ['handoverDeclined'], { at, step: seq });
  if (answered.formerLead !== undefined) await continueContacts(trx, planActivity, answered.step, { at, step: seq });
}
