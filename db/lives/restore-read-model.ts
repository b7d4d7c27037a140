/** What a database that was put back from a copy tells: of the mail gate that it holds shut, and of the lives that have lost something. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { mailGate } from '../mail/mail-gate-read-model.ts';
import { fromJson } from '../queries/json-column.ts';

export const lossTask = 'restored';

export interface Restore {
  at: Instant;
  /** When the copy was made; null where nobody said so. */
  backupMadeAt: Instant | null;
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

/** Ids of the lives that coordinators have been told of, whether or not they have dealt with it. */
export async function livesToldAsLost(db: Knex): Promise<Set<string>> {
  const tasks = (await db('tasks').where({ kind: lossTask }).pluck('details')) as string[];
  return new Set(tasks.flatMap((details) => fromJson<{ lives: string[] }>(details).lives));
}
