/** Bearer tokens for programs. Each ends by itself, with its person's access, and with the address that its person was known by. */
import type { Knex } from 'knex';
import { dayMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { newSecret, secretHash } from '../links/secret-hash.ts';
import { fromJson, toJson } from '../queries/json-column.ts';
import type { PersonAt, PersonRows } from '../registers/person-read-model.ts';
import { personIn, personLists } from '../registers/person-read-model.ts';

/** How long a token is good unless it is made for less or more, and at most. */
export const tokenDays = { usual: 90, most: 365 } as const;

export interface NewToken {
  person: string;
  /** What it is for. */
  name: string;
  /** `read`, `money`, and operations by their ids. */
  scope: readonly string[];
  /** How long it is good. */
  days: number;
  /** Who made it; null where somebody did who has the machine. */
  madeBy: string | null;
}

/** Makes a token for a person; the only time that it can be read. Other tokens of the person stay good. @returns it, and its public id */
export async function createToken(trx: Knex, { person, name, scope, days, madeBy }: NewToken, at: Instant): Promise<{ id: string; token: string }> {
  const [id, token] = [newSecret().slice(0, 16), `hit_${newSecret()}`];
  const ends = { expires_at: addMs(at, days * dayMs) };
  await trx('tokens').insert({ id, hash: secretHash(token), person, name, scope: toJson(scope), made_by: madeBy, created_at: at, ...ends });
  return { id, token };
}

export interface GoodToken {
  id: string;
  /** Whose it is, with the roles and organisations that hold now. */
  person: PersonAt;
  /** Null for tokens from before they had a scope: all that their person may. */
  scope: readonly string[] | null;
}

interface TokenRows extends PersonRows {
  tokens: { id: string; scope: string | null; last_used_at: Instant | null };
}

/** The token behind what a program sends, and its person, by one statement; undefined when there is none, or it has ended. Notes that it is in use. */
export async function useToken(trx: Knex, token: string, at: Instant): Promise<GoodToken | undefined> {
  const hash = secretHash(token);
  const good = () => trx('tokens').where({ hash, revoked_at: null }).where('expires_at', '>', at);
  const { tokens, ...rows } = await batchSelect<TokenRows>(trx, {
    tokens: batchOf(good(), ['id', 'scope', 'last_used_at']),
    ...personLists(trx, good().select('person'), at),
  });
  const [row] = tokens;
  const person = personIn(rows);
  if (!row || !person) return undefined;
  // Once an hour is enough to see which tokens are in use; a write for each request would cost a sync to disk.
  if (row.last_used_at?.slice(0, hourLength) !== at.slice(0, hourLength)) await trx('tokens').where({ hash }).update({ last_used_at: at });
  return { id: row.id, person, scope: row.scope === null ? null : fromJson<string[]>(row.scope) };
}
const hourLength = '2026-01-01T00'.length;

/** Ends one token. Returns false when it has been ended before. */
export async function revokeToken(trx: Knex, id: string, at: Instant): Promise<boolean> {
  return (await trx('tokens').where({ id, revoked_at: null }).update({ revoked_at: at })) === 1;
}

/** Ends all tokens of a person. @returns the public ids of those that were good */
export async function revokeTokens(trx: Knex, person: string, at: Instant): Promise<string[]> {
  const ended = (await trx('tokens').where({ person, revoked_at: null }).update({ revoked_at: at }).returning(['id', 'expires_at'])) as {
    id: string;
    expires_at: Instant;
  }[];
  return ended.filter(({ expires_at }) => expires_at > at).map(({ id }) => id);
}
