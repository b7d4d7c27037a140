/** Sessions and sign-in links on both engines. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hasOpenSignInLinks, isGoodSignInLink, linkOfMail, signInLinkPath } from '../../../db/links/sign-in-link-read-model.ts';
import {
  createSignInLink,
  newSignInLinkId,
  signInLinkSigner,
  signSignInLink,
  useConfirmationLink,
  useSignInLink,
} from '../../../db/links/sign-in-link-store.ts';
import { endSignIns } from '../../../db/lives/restore-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { findKeptForm } from '../../../db/people/kept-forms/kept-form-read-model.ts';
import { keepForm } from '../../../db/people/kept-forms/kept-form-store.ts';
import { isSeenAnew } from '../../../db/people/session-read-model.ts';
import { beginSession, endSession, endSessionsOf, noteProved, noteSeen } from '../../../db/people/session-store.ts';
import { findSignedIn } from '../../../db/people/signed-in-read-model.ts';
import { deactivatePerson, updatePerson } from '../../../db/registers/person-store.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { signInToken } from '../../support/http/sign-in-link.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';

const start = '2026-11-24T08:00:00.000Z';
const minutesOn = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const days = (count: number) => minutesOn(count * 24 * 60);

describe.each(engines)('on $engine', ({ empty }) => {
  const database = databaseForAll(empty);
  let person: { id: string; email: string };
  beforeAll(async () => {
    const email = 'actor@ltu.example';
    person = { id: await registerPerson(database.knex, { name: 'Aktör', email }, start), email };
  });

  const isGood = (token: string, at: string) => isGoodSignInLink(database.knex, testKeyring, token, at);

  /** As every page does it. */
  async function seen(secret: string, at: string) {
    const found = await findSignedIn(database.knex, secret, at);
    if (found && isSeenAnew(found.seenAt, at)) await noteSeen(database.knex, secret, at);
    return found;
  }

  test('a session lasts while it is used, for at most twelve hours', async () => {
    const { knex } = database;
    const secret = await beginSession(knex, { person: person.id, idToken: 'id' }, start);
    expect(await seen(secret, minutesOn(29))).toMatchObject({ session: { person: person.id, idToken: 'id' }, person });
    expect(await seen(secret, minutesOn(58))).toBeDefined();
    expect(await seen(secret, minutesOn(88))).toBeUndefined();
    const used = await beginSession(knex, { person: person.id, idToken: null }, start);
    for (let minute = 20; minute < 12 * 60; minute += 20) expect(await seen(used, minutesOn(minute))).toBeDefined();
    expect(await seen(used, minutesOn(12 * 60))).toBeUndefined();
  });

  test('a session knows when its person last proved who it is, from its beginning on; another person proves nothing in it', async () => {
    const { knex } = database;
    const secret = await beginSession(knex, { person: person.id, idToken: null }, start);
    expect(await seen(secret, minutesOn(1))).toMatchObject({ provedAt: start });
    expect(await noteProved(knex, { secret, person: 'somebody-else' }, minutesOn(2))).toBe(false);
    expect(await noteProved(knex, { secret, person: person.id }, minutesOn(3))).toBe(true);
    expect(await seen(secret, minutesOn(4))).toMatchObject({ provedAt: minutesOn(3) });
  });

  test('a link that confirms a session begins none, and is used by that session alone, once', async () => {
    const { knex } = database;
    const token = await signInToken(knex, { person, at: start, confirms: 'mine' });
    const use = (secret: string, who = person.id) => useConfirmationLink(knex, testKeyring, { token, secret, person: who }, minutesOn(1));
    expect(await isGood(token, minutesOn(1))).toBe(false);
    expect(await useSignInLink(knex, testKeyring, token, minutesOn(1))).toBeUndefined();
    expect(await use('another')).toBeUndefined();
    expect(await use('mine', 'somebody-else')).toBeUndefined();
    expect(await use('mine')).toMatchObject({ person: person.id });
    expect(await use('mine')).toBeUndefined();
    const signIn = await signInToken(knex, { person, at: start });
    expect(await useConfirmationLink(knex, testKeyring, { token: signIn, secret: 'mine', person: person.id }, minutesOn(1))).toBeUndefined();
  });

  test('a kept form is its person’s, stands in no row as it was written, and ends with the person’s sessions', async () => {
    const { knex } = database;
    const form = { path: '/aktiviteter/a/utbetalning', fields: { amountSek: '4 711 kronor' } };
    const id = await keepForm(knex, testKeyring, person.id, form);
    expect(JSON.stringify(await knex('kept_forms').select())).not.toContain('4 711');
    expect(await findKeptForm(knex, testKeyring, { id, person: person.id })).toEqual(form);
    expect(await findKeptForm(knex, testKeyring, { id, person: 'somebody-else' })).toBeUndefined();
    await endSessionsOf(knex, person.id);
    expect(await findKeptForm(knex, testKeyring, { id, person: person.id })).toBeUndefined();
  });

  test('sessions that have ended are forgotten when the next one begins', async () => {
    const { knex } = database;
    await beginSession(knex, { person: person.id, idToken: null }, start);
    await beginSession(knex, { person: person.id, idToken: null }, days(1));
    expect(await knex('sessions').pluck('began_at')).toEqual([days(1)]);
  });

  test('a session that is ended is over, and another person’s goes on', async () => {
    const { knex } = database;
    const [one, other] = [
      await beginSession(knex, { person: person.id, idToken: null }, start),
      await beginSession(knex, { person: person.id, idToken: null }, start),
    ];
    await endSession(knex, one);
    expect(await findSignedIn(knex, one, start)).toBeUndefined();
    expect(await findSignedIn(knex, other, start)).toBeDefined();
  });

  test('of two who press the button of one link only one is signed in', async () => {
    const { knex } = database;
    const token = await signInToken(knex, { person, leadsTo: '/planen', at: start });
    expect(await isGood(token, minutesOn(14))).toBe(true);
    const used = await Promise.all([1, 2, 3].map(() => useSignInLink(knex, testKeyring, token, minutesOn(14))));
    expect(used.filter((each) => each !== undefined)).toEqual([{ person: person.id, leadsTo: '/planen' }]);
    expect(await isGood(token, minutesOn(14))).toBe(false);
  });

  test('a link that no mail brings is good for 15 minutes from when it was made', async () => {
    const token = await signInToken(database.knex, { person, at: start });
    expect([await isGood(token, minutesOn(14.9)), await isGood(token, minutesOn(15))]).toEqual([true, false]);
    expect(await useSignInLink(database.knex, testKeyring, token, minutesOn(15))).toBeUndefined();
  });

  describe('a link that a mail brings', () => {
    /** @returns its token, and the mail's key */
    async function mailed(at = start): Promise<{ token: string; mail: string; id: string }> {
      const { knex } = database;
      const id = newSignInLinkId();
      const mail = `signIn/${id}`;
      const text = `Logga in:\nhttps://hit.example${signInLinkPath(id)}\n`;
      await enqueueMail(knex, sampleMail(mail, { kind: 'signIn', person: person.id, recipient: person.email, text, askedAt: at }));
      return { token: await signSignInLink(testKeyring, await createSignInLink(knex, { id, person, leadsTo: null, mail }, at), at), mail, id };
    }
    const accepted = (mail: string, minutes: number) =>
      database
        .knex('mails')
        .where({ key: mail })
        .update({ accepted_at: minutesOn(minutes) });

    test('lives for 15 minutes from when a server took that; until then, and where none ever says so, from when it was asked for', async () => {
      const { token, mail } = await mailed();
      expect([await isGood(token, minutesOn(14.9)), await isGood(token, minutesOn(15))]).toEqual([true, false]);
      await accepted(mail, 8);
      expect([await isGood(token, minutesOn(15)), await isGood(token, minutesOn(22.9)), await isGood(token, minutesOn(23))]).toEqual([true, true, false]);
    });

    test('is signed over its row: who changes that has a link of nobody’s', async () => {
      const { token, mail } = await mailed();
      for (const [column, value] of [
        ['email', 'other@ltu.example'],
        ['leads_to', '/aktiviteter'],
      ]) {
        await database
          .knex('sign_in_links')
          .where({ mail })
          .update({ [`${column}`]: value });
        expect(await isGood(token, start)).toBe(false);
        await database.knex('sign_in_links').where({ mail }).update({ email: person.email, leads_to: null });
      }
      expect(await isGood(token, start)).toBe(true);
      for (const [index, letter] of Array.from(token).entries())
        expect(await isGood(`${token.slice(0, index)}${letter === 'x' ? 'y' : 'x'}${token.slice(index + 1)}`, start)).toBe(false);
    });

    test('is the same at every try, and is signed in its own mail alone', async () => {
      const { knex } = database;
      const [{ token, mail, id }, other] = [await mailed(), await mailed()];
      const { text } = (await knex('mails').where({ key: mail }).first('text')) as { text: string };
      expect(await isGood(id, start)).toBe(false);
      const signedIn = async (key: string) => {
        const link = await linkOfMail(knex, key);
        return link ? (await signInLinkSigner(testKeyring, link, start))(text) : text;
      };
      for (let time = 0; time < 2; time += 1) expect(await signedIn(mail)).toContain(signInLinkPath(token));
      for (const stranger of [other.mail, 'reminder']) expect(await signedIn(stranger)).toBe(text);
    });

    test('is still to be sent until it is used, or its person has another address or is signed out everywhere', async () => {
      const { knex } = database;
      const [used, moved] = [await mailed(), await mailed()];
      expect(await linkOfMail(knex, used.mail)).toMatchObject({ id: used.id, email: person.email });
      await useSignInLink(knex, testKeyring, used.token, start);
      expect(await linkOfMail(knex, used.mail)).toBeUndefined();
      await updatePerson(knex, person.id, { email: 'moved@ltu.example' }, start);
      expect(await linkOfMail(knex, moved.mail)).toBeUndefined();
      expect(await isGood(moved.token, start)).toBe(false);
      await updatePerson(knex, person.id, { email: person.email }, start);
      const ended = await mailed();
      expect(await linkOfMail(knex, ended.mail)).toBeDefined();
      await endSessionsOf(knex, person.id);
      expect(await linkOfMail(knex, ended.mail)).toBeUndefined();
    });
  });

  test('a link may be followed for half an hour at most: for so long the key that signed it is kept', async () => {
    const { knex } = database;
    const token = await signInToken(knex, { person, at: days(10) });
    const open = (madeBefore: string, at: string) => hasOpenSignInLinks(knex, madeBefore, at);
    const [made, soon, late] = [
      days(10),
      new Date(Date.parse(days(10)) + 29 * 60_000).toISOString(),
      new Date(Date.parse(days(10)) + 30 * 60_000).toISOString(),
    ];
    expect([await open(made, soon), await open(minutesOn(0), soon), await open(made, late)]).toEqual([true, false, false]);
    await useSignInLink(knex, testKeyring, token, made);
    expect(await open(made, soon)).toBe(false);
  });

  test('a restore ends them all, with the mails that somebody waited for when the copy was made, and no other', async () => {
    const { knex } = database;
    await signInToken(knex, { person, at: start });
    for (const kind of ['answerLink', 'reminder']) await enqueueMail(knex, sampleMail(`restored-${kind}`, { kind }));
    await endSignIns(knex);
    expect(await knex('sign_in_links')).toEqual([]);
    const after = await knex('mails').whereLike('key', 'restored-%').orderBy('key').select('kind', 'outcome', 'next_try_at');
    expect(after).toMatchObject([
      { kind: 'answerLink', outcome: 'expired', next_try_at: null },
      { kind: 'reminder', outcome: 'queued' },
    ]);
  });

  test('sessions and links end with their person', async () => {
    const { knex } = database;
    const id = await registerPerson(knex, { name: 'Slutar', email: 'slutar@ltu.example' }, start);
    const session = await beginSession(knex, { person: id, idToken: null }, start);
    const link = await signInToken(knex, { person: { id, email: 'slutar@ltu.example' }, at: start });
    await deactivatePerson(knex, id, minutesOn(1));
    expect(await findSignedIn(knex, session, minutesOn(1))).toBeUndefined();
    expect(await isGood(link, minutesOn(1))).toBe(false);
  });
});
