/** What is noted of a database that was put back from a copy. No mail leaves by it until a coordinator has opened the mail gate: some may have been sent before. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { clockExpression } from '../engine/connection.ts';
import { setMailGate } from '../mail/mail-gate-store.ts';
import { awaitedKinds, unsettledOutcomes } from '../mail/mail-row-read-model.ts';
import { toJson } from '../queries/json-column.ts';
import type { Restore } from './restore-read-model.ts';
import { lossTask } from './restore-read-model.ts';
import { openTask } from './task-store.ts';

/** Notes a restore and shuts the mail gate. */
export async function noteRestore(trx: Knex, { at, backupMadeAt }: Restore): Promise<void> {
  await trx('restores').insert({ at, backup_made_at: backupMadeAt }).onConflict('at').ignore();
  const reason = backupMadeAt === null ? 'restored from an older copy of the database' : `restored from the backup of ${backupMadeAt}`;
  await setMailGate(trx, { open: false, reason, person: null, at });
}

/**
 * Ends what is valid in the copy but may have been ended or used since it was made: sessions, and links to sign in by. Mails with links that somebody was
 * waiting for are given up, since the mail gate does not hold them.
 */
export async function endSignIns(trx: Knex): Promise<void> {
  for (const table of ['sessions', 'sign_in_links', 'kept_forms']) await trx(table).delete();
  await trx('mails')
    .whereIn('kind', awaitedKinds)
    .whereIn('outcome', unsettledOutcomes)
    .update({ outcome: 'expired', settled_at: clockExpression(trx), next_try_at: null });
}

/**
 * One task for all the lives that have lost steps, or themselves: a coordinator asks those concerned what has happened since the copy was made.
 * @param foundAt the same for one comparison, which finds one after the other
 */
export async function noteLoss(db: Knex, lives: string[], foundAt: Instant): Promise<void> {
  const id = `restored-${foundAt}`;
  const about = { planActivity: null, obligation: null, period: null, organisation: null };
  if (!(await openTask(db, { ...about, id, kind: lossTask, details: { lives }, openedAt: foundAt })))
    await db('tasks')
      .where({ id })
      .update({ details: toJson({ lives }) });
}
