/**
 * What somebody had written when it was asked who it is. It is enciphered with a key that lies outside the database: it is neither sent nor received yet, and
 * a copy of the database tells nothing of it. It is gone once it has been sent, and after an hour.
 */
import type { Knex } from 'knex';
import { databaseClock } from '../../engine/connection.ts';
import type { Keyring } from '../../links/keyring.ts';
import { sealed } from '../../links/sealed-text.ts';
import { newSecret } from '../../links/secret-hash.ts';
import type { KeptForm, KeptFormOf } from './kept-form-read-model.ts';
import { oldestKeptForm, placeOf } from './kept-form-read-model.ts';

/** @returns its id */
export async function keepForm(trx: Knex, keyring: Keyring, person: string, form: KeptForm): Promise<string> {
  const of = { id: newSecret().slice(0, 22), person };
  const keptAt = await databaseClock(trx);
  const key = await keyring.signingKey('keptForm', keptAt);
  await trx('kept_forms').insert({ ...of, key_id: key.id, content: sealed(key, placeOf(of), JSON.stringify(form)), kept_at: keptAt });
  return of.id;
}

export async function forgetKeptForm(trx: Knex, { id, person }: KeptFormOf): Promise<void> {
  await trx('kept_forms').where({ id, person }).del();
}

/** Forgets every form that is too old. */
export async function forgetOldKeptForms(trx: Knex): Promise<void> {
  await trx('kept_forms')
    .where('kept_at', '<=', await oldestKeptForm(trx))
    .del();
}
