/**
 * Keys that links are signed with, made when first needed: there is no secret to configure, and none by default. After half a year the next key signs;
 * those before it still verify what they signed, until they are a year and a half old.
 */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';

/** What a key is for: one made for another purpose verifies nothing here. */
export type KeyPurpose = 'answerLink';

export interface SigningKey {
  /** Stands in what was signed with it. */
  id: string;
  secret: Buffer;
}

const signsForDays = 182;
const verifiesForDays = 547;

/** The key to sign with now. */
export async function signingKey(trx: Knex, purpose: KeyPurpose, at: Instant): Promise<SigningKey> {
  const newest = await newestKey(trx, purpose);
  if (newest && newest.created_at > daysBefore(at, signsForDays)) return toKey(newest);
  // Counted from what was read: of several that find none, or an old one, all make the same next key.
  return makeKey(trx, purpose, (newest?.number ?? 0) + 1, at);
}

/** The key that signed something; undefined when there is none of this id, or it is too old. */
export async function verificationKey(trx: Knex, purpose: KeyPurpose, id: string, at: Instant): Promise<SigningKey | undefined> {
  const row = await trx<StoredKey>('signing_keys').where({ id, purpose }).where('created_at', '>', daysBefore(at, verifiesForDays)).first();
  return row && toKey(row);
}

/** Makes the next key, which signs from now on; of several that do so at once all get the same. Keys that verify nothing any more are forgotten. */
export async function rotateKeys(trx: Knex, purpose: KeyPurpose, at: Instant): Promise<SigningKey> {
  return makeKey(trx, purpose, ((await newestKey(trx, purpose))?.number ?? 0) + 1, at);
}

async function makeKey(trx: Knex, purpose: KeyPurpose, number: number, at: Instant): Promise<SigningKey> {
  await trx('signing_keys').where({ purpose }).where('created_at', '<=', daysBefore(at, verifiesForDays)).del();
  await trx('signing_keys')
    .insert({ id: `${purpose}-${number}`, purpose, number, secret: randomBytes(32).toString('base64url'), created_at: at })
    // Whichever of its unique columns is found taken first: it is the same key.
    .onConflict()
    .ignore();
  return toKey((await newestKey(trx, purpose)) as StoredKey);
}

interface StoredKey {
  id: string;
  purpose: string;
  number: number;
  secret: string;
  created_at: Instant;
}

const newestKey = (trx: Knex, purpose: KeyPurpose) => trx<StoredKey>('signing_keys').where({ purpose }).orderBy('number', 'desc').first();
const toKey = ({ id, secret }: StoredKey): SigningKey => ({ id, secret: Buffer.from(secret, 'base64url') });
const daysBefore = (at: Instant, days: number): Instant => new Date(Date.parse(at) - days * 86_400_000).toISOString();
