/** The outbox: each mail is one dispatch's at a time, whoever asks at once; what is written of it is written by who has it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { clockExpression, databaseClock, givenClock, openDatabase } from '../../../db/engine/connection.ts';
import type { Leased, LeaseRequest } from '../../../db/mail/mail-lease-store.ts';
import {
  endLeased,
  handOverMails,
  holdDueMails,
  holdLeased,
  isLeasedBy,
  leaseDueMails,
  mailsCarriedByLives,
  putOff,
  releaseAllLeases,
  releaseLeases,
  renewLeases,
  writeAccepted,
} from '../../../db/mail/mail-lease-store.ts';
import type { NewMail } from '../../../db/mail/mail-row-read-model.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { begun, now } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';

const minute = 60_000;

describe.each(engines)('the outbox on $engine', ({ empty }) => {
  const database = databaseForAll(empty);
  beforeEach(async () => {
    await database.knex('mails').delete();
    await database.knex('mail_relay').update({ next_slot: 0 });
  });

  const ask = (key: string, changes: Partial<NewMail> = {}) => enqueueMail(database.knex, sampleMail(key, changes));
  const row = (key: string) => database.knex('mails').where({ key }).first();
  const lease = async (owner: string, request: Partial<LeaseRequest> = {}, knex = database.knex): Promise<Leased> =>
    leaseDueMails(knex, { owner, most: 10, leaseMs: minute, perSecond: 1000, clock: clockExpression, ...request });
  const keysOf = ({ mails }: Leased): string[] => mails.map(({ key }) => key);
  /** As if the time of a lease had passed. */
  const endLease = async (key: string, ago = 1) =>
    database
      .knex('mails')
      .where({ key })
      .update({ lease_until: addMs(await databaseClock(database.knex), -ago) });

  describe('a mail that is asked for', () => {
    test('is due at once, and one that a run of an earlier version carries never', async () => {
      await ask('ours');
      await ask('of an earlier run', { carrier: 'life' });
      expect(keysOf(await lease('a'))).toEqual(['ours']);
      expect(await row('of an earlier run')).toMatchObject({ next_try_at: null, lease: null });
    });

    test('on a page, by somebody who waits for it, is leased before all others that are due, and alone where that is asked', async () => {
      for (const key of ['first', 'second']) await ask(key);
      for (const kind of ['signIn', 'answerLink']) await ask(kind, { kind });
      const due = await databaseClock(database.knex);
      await database.knex('mails').update({ next_try_at: addMs(due, -minute) });
      await database
        .knex('mails')
        .whereIn('key', ['signIn', 'answerLink'])
        .update({ next_try_at: due, asked_at: database.knex.ref('key') });
      await database
        .knex('mails')
        .where({ key: 'second' })
        .update({ next_try_at: addMs(due, minute) });
      expect(keysOf(await lease('x', { most: 1, clock: givenClock(() => due) }))).toEqual(['answerLink']);
      expect(keysOf(await lease('y', { awaitedAlone: true, clock: givenClock(() => due) }))).toEqual(['signIn']);
      expect(keysOf(await lease('z', { clock: givenClock(() => due) }))).toEqual(['first']);
      expect(keysOf(await lease('z', { awaitedAlone: true, clock: givenClock(() => due) }))).toEqual([]);
    });

    test('is leased with those that were due first, and then with those that were asked for first', async () => {
      for (const [key, askedAt] of [
        ['c', now],
        ['b', now],
        ['a', begun],
        ['later', begun],
      ] as const)
        await ask(key, { askedAt });
      const due = await databaseClock(database.knex);
      await database.knex('mails').update({ next_try_at: due });
      await database
        .knex('mails')
        .where({ key: 'later' })
        .update({ next_try_at: addMs(due, 1) });
      expect(keysOf(await lease('x', { most: 2, clock: givenClock(() => addMs(due, minute)) }))).toEqual(['a', 'b']);
      expect(keysOf(await lease('y', { clock: givenClock(() => addMs(due, minute)) }))).toEqual(['c', 'later']);
    });

    test('that is put off is due by the clock of delivery that it was put off by, to the millisecond', async () => {
      await ask('later');
      await lease('a');
      const at = addMs(await databaseClock(database.knex), 3 * 24 * 60 * minute);
      const next = addMs(at, minute);
      expect(await putOff(database.knex, 'a', 'later', { answer: '451', at, next })).toBe(true);
      expect(keysOf(await lease('b', { clock: givenClock(() => addMs(next, -1)) }))).toEqual([]);
      expect(keysOf(await lease('b', { clock: givenClock(() => next) }))).toEqual(['later']);
    });
  });

  describe('a lease', () => {
    test('is one dispatch’s alone, also where twenty ask at once', async () => {
      const keys = Array.from({ length: 30 }, (_, number) => `mail-${String(number).padStart(2, '0')}`);
      for (const key of keys) await ask(key);
      const others = await Promise.all([0, 1].map(() => openDatabase({ url: database.url })));
      try {
        const knexes = [database.knex, ...others];
        const leased = await Promise.all(Array.from({ length: 20 }, (_, number) => lease(`owner-${number}`, { most: 3 }, knexes[number % 3])));
        const found = leased.flatMap(keysOf);
        expect(new Set(found).size).toBe(found.length);
        for (let left = keys.length - found.length; left > 0; left -= 3) found.push(...keysOf(await lease('last', { most: 3 })));
        expect(found.sort()).toEqual(keys);
      } finally {
        for (const other of others) await other.destroy();
      }
    });

    test('lasts for its time by the database’s own clock, whatever the clock of delivery says; then another may have the mail', async () => {
      await ask('dies');
      await lease('a');
      const inADay = addMs(await databaseClock(database.knex), 24 * 60 * minute);
      expect(keysOf(await lease('b', { clock: givenClock(() => inADay) }))).toEqual([]);
      const { lease_until: until } = await row('dies');
      const left = Date.parse(until) - Date.parse(await databaseClock(database.knex));
      expect(left).toBeGreaterThan(50_000);
      expect(left).toBeLessThanOrEqual(60_000);
      await endLease('dies');
      expect(keysOf(await lease('b'))).toEqual(['dies']);
    });

    test('lasts anew from when it is renewed, and only for its owner', async () => {
      for (const key of ['mine', 'mine too']) await ask(key);
      await lease('a');
      await ask('other’s');
      await lease('b');
      for (const key of ['mine', 'mine too', 'other’s']) await endLease(key);
      await renewLeases(database.knex, 'a', minute);
      const held = await Promise.all(['mine', 'mine too', 'other’s'].map(async (key) => isLeasedBy(database.knex, key === 'other’s' ? 'b' : 'a', key)));
      expect(held).toEqual([true, true, false]);
    });

    test('that ends within a second is too short to hand a mail over', async () => {
      await ask('short');
      await lease('a');
      expect(await isLeasedBy(database.knex, 'a', 'short')).toBe(true);
      expect(await isLeasedBy(database.knex, 'b', 'short')).toBe(false);
      await endLease('short', -900);
      expect(await isLeasedBy(database.knex, 'a', 'short')).toBe(false);
    });

    test('is given back by its owner: one of them, or all', async () => {
      for (const key of ['1', '2', '3']) await ask(key);
      await lease('a');
      await releaseLeases(database.knex, 'b');
      expect(keysOf(await lease('b'))).toEqual([]);
      await releaseLeases(database.knex, 'a', '2');
      expect(keysOf(await lease('b'))).toEqual(['2']);
      await releaseLeases(database.knex, 'a');
      expect(keysOf(await lease('b'))).toEqual(['1', '3']);
      expect(await row('1')).toMatchObject({ outcome: 'queued', attempts: 0 });
    });

    test('may be ended by anybody once every process that sent mails has ended', async () => {
      for (const key of ['1', '2']) await ask(key);
      await lease('a', { most: 1 });
      await lease('b', { most: 1 });
      await releaseAllLeases(database.knex);
      expect(keysOf(await lease('c'))).toEqual(['1', '2']);
    });
  });

  describe('what has become of a mail', () => {
    const failures = [
      ['putOff', () => putOff(database.knex, 'late', 'mail', { answer: '451', at: now, next: now })],
      ['refused', () => endLeased(database.knex, 'late', 'mail', { outcome: 'refused', answer: '550', tried: true, at: now })],
      ['held', () => holdLeased(database.knex, 'late', 'mail')],
    ] as const;

    test.each(failures)('is not written by one who has lost the lease: %s', async (_what, write) => {
      await ask('mail');
      await lease('late');
      await endLease('mail');
      await lease('next');
      const before = await row('mail');
      expect(await write()).toBe(false);
      await releaseLeases(database.knex, 'late');
      expect(await row('mail')).toEqual(before);
    });

    test('is written where a server has taken it, whoever has the lease; and the lease is over', async () => {
      await ask('mail');
      await lease('late');
      await endLease('mail');
      await lease('next');
      expect(await writeAccepted(database.knex, 'mail', { answer: '250 ok', at: now })).toBe(true);
      const accepted = { outcome: 'accepted', attempts: 1, answer: '250 ok', accepted_at: now, settled_at: now, next_try_at: null, lease: null };
      expect(await row('mail')).toMatchObject(accepted);
      expect(await writeAccepted(database.knex, 'mail', { answer: '250 again', at: begun })).toBe(false);
      expect(await putOff(database.knex, 'next', 'mail', { answer: '451', at: now, next: now })).toBe(false);
      expect(await row('mail')).toMatchObject(accepted);
    });

    test('is that it was taken, even where it had been given up meanwhile', async () => {
      await ask('mail');
      await lease('a');
      await endLeased(database.knex, 'a', 'mail', { outcome: 'expired', answer: '451', tried: true, at: begun });
      expect(await writeAccepted(database.knex, 'mail', { answer: '250', at: now })).toBe(true);
      expect(await row('mail')).toMatchObject({ outcome: 'accepted', attempts: 2, settled_at: now });
    });

    test('keeps since when a server has put it off, and counts each time', async () => {
      await ask('mail');
      for (const [at, answer] of [
        [begun, '451 later'],
        [now, '451 later still'],
      ] as const) {
        const later = addMs(await databaseClock(database.knex), minute);
        await lease('a', { clock: givenClock(() => later) });
        expect(await putOff(database.knex, 'a', 'mail', { answer, at, next: at })).toBe(true);
      }
      expect(await row('mail')).toMatchObject({
        outcome: 'retrying',
        attempts: 2,
        answer: '451 later still',
        trouble_since: begun,
        next_try_at: now,
        lease: null,
      });
    });

    test('is that it is no longer true, with the step that made it so and without a try', async () => {
      await ask('mail');
      await lease('a');
      const end = { outcome: 'superseded', answer: null, tried: false, at: now, supersededBy: 7 } as const;
      expect([await endLeased(database.knex, 'a', 'mail', end), await endLeased(database.knex, 'a', 'mail', end)]).toEqual([true, false]);
      expect(await row('mail')).toMatchObject({ outcome: 'superseded', attempts: 0, superseded_by: 7, accepted_at: null, settled_at: now, next_try_at: null });
      expect(keysOf(await lease('b'))).toEqual([]);
    });
  });

  describe('the mail gate', () => {
    test('holds what is due and not leased; held mails stay due, and leave in their order', async () => {
      await ask('b', { askedAt: now });
      await ask('a', { askedAt: begun });
      await ask('c', { askedAt: now });
      const clock = await databaseClock(database.knex);
      await database.knex('mails').update({ next_try_at: clock });
      await lease('busy', { most: 1 });
      await ask('page', { kind: 'signIn' });
      const holdAll = async () => holdDueMails(database.knex, clockExpression);
      expect([await holdAll(), await holdAll()]).toEqual([2, 0]);
      expect(await database.knex('mails').orderBy('key').pluck('outcome')).toEqual(['queued', 'held', 'held', 'queued']);
      expect(await holdLeased(database.knex, 'busy', 'a')).toBe(true);
      expect(await row('a')).toMatchObject({ outcome: 'held', attempts: 0, lease: null });
      expect(keysOf(await lease('b'))).toEqual(['page', 'a', 'b', 'c']);
    });

    test('does not hold what is put off until later', async () => {
      await ask('later');
      const clock = await databaseClock(database.knex);
      await database
        .knex('mails')
        .where({ key: 'later' })
        .update({ outcome: 'retrying', next_try_at: addMs(clock, minute) });
      expect(await holdDueMails(database.knex, clockExpression)).toBe(0);
      expect((await row('later')).outcome).toBe('retrying');
    });
  });

  describe('mails of others', () => {
    test('that runs of an earlier version have not settled are handed over, due at once', async () => {
      for (const key of ['queued', 'held', 'retrying', 'accepted', 'expired']) {
        await ask(key, { carrier: 'life' });
        await database.knex('mails').where({ key }).update({ outcome: key });
      }
      expect(await mailsCarriedByLives(database.knex)).toBe(3);
      expect([await handOverMails(database.knex), await handOverMails(database.knex)]).toEqual([3, 0]);
      expect(await mailsCarriedByLives(database.knex)).toBe(0);
      expect(keysOf(await lease('a')).sort()).toEqual(['held', 'queued', 'retrying']);
      expect((await row('accepted')).carrier).toBe('life');
    });
  });
});
