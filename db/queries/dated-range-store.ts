/** Ranges of time in the registers, begun and ended. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { clockExpression } from '../engine/connection.ts';
import { validAt } from './validity-range.ts';

/** The beginning of a range, for a row that is inserted. */
export const beginningAt = (trx: Knex, from: Instant) => ({ from_at: from, noted_at: clockExpression(trx) });

/** Begins a range for a key unless one holds already. Returns whether it did. */
export async function beginRange(trx: Knex, table: string, key: Record<string, string>, id: string, at: Instant): Promise<boolean> {
  if (await trx(table).where(key).where(validAt(table, at)).first()) return false;
  await trx(table).insert({ id, ...key, ...beginningAt(trx, at) });
  return true;
}

/** Ends the ranges of a key that hold at an instant. Returns whether any did. @param noted columns that say what ended them */
export async function endRange(trx: Knex, table: string, key: Record<string, string>, at: Instant, noted: Record<string, number> = {}): Promise<boolean> {
  return (
    (await trx(table)
      .where(key)
      .where(validAt(table, at))
      .update({ to_at: at, ...noted })) > 0
  );
}
