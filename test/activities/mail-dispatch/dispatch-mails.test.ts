/** The dispatch: what is due leaves at the pace, whatever fails meanwhile; it ends when it is told to, in the middle of anything. */
import { setTimeout as passed } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Mailer } from '../../../activities/mail-dispatch/mailer.ts';
import { setMailGate } from '../../../db/mail/mail-gate-store.ts';
import { relayTrouble } from '../../../db/mail/mail-relay-read-model.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { begun } from '../../support/builders/seeded-portfolio.ts';
import { useDispatchWorld } from '../../support/mail/dispatch-world.ts';
import { answer } from '../../support/mail/smtp-server.ts';
import { pollLimit } from '../../support/server/until.ts';

const world = useDispatchWorld();
const { ask, row, dispatch, becomes, copies, pass, server, complaints } = world;
const minute = 60_000;
afterEach(() => void vi.useRealTimers());
const takesAll: Mailer = { send: () => Promise.resolve({ response: '250 taken' }) };

const names = (count: number) => Array.from({ length: count }, (_, number) => `mail-${String(number).padStart(3, '0')}`);
const outcomes = async () => world.db()('mails').distinct('outcome').pluck('outcome');
const allAccepted = () => expect.poll(outcomes, pollLimit).toEqual(['accepted']);

describe('a dispatch', () => {
  test('sends each mail once, beside others that send too', async () => {
    const keys = names(100);
    for (const key of keys.slice(0, 50)) await ask(key);
    for (let number = 0; number < 3; number += 1) dispatch();
    for (const key of keys.slice(50)) await ask(key);
    await allAccepted();
    expect(keys.map(copies)).toEqual(keys.map(() => 1));
    expect(await world.db()('mails').whereNot({ attempts: 1 })).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('finds within a second or so what nobody has told it of', async () => {
    dispatch();
    await ask('first');
    await becomes('first', 'accepted');
    await ask('second');
    await becomes('second', 'accepted');
  });

  test('sends what it is told of at once, without waiting for its next look', async () => {
    // With fake timers no sleep ends by itself.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    dispatch({ mailer: takesAll });
    for (const key of names(5)) {
      await ask(key);
      world.control().poke();
      while ((await row(key))['outcome'] !== 'accepted') await passed(10);
    }
    for (const key of names(5)) expect(await row(key)).toMatchObject({ outcome: 'accepted' });
  });

  test('gives a slow server four mails at a time and no fifth', async () => {
    let waiting = 0;
    const release: (() => void)[] = [];
    server.atRecipient = () => {
      waiting += 1;
      return new Promise((answered) => release.push(() => answered(null)));
    };
    for (const key of names(6)) await ask(key);
    dispatch();
    await expect.poll(() => waiting, pollLimit).toBe(4);
    await passed(1_500);
    expect(waiting).toBe(4);
    release.shift()?.();
    await expect.poll(() => waiting, pollLimit).toBe(5);
    const freeAll = setInterval(() => release.splice(0).forEach((free) => void free()), 20);
    await allAccepted();
    clearInterval(freeAll);
  });

  test('makes its leases last for as long as a slow server takes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let free: (() => void) | undefined;
    server.atRecipient = () => new Promise((answered) => (free = () => answered(null)));
    await ask('slow');
    dispatch();
    await expect.poll(() => free, pollLimit).toBeDefined();
    const first = String((await row('slow'))['lease_until']);
    await world
      .db()('mails')
      .update({ lease_until: addMs(first, -50_000) });
    vi.advanceTimersByTime(20_000);
    await expect.poll(async () => String((await row('slow'))['lease_until']) >= first, pollLimit).toBe(true);
    free?.();
    await becomes('slow', 'accepted');
  });
});

describe('the pace', () => {
  test('is that of all dispatches together: in no second more than the rate and what was under way', async () => {
    const sent: number[] = [];
    const mailer: Mailer = {
      send: async () => {
        sent.push(performance.now());
        return { response: '250 taken' };
      },
    };
    const [perSecond, dispatches, sideBySide] = [20, 2, 4];
    for (const key of names(100)) await ask(key);
    for (let number = 0; number < dispatches; number += 1) dispatch({ mailer, perSecond });
    await allAccepted();
    expect(sent).toHaveLength(100);
    const inASecond = sent.map((from) => sent.filter((at) => at >= from && at < from + 1000).length);
    expect(Math.max(...inASecond)).toBeLessThanOrEqual(perSecond + dispatches * sideBySide);
    // The pace is kept: a hundred mails at 20 a second take five seconds.
    const seconds = ((sent.at(-1) ?? 0) - (sent[0] ?? 0)) / 1000;
    expect(seconds).toBeGreaterThan(4);
  });
});

describe('a server that nobody gets to', () => {
  test('counts no try against any mail, is tried with one mail after a second, and gets each mail once when it is back', async () => {
    let connections = 0;
    const away: Mailer = {
      send: (...request) => {
        connections += 1;
        return world.parts().mailer.send(...request);
      },
    };
    await world.smtp().goAway();
    const keys = names(10);
    for (const key of keys) await ask(key);
    dispatch({ mailer: away });
    await expect.poll(() => relayTrouble(world.db()), pollLimit).toMatchObject({ since: world.now() });
    // Four were under way. The clock of delivery stands still, so that no further attempt is due.
    await expect.poll(() => world.db()('mails').whereNotNull('lease'), pollLimit).toEqual([]);
    await passed(1_200);
    expect(connections).toBe(4);
    for (const [seconds, expected] of [
      [1, 5],
      [2, 6],
      [4, 7],
    ] as const) {
      pass(seconds * 1000);
      await expect.poll(() => connections, pollLimit).toBe(expected);
      await expect.poll(() => world.db()('mails').whereNotNull('lease'), pollLimit).toEqual([]);
    }
    expect(await world.db()('mails').distinct('outcome', 'attempts', 'trouble_since')).toEqual([{ outcome: 'queued', attempts: 0, trouble_since: null }]);
    await world.smtp().comeBack();
    pass(8_000);
    await allAccepted();
    expect(keys.map(copies)).toEqual(keys.map(() => 1));
    expect(await relayTrouble(world.db())).toBeNull();
    expect(complaints).toEqual([]);
  });
});

describe('a database that goes away and comes back', () => {
  test('ends no dispatch: it says what is wrong, and goes on with the mails when it can', async () => {
    dispatch();
    await ask('before');
    await becomes('before', 'accepted');
    await world.takeMailsAway();
    await expect.poll(() => complaints.length, pollLimit).toBeGreaterThan(1);
    await world.bringMailsBack();
    await ask('after');
    await becomes('after', 'accepted');
  });

  test('in the middle of a mail leaves that mail to be sent again, once', async () => {
    let times = 0;
    server.atRecipient = async () => {
      if (++times === 1) await world.takeMailsAway();
      return null;
    };
    await ask('interrupted');
    dispatch();
    await expect.poll(() => complaints.length, pollLimit).toBeGreaterThan(1);
    await world.bringMailsBack();
    await becomes('interrupted', 'accepted');
    expect(copies('interrupted')).toBe(1);
    expect(await row('interrupted')).toMatchObject({ attempts: 1 });
  });
});

describe('told to end, a dispatch', () => {
  test('cuts off what is not handed over and gives it back, uncounted', async () => {
    const reached: string[] = [];
    server.atRecipient = (address) => {
      reached.push(address);
      return new Promise(() => {});
    };
    for (const key of names(6)) await ask(key);
    const { stop } = dispatch();
    await expect.poll(() => reached.length, pollLimit).toBe(4);
    // If the half minute that the server takes were waited for, it would count as a try.
    await stop();
    expect(await world.db()('mails').distinct('outcome', 'attempts', 'lease')).toEqual([{ outcome: 'queued', attempts: 0, lease: null }]);
    expect(world.smtp().taken).toEqual([]);
    expect(complaints).toEqual([]);
    delete server.atRecipient;
    dispatch();
    await allAccepted();
    expect(names(6).map(copies)).toEqual(names(6).map(() => 1));
  });

  test('gives back what waits for its slot', async () => {
    await world
      .db()('mail_relay')
      .update({ next_slot: Date.parse(world.now()) - minute + 900 });
    for (const key of names(4)) await ask(key);
    const { stop } = dispatch({ perSecond: 1 });
    await expect.poll(() => world.db()('mails').whereNotNull('lease'), pollLimit).toHaveLength(4);
    await stop();
    expect(await world.db()('mails').whereNotNull('lease')).toEqual([]);
    expect(await world.db()('mails').where({ outcome: 'queued' })).not.toEqual([]);
  });

  test('waits for what is being handed over, and writes down that it was taken', async () => {
    let free: (() => void) | undefined;
    server.atText = () => new Promise((answered) => (free = () => answered(null)));
    await ask('handed over');
    const { stop, ended } = dispatch();
    await expect.poll(() => free, pollLimit).toBeDefined();
    const stopped = stop();
    await passed(500);
    expect(await Promise.race([ended.then(() => 'ended'), passed(0, 'goes on')])).toBe('goes on');
    free?.();
    await stopped;
    expect(await row('handed over')).toMatchObject({ outcome: 'accepted', attempts: 1, lease: null });
    expect(copies('handed over')).toBe(1);
  });

  test('ends at once where it has nothing to do', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { stop } = dispatch();
    await passed(200);
    await expect(stop()).resolves.toBeUndefined();
  });
});

describe('the mail gate', () => {
  const set = (open: boolean) => setMailGate(world.db(), { open, reason: 'Kontrollerat', person: null, at: begun });

  test('holds what is due while it is closed; once it is open all leave within a second or so, the oldest first', async () => {
    await set(false);
    const keys = names(30);
    for (const [number, key] of keys.entries()) await ask(key, { askedAt: addMs(begun, number) });
    const due = await world.db()('mails').min({ due: 'next_try_at' }).first();
    await world.db()('mails').update({ next_try_at: due?.['due'] });
    const left: string[] = [];
    const send: Mailer['send'] = async ({ messageId }) => {
      left.push(messageId.slice(1, messageId.indexOf('@')));
      return { response: '250 taken' };
    };
    dispatch({ gated: true, mailer: { send } });
    await expect.poll(outcomes, pollLimit).toEqual(['held']);
    await passed(1_200);
    expect(left).toEqual([]);
    await set(true);
    await allAccepted();
    expect([...left].sort()).toEqual(keys);
    // Mails that are sent at the same time may overtake each other by that much.
    for (const [place, key] of left.entries()) expect(Math.abs(keys.indexOf(key) - place)).toBeLessThan(8);
    await set(false);
    await ask('after');
    await becomes('after', 'held');
  });

  test('does not hold what somebody has asked for on a page and waits for', async () => {
    await set(false);
    await ask('ordinary');
    await ask('awaited', { kind: 'answerLink', askedAt: world.now() });
    dispatch({ gated: true });
    await becomes('awaited', 'accepted');
    await becomes('ordinary', 'held');
    expect([copies('awaited'), copies('ordinary')]).toEqual([1, 0]);
  });

  test('holds nothing where nothing leaves the machine', async () => {
    await set(false);
    await ask('local');
    dispatch({ gated: false });
    await becomes('local', 'accepted');
  });

  test('holds what was put off and is due again', async () => {
    await set(true);
    server.atRecipient = () => answer(451, 'later');
    await ask('put off');
    dispatch({ gated: true });
    await becomes('put off', 'retrying');
    await set(false);
    pass(minute);
    await becomes('put off', 'held');
    expect(await row('put off')).toMatchObject({ attempts: 1, answer: '451 later' });
  });
});
