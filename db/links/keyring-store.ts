/** Makes and changes the keys of a keyring. The database knows each by its fingerprint alone: all programs on it must hold the same keys, or say so when they start. */
import type { Knex } from 'knex';
import { dayMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { databaseClock } from '../engine/connection.ts';
import { eraseRows } from '../engine/database-file.ts';
import { exclusively } from '../engine/exclusively.ts';
import { upgradeOnce } from '../lives/upgrade-store.ts';
import type { Keyring, KeySource, StoredKey } from './keyring.ts';
import { keyringFrom, newKey, noKeys } from './keyring.ts';
import { secretHash } from './secret-hash.ts';
import { hasOpenSignInLinks } from './sign-in-link-read-model.ts';

/** A new key of an installation on several machines signs only after this time, so that every machine can be given it first. */
const announcedMs = dayMs;

/**
 * The keys that links are signed with: moved out of a database of an earlier version, made where there are none. Of several programs that open it at once all get the same.
 * @throws Error, in one sentence for a person, where keys that the database knows are missing or cannot be read
 */
export async function openKeyring(db: Knex, source: KeySource): Promise<Keyring> {
  await upgradeOnce(db, 'signing-keys-out-of-sql', () => moveOut(db, source));
  await exclusively(db, 'signingKeys', async (trx) => {
    const at = await databaseClock(trx);
    const found = await knownKeys(trx, source, at);
    const needed = found.length > 0 ? await stillNeeded(trx, found, at) : [newKey(at)];
    if (needed.length !== found.length && !source.isVariable) await source.write(needed);
    await mark(trx, needed, at);
  });
  return keyringFrom(source);
}

/**
 * Makes the next key. The ones before still verify what they signed; those whose links have all expired go.
 * @param atOnce the ones before go now: every link that is out opens no more
 */
export async function rotateKeys(db: Knex, source: KeySource, { atOnce = false }: { atOnce?: boolean } = {}): Promise<StoredKey> {
  await upgradeOnce(db, 'signing-keys-out-of-sql', () => moveOut(db, source));
  return exclusively(db, 'signingKeys', async (trx) => {
    const at = await databaseClock(trx);
    const key = newKey(source.isVariable && !atOnce ? addMs(at, announcedMs) : at);
    if (atOnce) await trx('signing_key_marks').delete();
    const keys = [...(atOnce ? [] : await stillNeeded(trx, await knownKeys(trx, source, at), at)), key];
    await source.write(keys);
    await mark(trx, keys, at);
    return key;
  });
}

/** @throws Error where the key that signs now, as the database knows it, is not among them */
async function knownKeys(trx: Knex, source: KeySource, at: Instant): Promise<StoredKey[]> {
  const keys = await source.read();
  const signs = await trx<Mark>('signing_key_marks').where('signs_from', '<=', at).orderBy('signs_from', 'desc').first();
  if (signs && !keys.some(({ id, secret }) => id === signs.id && secretHash(secret) === signs.fingerprint)) throw new Error(noKeys(source.name));
  return keys;
}

/** Of these keys, those that sign now or later, and those that have signed links which may still be used. */
async function stillNeeded(trx: Knex, keys: StoredKey[], at: Instant): Promise<StoredKey[]> {
  const needed: StoredKey[] = [];
  for (const [index, key] of keys.entries()) {
    const next = keys[index + 1]?.signsFrom;
    if (next === undefined || next > at || (await hasOpenLinks(trx, next, at))) needed.push(key);
  }
  return needed;
}

/** Notes by what these keys are known, and forgets those before. One that signs only later may be missing among them: this program has not been given it yet. */
async function mark(trx: Knex, keys: StoredKey[], at: Instant): Promise<void> {
  const ids = keys.map(({ id }) => id);
  await trx<Mark>('signing_key_marks').whereNotIn('id', ids).where('signs_from', '<=', at).delete();
  for (const { id, secret, signsFrom } of keys)
    await trx<Mark>('signing_key_marks')
      .insert({ id, fingerprint: secretHash(secret), signs_from: signsFrom })
      .onConflict('id')
      .merge();
}

/** Whether a link from before an instant may still be followed. */
async function hasOpenLinks(trx: Knex, madeBefore: Instant, at: Instant): Promise<boolean> {
  const answerLink = await trx('answer_links').where('created_at', '<=', madeBefore).where('expires_at', '>', at).first('id');
  return answerLink !== undefined || hasOpenSignInLinks(trx, madeBefore, at);
}

/** Earlier versions kept keys in the database. The file is written before the rows are deleted, so that a process that ends in between loses nothing. */
async function moveOut(db: Knex, source: KeySource): Promise<void> {
  const rows = (await db('signing_keys').orderBy('number')) as OldRow[];
  await exclusively(db, 'signingKeys', async () => {
    const keys = await source.read();
    const missing = rows.filter(({ id, secret }) => !keys.some((key) => key.id === id && key.secret === secret));
    if (missing.length === 0) return;
    if (source.isVariable)
      throw new Error(
        'Keys are still in the database: run `npm run rotate-keys` once without SIGNING_KEYS, and set SIGNING_KEYS to the text of the file it writes.',
      );
    await source.write([...missing.map(({ id, secret, created_at }) => ({ id, purpose: 'answerLink' as const, secret, signsFrom: created_at })), ...keys]);
  });
  await eraseRows(db, 'signing_keys');
}

interface OldRow {
  id: string;
  secret: string;
  created_at: Instant;
}

interface Mark {
  id: string;
  fingerprint: string;
  signs_from: Instant;
}
