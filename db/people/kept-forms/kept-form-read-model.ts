/** What somebody had written when it was asked who it is, as it is read: by that person alone, for an hour. */
import type { Knex } from 'knex';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { databaseClock } from '../../engine/connection.ts';
import type { Keyring } from '../../links/keyring.ts';
import { unsealed } from '../../links/sealed-text.ts';
import { minutesBefore } from '../../queries/minutes-before.ts';

/** Long enough for a mail that is late; what was written is not kept for longer than it takes to confirm. */
export const keptFormMinutes = 60;

export interface KeptFormOf {
  id: string;
  person: string;
}

export interface KeptForm {
  /** Path of the form with its query, as it was sent. */
  path: string;
  fields: Record<string, string | string[] | undefined>;
}

/** What is sealed is bound to its row and its person. */
export const placeOf = ({ id, person }: KeptFormOf): string => JSON.stringify([id, person]);

/** By the database's clock: what was kept at this instant or before is gone. */
export const oldestKeptForm = async (knex: Knex): Promise<Instant> => minutesBefore(await databaseClock(knex), keptFormMinutes);

/** Undefined when there is none of the person's, it is too old, or its key is gone. */
export async function findKeptForm(knex: Knex, keyring: Keyring, of: KeptFormOf): Promise<KeptForm | undefined> {
  const row = (await knex('kept_forms')
    .where({ id: of.id, person: of.person })
    .where('kept_at', '>', await oldestKeptForm(knex))
    .first('key_id', 'content')) as { key_id: string; content: string } | undefined;
  const key = row && (await keyring.verificationKey('keptForm', row.key_id));
  if (!key) return undefined;
  return JSON.parse(unsealed(key, placeOf(of), row.content)) as KeptForm;
}
