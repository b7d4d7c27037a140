/** Mails that somebody has asked for on a page and waits for: they are sent first, arrive soon or not at all, and open no tasks. */
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { MailTrouble } from '../../../activities/mail-dispatch/mail-trouble.ts';
import type { Mailer } from '../../../activities/mail-dispatch/mailer.ts';
import { createRelayWatch } from '../../../activities/mail-dispatch/relay-watch.ts';
import { signInLinkPath } from '../../../db/links/sign-in-link-read-model.ts';
import { createSignInLink, newSignInLinkId, useSignInLink } from '../../../db/links/sign-in-link-store.ts';
import { relayTrouble } from '../../../db/mail/mail-relay-read-model.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { begun } from '../../support/builders/seeded-portfolio.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { useDispatchWorld } from '../../support/mail/dispatch-world.ts';
import { answer } from '../../support/mail/smtp-server.ts';
import { pollLimit } from '../../support/server/until.ts';

const world = useDispatchWorld();
const { ask, mail, row, tryDue, pass, dispatch, copies, server } = world;
const minute = 60_000;
const email = 'kim@ltu.example';
const later: Mailer = { send: () => Promise.reject(new MailTrouble('temporary', '451 4.7.1 greylisted')) };

const askAwaited = (key: string) => ask(key, { kind: 'answerLink', askedAt: world.now() });

/** A mail with a link to sign in by, as a page asks for it. */
async function askToSignIn(key: string): Promise<void> {
  const person = await registerPerson(world.db(), { name: 'Kim', email }, begun);
  const id = newSignInLinkId();
  await ask(key, { kind: 'signIn', person, recipient: email, text: `https://hit.example${signInLinkPath(id)}\n`, askedAt: world.now() });
  await createSignInLink(world.db(), { id, person: { id: person, email }, leadsTo: null, mail: key }, world.now());
}
/** What stands in the links of the mails that the server has taken. */
const carried = () => Promise.all(world.smtp().taken.map(async (raw) => /nyckel=(\S+)/.exec((await simpleParser(raw)).text ?? '')?.[1]));
const noTasks = async () => expect(await world.db()('tasks')).toEqual([]);

describe('a mail that somebody waits for', () => {
  test('is tried at once, after 1, 2 and 5 minutes; then it is given up, with what the server said last and no task', async () => {
    await askAwaited('put off');
    for (const wait of [1, 2, 5]) {
      expect(await tryDue({ mailer: later })).toEqual(['put off']);
      expect(await row('put off')).toMatchObject({ outcome: 'retrying', next_try_at: addMs(world.now(), wait * minute), answer: '451 4.7.1 greylisted' });
      pass(wait * minute - 1);
      expect(await tryDue({ mailer: later })).toEqual([]);
      pass(1);
    }
    expect(await tryDue({ mailer: later })).toEqual(['put off']);
    expect(await mail('put off')).toMatchObject({ outcome: 'expired', attempts: 4, answer: '451 4.7.1 greylisted', settledAt: world.now() });
    pass(24 * 60 * minute);
    expect(await tryDue()).toEqual([]);
    await noTasks();
  });

  test('is refused without a task, however often somebody asks', async () => {
    server.atRecipient = () => answer(550, '5.1.1 No such user');
    const keys = Array.from({ length: 10 }, (_, number) => `dead-${number}`);
    for (const key of keys) await askAwaited(key);
    await tryDue();
    for (const key of keys) expect(await mail(key)).toMatchObject({ outcome: 'refused', attempts: 1, answer: '550 5.1.1 No such user' });
    await noTasks();
  });

  test('leaves before what was due long before it', async () => {
    for (let number = 0; number < 20; number += 1) await ask(`ordinary-${number}`);
    await askAwaited('awaited');
    await world
      .db()('mails')
      .whereNot({ key: 'awaited' })
      .update({ next_try_at: addMs(world.now(), -60 * minute) });
    const left: string[] = [];
    const send: Mailer['send'] = async ({ messageId }) => {
      left.push(messageId.slice(1, messageId.indexOf('@')));
      return { response: '250 taken' };
    };
    dispatch({ mailer: { send } });
    await expect.poll(() => left.length, pollLimit).toBe(21);
    expect(left.indexOf('awaited')).toBeLessThan(4);
  });

  test('waits out trouble of our own server without counting a try, and is the first to find out that it is over', async () => {
    const relay = createRelayWatch(world.db());
    await ask('ordinary');
    await askAwaited('awaited');
    await world.smtp().goAway();
    pass(minute);
    expect(await tryDue({}, relay)).toEqual(['awaited', 'ordinary']);
    expect(await row('awaited')).toMatchObject({ outcome: 'queued', attempts: 0, lease: null });
    await world.smtp().comeBack();
    pass(8 * minute);
    await tryDue({}, relay);
    expect(await mail('awaited')).toMatchObject({ outcome: 'accepted', attempts: 1 });
  });

  test('is given up after ten minutes, whatever has delayed it, without a try, and says what trouble there was', async () => {
    await ask('ordinary');
    await askAwaited('awaited');
    await world.smtp().goAway();
    await tryDue({}, createRelayWatch(world.db()));
    const trouble = await relayTrouble(world.db());
    expect(trouble?.serverReply).toContain('ECONNREFUSED');
    await world.smtp().comeBack();
    pass(10 * minute - 1);
    expect((await mail('awaited')).outcome).toBe('queued');
    pass(1);
    await tryDue();
    expect(await mail('awaited')).toMatchObject({ outcome: 'expired', attempts: 0, answer: trouble?.serverReply, settledAt: world.now() });
    expect([copies('awaited'), copies('ordinary')]).toEqual([0, 1]);
    await noTasks();
  });
});

describe('a mail to sign in by', () => {
  test('carries the same link at every try, under one Message-ID: each copy that may have come opens, and once', async () => {
    await askToSignIn('signs in');
    let times = 0;
    // The server takes the mail, and the connection breaks before it can say so.
    server.atText = () => {
      times += 1;
      if (times < 3) queueMicrotask(world.smtp().hangUp);
      return null;
    };
    for (const wait of [1, 2]) {
      await tryDue();
      expect(await mail('signs in')).toMatchObject({ outcome: 'retrying' });
      pass(wait * minute);
    }
    await tryDue();
    expect(await mail('signs in')).toMatchObject({ outcome: 'accepted', attempts: 3, acceptedAt: world.now() });
    expect(copies('signs in')).toBe(3);
    const [token, ...others] = await carried();
    expect(others).toEqual([token, token]);
    const use = () => useSignInLink(world.db(), testKeyring, token ?? '', world.now());
    expect([await use(), await use()]).toEqual([{ person: expect.any(String), leadsTo: null }, undefined]);
  });

  test('is not sent once its link has been used, or has ended with its person’s sessions', async () => {
    for (const [key, end] of [
      ['used', { used_at: begun }],
      ['moved', { email: 'before@ltu.example' }],
    ] as const) {
      await askToSignIn(key);
      await tryDue({ mailer: later });
      await world.db()('sign_in_links').where({ mail: key }).update(end);
      pass(minute);
      await tryDue();
      expect(await mail(key)).toMatchObject({ outcome: 'superseded', attempts: 1 });
    }
    expect(world.smtp().taken).toEqual([]);
    await noTasks();
  });
});
