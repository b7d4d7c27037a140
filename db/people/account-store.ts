/**
 * Accounts at an issuer that people have signed in with. An issuer gives a subject to one human for ever, while an address may go from one human to the next:
 * it says who somebody is only the first time.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

export interface Account {
  issuer: string;
  subject: string;
}

/** Who has signed in with an account before; undefined when nobody has, or who did is known by another address since. */
export async function personOfAccount(trx: Knex, { issuer, subject }: Account): Promise<string | undefined> {
  return ((await trx('issuer_accounts').where({ issuer, subject }).first('person')) as { person: string } | undefined)?.person;
}

/** Binds an account to a person. Returns false where the person signs in with another account of that issuer. */
export async function bindAccount(trx: Knex, person: string, { issuer, subject }: Account, at: Instant): Promise<boolean> {
  const made = (await trx('issuer_accounts').insert({ issuer, subject, person, bound_at: at }).onConflict().ignore().returning('person')) as unknown[];
  return made.length > 0;
}

/** Forgets with which accounts a person has signed in: the next time its address says again who it is. */
export async function forgetAccounts(trx: Knex, person: string): Promise<void> {
  await trx('issuer_accounts').where({ person }).del();
}
