/** Delegations given and ended. What was given is never changed: another sum is another delegation. */
import type { Knex } from 'knex';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import type { DelegatedAct } from './delegation-read-model.ts';

export interface NewDelegation {
  id: string;
  /** As decisions name it: "Arbetsordning 4 §". */
  name: string;
  person: string;
  act: DelegatedAct;
  /** Whole SEK; null: any sum. */
  upToSek: number | null;
  from: Day;
  /** First day without it; null: until further notice. */
  to: Day | null;
}

/** Returns whether it is new: a second with its id changes nothing. */
export async function giveDelegation(trx: Knex, { id, name, person, act, upToSek, from, to }: NewDelegation): Promise<boolean> {
  const made = (await trx('delegations')
    .insert({ id, name, person, act, up_to_sek: upToSek, from_on: from, to_on: to })
    .onConflict('id')
    .ignore()
    .returning('id')) as unknown[];
  return made.length > 0;
}

/** Ends a delegation on the day before `to`. Returns whether that is another end than before. */
export async function endDelegation(trx: Knex, id: string, to: Day): Promise<boolean> {
  const another = (end: Knex.QueryBuilder) => end.whereNull('to_on').orWhereNot({ to_on: to });
  return (await trx('delegations').where({ id }).where(another).update({ to_on: to })) > 0;
}
