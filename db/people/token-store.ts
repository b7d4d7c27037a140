/** Bearer tokens for programs. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { newSecret, secretHash } from '../links/secret-hash.ts';

/** Makes a token for a person; the only time that it can be read. Other tokens of the person stay good. */
export async function createToken(trx: Knex, person: string, at: Instant): Promise<string> {
  const token = `hit_${newSecret()}`;
  await trx('tokens').insert({ hash: secretHash(token), person, created_at: at });
  return token;
}

/** Id of the person that a token speaks for; undefined when nobody has it or it is revoked. */
export async function findPersonByToken(trx: Knex, token: string, at: Instant): Promise<string | undefined> {
  const hash = secretHash(token);
  const row = (await trx('tokens').where({ hash, revoked_at: null }).first('person', 'last_used_at')) as
    | { person: string; last_used_at: Instant | null }
    | undefined;
  if (!row) return undefined;
  // Once an hour is enough to see which tokens are in use; a write for each request would cost a sync to disk.
  if (row.last_used_at?.slice(0, hourLength) !== at.slice(0, hourLength)) await trx('tokens').where({ hash }).update({ last_used_at: at });
  return row.person;
}
const hourLength = '2026-01-01T00'.length;

/** Ends all tokens of a person. */
export async function revokeTokens(trx: Knex, person: string, at: Instant): Promise<void> {
  await trx('tokens').where({ person, revoked_at: null }).update({ revoked_at: at });
}
