/** Keys that links are signed with lie outside the database: made once, moved out of where earlier versions kept them, rotated, and missed when they are gone. */
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseClock, databaseFile } from '../../../db/engine/connection.ts';
import { readLink } from '../../../db/links/answer-link-read-model.ts';
import { linkFor } from '../../../db/links/answer-link-store.ts';
import type { Keyring, KeySource } from '../../../db/links/keyring.ts';
import { keySource } from '../../../db/links/keyring.ts';
import { openKeyring, rotateKeys } from '../../../db/links/keyring-store.ts';
import { isGoodSignInLink } from '../../../db/links/sign-in-link-read-model.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { tempFolder } from '../../support/db/temp-folder.ts';
import { signInToken } from '../../support/http/sign-in-link.ts';
import { signedNow } from '../../support/mail/as-it-leaves.ts';

const day = 86_400_000;
const oldSecret = Buffer.alloc(32, 7).toString('base64url');

/** All that SQLite has on disk: its file and its write-ahead log. */
async function bytesOf(url: string): Promise<string> {
  const file = databaseFile(url) ?? '';
  const parts = await Promise.all([file, `${file}-wal`].map((path) => readFile(path, 'latin1').catch(() => '')));
  return parts.join('');
}

describe.each(engines)('on $engine', ({ empty, engine }) => {
  const database = databaseForEach(empty, withCases('case'));
  let person: string;
  let at: string;
  let file: string;
  let source: KeySource;

  beforeEach(async () => {
    person = database.people.actor;
    at = await databaseClock(database.knex);
    file = join(await tempFolder(), 'signing-keys.json');
    source = keySource({ file, variable: null });
  });

  const open = (from = source) => openKeyring(database.knex, from);
  const inVariable = (text: string) => keySource({ file, variable: text });
  const textOf = () => readFile(file, 'utf8');
  const keysIn = async () => (await source.read()).map(({ id }) => id);
  async function linkWith(keyring: Keyring, { createdAt = at, goodForDays = 90 } = {}): Promise<string> {
    const scope = { person, organisation: 'ltu', planActivity: 'case', purpose: 'report', period: createdAt, sentTo: '' } as const;
    return signedNow(database.knex, keyring, await linkFor(database.knex, scope, { expiresAt: addMs(at, goodForDays * day), at: createdAt }));
  }
  const stateOf = async (link: string, keyring: Keyring) => (await readLink(database.knex, keyring, link, at)).state;
  const keepInSql = (secret = oldSecret) =>
    database.knex('signing_keys').insert({ id: 'answerLink-1', purpose: 'answerLink', number: 1, secret, created_at: '2026-01-01T00:00:00.000Z' });

  test('of eight that need the first key at once all get the same, thirty times, and nobody else may read it', async () => {
    for (let time = 0; time < 30; time += 1) {
      await rm(file, { force: true });
      await database.knex('signing_key_marks').delete();
      const rings = await Promise.all(Array.from({ length: 8 }, () => open(keySource({ file, variable: null }))));
      const keys = await Promise.all(rings.map((ring) => ring.signingKey('answerLink', at)));
      expect(new Set(keys.map(({ secret }) => secret.toString('hex'))).size).toBe(1);
    }
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('keys of an earlier version move out of the database: links that are out still open, and the rows are gone', async () => {
    await keepInSql();
    const earlier: Keyring = {
      signingKey: async () => ({ id: 'answerLink-1', secret: Buffer.from(oldSecret, 'base64url') }),
      verificationKey: async () => undefined,
    };
    const link = await linkWith(earlier);
    if (engine === 'SQLite') expect(await bytesOf(database.url)).toContain(oldSecret);
    const keyring = await open();
    expect(await stateOf(link, keyring)).toBe('good');
    expect(await database.knex('signing_keys')).toEqual([]);
    expect(await textOf()).toContain(oldSecret);
    if (engine === 'SQLite') expect(await bytesOf(database.url)).not.toContain(oldSecret);
  });

  test('the next key signs at once, the one before opens what it signed until that has expired, and is then forgotten', async () => {
    const keyring = await open();
    const link = await linkWith(keyring, { goodForDays: 1 });
    const [first] = await keysIn();
    const next = await rotateKeys(database.knex, source);
    expect((await keyring.signingKey('answerLink', await databaseClock(database.knex))).id).toBe(next.id);
    expect(await stateOf(link, keyring)).toBe('good');
    await open();
    expect(await keysIn()).toEqual([first, next.id]);
    await database.knex('answer_links').update({ expires_at: at });
    await open();
    expect(await keysIn()).toEqual([next.id]);
    expect(await stateOf(link, keyring)).toBe('unreadable');
  });

  test('what signs people in is signed with keys that follow from the same ones, and verify nothing else', async () => {
    const keyring = await open();
    const [answers, signsIn] = await Promise.all((['answerLink', 'signIn'] as const).map((purpose) => keyring.signingKey(purpose, at)));
    expect(signsIn?.id).toBe(answers?.id);
    expect(signsIn?.secret).toHaveLength(32);
    expect(signsIn?.secret.equals(answers?.secret ?? Buffer.alloc(0))).toBe(false);
    expect(await keyring.verificationKey('signIn', signsIn?.id ?? '')).toEqual(signsIn);
    expect(await (await open(inVariable(await textOf()))).signingKey('signIn', at)).toEqual(signsIn);
  });

  test('the key before opens what signs people in too, for as long as such a link lives', async () => {
    const keyring = await open();
    const token = await signInToken(database.knex, { person: { id: person, email: 'actor@ltu.example' }, at, keyring });
    await rotateKeys(database.knex, source);
    await open();
    expect(await keysIn()).toHaveLength(2);
    expect(await isGoodSignInLink(database.knex, keyring, token, at)).toBe(true);
    await database.knex('sign_in_links').update({ created_at: addMs(at, -day) });
    await open();
    expect(await keysIn()).toHaveLength(1);
    expect(await isGoodSignInLink(database.knex, keyring, token, at)).toBe(false);
  });

  test('a leaked key goes at once when it is told to, with every link it has signed', async () => {
    const keyring = await open();
    const link = await linkWith(keyring);
    await rotateKeys(database.knex, source, { atOnce: true });
    expect(await stateOf(link, keyring)).toBe('unreadable');
    expect(await keysIn()).toHaveLength(1);
    expect(await stateOf(await linkWith(await open()), keyring)).toBe('good');
  });

  test('a program that lacks the keys which sign says what to do, and makes none beside them', async () => {
    await open();
    await rm(file);
    await expect(open()).rejects.toThrow(
      `${file} lacks the key that links are signed with: put signing-keys.json of the data folder back from the last backup (on several machines: set SIGNING_KEYS to its text), or run \`npm run rotate-keys -- --at-once\`, after which links that are out open no more.`,
    );
    await expect(stat(file)).rejects.toThrow('ENOENT');
    await rotateKeys(database.knex, source, { atOnce: true });
    await open();
  });

  test.each([
    ['', 'empty'],
    ['{"keys":[]}', 'without a key'],
    ['{"keys":[{"id":"a","purpose":"answerLink","secret":"kort","signsFrom":"2026-01-01T00:00:00.000Z"}]}', 'a short secret'],
    ['{"keys":[{"id":"a","pur', 'half'],
  ])('a file that is %j (%s) is named with what to do, and nothing of what it holds', async (text) => {
    await open();
    await writeFile(file, text);
    await expect(open()).rejects.toThrow(
      new Error(
        `${file} does not hold signing keys as this program writes them: put back what it held from the last backup, or run \`npm run rotate-keys -- --at-once\`, after which links that are out open no more.`,
      ),
    );
    await expect(rotateKeys(database.knex, source)).rejects.toThrow('does not hold signing keys');
    await rotateKeys(database.knex, source, { atOnce: true });
    await open();
  });

  test.skipIf(process.getuid?.() === 0)('a file that this user may not read is named with who should own it', async () => {
    await open();
    await chmod(file, 0);
    await expect(open()).rejects.toThrow(`${file} cannot be read (EACCES): the user that runs this program must own it, with mode 0600.`);
  });

  test('several machines hold the same keys in a variable, whose text the file is', async () => {
    const keyring = await open();
    const elsewhere = await open(inVariable(await textOf()));
    expect(await stateOf(await linkWith(keyring), elsewhere)).toBe('good');
    const other = JSON.stringify({ keys: [{ id: 'x', purpose: 'answerLink', secret: 's'.repeat(43), signsFrom: '2026-01-01T00:00:00.000Z' }] });
    await expect(open(inVariable(other))).rejects.toThrow('SIGNING_KEYS lacks the key that links are signed with');
    await expect(open(inVariable('s'.repeat(43)))).rejects.toThrow(/^SIGNING_KEYS does not hold signing keys(?!.*sss)/);
  });

  test('a key for several machines signs a day after it was made: until then programs with the old text and the new open the same links', async () => {
    await open();
    const oldText = await textOf();
    const next = await rotateKeys(database.knex, inVariable(oldText));
    expect(next.signsFrom > addMs(at, day - 60_000)).toBe(true);
    const [before, after] = [await open(inVariable(oldText)), await open(inVariable(await textOf()))];
    for (const [signs, reads] of [
      [before, after],
      [after, before],
    ] as const)
      expect(await stateOf(await linkWith(signs), reads)).toBe('good');
    expect((await after.signingKey('answerLink', addMs(next.signsFrom, 1))).id).toBe(next.id);
    expect((await after.signingKey('answerLink', at)).id).not.toBe(next.id);
    await database
      .knex('signing_key_marks')
      .where({ id: next.id })
      .update({ signs_from: await databaseClock(database.knex) });
    await expect(open(inVariable(oldText))).rejects.toThrow('SIGNING_KEYS lacks the key');
  });

  test('keys that are still in the database are not left behind for a variable', async () => {
    await keepInSql();
    const other = JSON.stringify({ keys: [{ id: 'x', purpose: 'answerLink', secret: 's'.repeat(43), signsFrom: '2026-01-01T00:00:00.000Z' }] });
    await expect(open(inVariable(other))).rejects.toThrow('Keys are still in the database: run `npm run rotate-keys` once without SIGNING_KEYS');
    await rotateKeys(database.knex, source);
    await open(inVariable(await textOf()));
    expect(await database.knex('signing_keys')).toEqual([]);
    expect(await textOf()).toContain(oldSecret);
  });
});
