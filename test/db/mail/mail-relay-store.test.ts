/** The one row for the server that takes our mails: the pace of all dispatches, and since when the server has been in trouble. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clockExpression, databaseClock } from '../../../db/engine/connection.ts';
import { leaseDueMails } from '../../../db/mail/mail-lease-store.ts';
import { relayTrouble } from '../../../db/mail/mail-relay-read-model.ts';
import { endRelayTrouble, noteRelayTrouble } from '../../../db/mail/mail-relay-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { begun, now } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';

describe.each(engines)('the mail relay on $engine', ({ empty }) => {
  const database = databaseForAll(empty);
  beforeAll(async () => {
    for (let number = 0; number < 100; number += 1) await enqueueMail(database.knex, sampleMail(`mail-${number}`));
  });
  beforeEach(() => database.knex('mail_relay').update({ next_slot: 0 }));

  const lease = async (owner: string, most: number, perSecond: number) =>
    leaseDueMails(database.knex, { owner, most, perSecond, leaseMs: 60_000, clock: clockExpression });
  const clockMs = async (): Promise<number> => Date.parse(await databaseClock(database.knex));
  const nextSlotMs = async (): Promise<number> => Number((await database.knex('mail_relay').first()).next_slot);

  test('after a pause the first mail leaves at once; unused slots are not saved up', async () => {
    const before = await clockMs();
    expect((await lease('a', 2, 10)).firstSlotMs).toBe(0);
    // Two slots of a tenth of a second, from the instant of the lease.
    const nextSlot = await nextSlotMs();
    expect(nextSlot).toBeGreaterThanOrEqual(before + 200);
    expect(nextSlot).toBeLessThanOrEqual((await clockMs()) + 200);
  });

  test('each mail gets a slot of its own, behind those that others have taken', async () => {
    const leased = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => lease(owner, 3, 20)));
    expect(leased.map(({ mails }) => mails.length)).toEqual([3, 3, 3, 3]);
    const firsts = leased.map(({ firstSlotMs }) => firstSlotMs).sort((a, b) => a - b);
    // 3 mails at 20 a second take 150 ms; what the leasing itself took has passed of it.
    for (const [place, first] of firsts.entries()) expect(first).toBeLessThanOrEqual(place * 150 + 1);
    const ahead = (await nextSlotMs()) - (await clockMs());
    expect(ahead).toBeLessThanOrEqual(600);
    expect((await nextSlotMs()) - 600).toBeLessThanOrEqual(await clockMs());
  });

  test('no slot is taken more than a second ahead: what is asked for next would wait behind it', async () => {
    expect((await lease('a', 4, 2)).mails).toHaveLength(4);
    expect(await lease('too soon', 4, 2)).toEqual({ mails: [], firstSlotMs: 0 });
    expect(await database.knex('mails').where({ lease: 'too soon' })).toEqual([]);
  });

  test('trouble is kept from when it began, with the last answer, until the server works', async () => {
    const { knex } = database;
    expect(await relayTrouble(knex)).toBeNull();
    expect(await noteRelayTrouble(knex, 'connect ECONNREFUSED', begun)).toBe(begun);
    expect(await noteRelayTrouble(knex, '535 no', now)).toBe(begun);
    expect(await relayTrouble(knex)).toEqual({ since: begun, serverReply: '535 no' });
    expect([await endRelayTrouble(knex), await endRelayTrouble(knex)]).toEqual([true, false]);
    expect(await relayTrouble(knex)).toBeNull();
    expect(await noteRelayTrouble(knex, '421', now)).toBe(now);
  });
});
