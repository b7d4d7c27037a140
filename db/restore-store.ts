/** What is noted of a database that was put back from a copy. No mail leaves by it until a coordinator has opened the mail gate: some may have been sent before. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import { clockExpression } from './connection.ts';
import { fromJson, toJson } from './json-column.ts';
import { mailGate, setMailGate } from './mail-gate-store.ts';
import { awaitedKinds, unsettledOutcomes } from './mail-store.ts';
import { openTask } from './task-store.ts';

const lossTask = 'restored';

export interface Restore {
  at: Instant;
  /** When the copy was made; null where nobody said so. */
  backupMadeAt: Instant | null;
}

/** Notes a restore and shuts the mail gate. */
export async function noteRestore(trx: Knex, { at, backupMadeAt }: Restore): Promise<void> {
  await trx('restores').insert({ at, backup_made_at: backupMadeAt }).onConflict('at').ignore();
  const reason = backupMadeAt === null ? 'restored from an older copy of the database' : `restored from the backup of ${backupMadeAt}`;
  await setMailGate(trx, { open: false, reason, person: null, at });
}

/** The restore that holds the mail gate shut; undefined once a coordinator has said what becomes of it. */
export async function restoreAtGate(trx: Knex): Promise<Restore | undefined> {
  const { open, person, at } = await mailGate(trx);
  if (open || person !== null || at === null) return undefined;
  const row = (await trx('restores').where({ at }).first()) as { at: Instant; backup_made_at: Instant | null } | undefined;
  return row && { at: row.at, backupMadeAt: row.backup_made_at };
}

/** How many mails wait that were asked for before a restore. */
export async function mailsFromBefore(trx: Knex, { at }: Restore): Promise<number> {
  const row = await trx('mails').whereIn('outcome', ['queued', 'held']).where('asked_at', '<=', at).count({ count: '*' }).first();
  return Number(row?.['count']);
}

/**
 * Ends what the copy still holds as good and has been ended or used since: sessions, and links to sign in by. Mails with links that somebody was waiting for
 * when it was made are given up, for the mail gate does not hold them.
 */
export async function endSignIns(trx: Knex): Promise<void> {
  for (const table of ['sessions', 'sign_in_links']) await trx(table).delete();
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

/** Ids of the lives that coordinators have been told of, whether or not they have dealt with it. */
export async function livesToldAsLost(db: Knex): Promise<Set<string>> {
  const tasks = (await db('tasks').where({ kind: lossTask }).pluck('details')) as string[];
  return new Set(tasks.flatMap((details) => fromJson<{ lives: string[] }>(details).lives));
}
