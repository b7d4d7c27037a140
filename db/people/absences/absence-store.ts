/** Absences said, and ended before their day. */
import type { Knex } from 'knex';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';

export interface NewAbsence {
  id: string;
  person: string;
  /** Null: nobody stands in. */
  deputy: string | null;
  from: Day;
  /** First day back. */
  to: Day;
}

/** Whether somebody has said that it is away on one of these days, in another absence than this. */
export async function isAwayBetween(trx: Knex, { id, person, from, to }: Omit<NewAbsence, 'deputy'>): Promise<boolean> {
  return (await trx('absences').where({ person }).whereNot({ id }).where('from_on', '<', to).where('to_on', '>', from).first('id')) !== undefined;
}

/** Returns whether it is new: a second with its id changes nothing. */
export async function sayAbsence(trx: Knex, { id, person, deputy, from, to }: NewAbsence): Promise<boolean> {
  const made = (await trx('absences').insert({ id, person, deputy, from_on: from, to_on: to }).onConflict('id').ignore().returning('id')) as unknown[];
  return made.length > 0;
}

/** Whoever was to be away longer is back from a day on; where that is before the first day it was never away. Returns whether that changes anything. */
export async function endAbsence(trx: Knex, id: string, to: Day): Promise<boolean> {
  if ((await trx('absences').where({ id }).where('from_on', '>=', to).delete()) > 0) return true;
  return (await trx('absences').where({ id }).where('to_on', '>', to).update({ to_on: to })) > 0;
}
