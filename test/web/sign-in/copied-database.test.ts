/** A copy of the database opens nothing: no value in it, and nothing that follows from one, is a session, a form's token, a link, a key or a token for programs. */
import { createHmac } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { formToken } from '../../../api/web/browser/form-token.ts';
import type { AnswerLink } from '../../../db/links/answer-link-read-model.ts';
import { readLink } from '../../../db/links/answer-link-read-model.ts';
import { keyringFrom } from '../../../db/links/keyring.ts';
import { secretHash } from '../../../db/links/secret-hash.ts';
import type { SignInLink } from '../../../db/links/sign-in-link-read-model.ts';
import { isGoodSignInLink, signInLinkPath } from '../../../db/links/sign-in-link-read-model.ts';
import { signSignInLink, useSignInLink } from '../../../db/links/sign-in-link-store.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { browserAt } from '../../support/http/page-world.ts';
import { signInToken } from '../../support/http/sign-in-link.ts';
import { signedNow } from '../../support/mail/as-it-leaves.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { pollLimit } from '../../support/server/until.ts';

const world = worldForAll(startAnsweringWorld);
let secrets: { session: string; signIn: string; mailed: string; link: string; token: string };
/** Every value of every row, and what anybody can make of one. */
let candidates: string[];

beforeAll(async () => {
  const { db, ids, tokens } = world;
  const reader = await world.browser('coordinator');
  const signIn = await signInToken(db, { person: { id: ids.coordinator, email: 'coordinator@people.example' } });
  // A mail that asks to sign in, which has left and may be read in the copy.
  await world.browser().then(async (browser) => {
    await browser.get('/logga-in');
    await browser.post('/logga-in', { email: 'lead@people.example' });
  });
  await vi.waitFor(async () => expect(await world.post.letters()).toHaveLength(1), pollLimit);
  const mailed = (await world.post.letters())[0]?.link.split('=')[1] ?? '';
  secrets = { session: reader.cookies.get('hit-session') ?? '', signIn, mailed, link: (await world.link()).slice('/svara/'.length), token: tokens.coordinator };
  // A page that has been read, a link that was asked for anew, and a form that was opened: what they leave behind is in the copy too.
  await reader.get('/att-gora');
  await world.browser().then((browser) => browser.post(`/svara/${secrets.link}/ny-lank`));
  candidates = withDerived(valuesIn(JSON.parse(await world.dump())));
});

const valuesIn = (part: unknown): string[] => {
  if (typeof part === 'string') return [part, ...part.split(/[^\w.-]+/).filter((word) => word.length >= 16)];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(valuesIn) : [];
};
const withDerived = (values: string[]) => {
  const plain = [...new Set(values)];
  return [...plain, ...plain.map(secretHash), ...plain.map(formToken), ...plain.map((value) => createHmac('sha256', value).update('').digest('hex'))];
};

test('no secret stands in it', () => {
  expect(candidates.length).toBeGreaterThan(1000);
  for (const [name, secret] of Object.entries({ ...secrets, form: formToken(secrets.session) }))
    expect([name, candidates.includes(secret)]).toEqual([name, false]);
});

test('no value begins or goes on with a session, or fills in a form', async () => {
  const asCookie = async (value: string) => (await browserAt(world.address, new Map([['hit-session', value]])).get('/att-gora')).status;
  expect(await asCookie(secrets.session)).toBe(200);
  const hashes = (await world.db('sessions').pluck('hash')) as string[];
  const likely = candidates.filter((value) => /^[\w-]{32,64}$/.test(value));
  expect(likely).toEqual(expect.arrayContaining(hashes));
  for (const value of likely) expect(await asCookie(value)).not.toBe(200);
  const { cookies } = await world.browser('coordinator');
  const own = browserAt(world.address, cookies);
  for (const _csrf of hashes.flatMap((hash) => [hash, formToken(hash)])) expect((await own.post('/skickat/stang-sparren', { _csrf })).status).toBe(403);
  expect((await own.post('/skickat/stang-sparren')).status).not.toBe(403);
});

test('no value signs in by a link or speaks as a program', async () => {
  const bearer = async (token: string) =>
    (await fetch(`${world.address}/api/v1/tasks`, { headers: { authorization: `Bearer ${encodeURIComponent(token)}` } })).status;
  expect(await bearer(secrets.token)).toBe(200);
  const hashes = (await world.db('tokens').pluck('hash')) as string[];
  for (const value of hashes.flatMap((hash) => [hash, `hit_${hash}`, secretHash(hash), formToken(hash)])) expect(await bearer(value)).toBe(401);
  await world.db('request_counts').del();
  const visitor = await world.browser();
  for (const token of [secrets.signIn, secrets.mailed]) expect((await visitor.get(signInLinkPath(token))).status).toBe(200);
  const stored = [...((await world.db('sign_in_links').pluck('id')) as string[]), ...linksIn(await textsOfMails())];
  expect(stored.length).toBeGreaterThan(3);
  for (const value of [...stored, ...withDerived(stored)]) {
    // Otherwise whoever tries so many is refused before they are looked at.
    await world.db('request_counts').del();
    expect((await visitor.get(signInLinkPath(value))).status).toBe(410);
  }
  const now = new Date().toISOString();
  for (const value of candidates) {
    expect(await isGoodSignInLink(world.db, testKeyring, value, now)).toBe(false);
    expect(await useSignInLink(world.db, testKeyring, value, now)).toBeUndefined();
  }
});

const textsOfMails = async () => (await world.db('mails').select('text', 'html')).flatMap(({ text, html }: { text: string; html: string }) => [text, html]);
/** What stands where a link has its secret. */
const linksIn = (texts: string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(/(?:nyckel=|\/svara\/)([\w.-]+)/g)].map(([, carried = '']) => carried));

test('no value is the key of a link', async () => {
  const now = new Date().toISOString();
  const reading = await readLink(world.db, testKeyring, secrets.link, now);
  const { link } = reading as { link: AnswerLink };
  const stateOf = async (token: string) => (await readLink(world.db, testKeyring, token, now)).state;
  expect(await stateOf(await signedNow(world.db, testKeyring, link))).toBe('good');
  const row = await world.db('sign_in_links').whereNotNull('mail').first();
  const signIn: SignInLink = { id: row.id, person: row.person, email: row.email, leadsTo: row.leads_to, confirms: row.confirms };
  const signsIn = async (token: string) => isGoodSignInLink(world.db, testKeyring, token, now);
  expect(await signsIn(await signSignInLink(testKeyring, signIn, now))).toBe(true);
  for (const value of candidates) {
    for (const secret of [value, Buffer.from(value).toString('base64url')]) {
      const forged = keyringFrom({ name: 'a guess', read: async () => [{ id: 'answerLink-1', purpose: 'answerLink', secret, signsFrom: now }] });
      expect(await stateOf(await signedNow(world.db, forged, link))).toBe('unreadable');
      expect(await signsIn(await signSignInLink(forged, signIn, now))).toBe(false);
    }
  }
});
