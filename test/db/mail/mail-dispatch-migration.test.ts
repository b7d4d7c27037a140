/** Databases of versions before: whose steps listed their mails, and whose pages sent mails by themselves. */

import { beforeAll, describe, expect, test } from 'vitest';
import { givenClock } from '../../../db/engine/connection.ts';
import { insertStep } from '../../../db/lives/step-store.ts';
import { handOverMails, leaseDueMails } from '../../../db/mail/mail-lease-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import * as mailDispatch from '../../../db/migrations/2026-11-29-01-mail-dispatch.ts';
import * as mailsSentAgain from '../../../db/migrations/2026-11-29-02-mails-sent-again.ts';
import * as signInMails from '../../../db/migrations/2026-12-01-01-sign-in-mails.ts';
import { begun, withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';

describe.each(engines)('mails of the version before on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('pa-1'));
  beforeAll(async () => {
    const { knex } = database;
    for (const seq of [1, 2, 3])
      await insertStep(knex, { planActivity: 'pa-1', seq, key: `step-${seq}`, kind: 'report', command: null, at: begun, received: null, patch: {} });
    for (const [key, step] of [
      ['a', 1],
      ['b', 3],
      ['c', 3],
    ] as const)
      await enqueueMail(knex, sampleMail(key, { planActivity: 'pa-1', step }));
    for (const kind of ['signIn', 'answerLink']) await enqueueMail(knex, sampleMail(kind, { kind, askedAt: begun }));
  });

  test('are listed by their steps again after a migration down, and name their steps again after the migration up', async () => {
    const { knex } = database;
    for (const { down } of [signInMails, mailsSentAgain, mailDispatch]) await down(knex);
    const listed = (await knex('steps').orderBy('seq').pluck('mails')) as string[];
    expect(listed.map((mails) => JSON.parse(mails))).toEqual([['a'], [], ['b', 'c']]);
    await knex('mails').where({ key: 'b' }).update({ outcome: 'held' });
    await knex('mails').where({ key: 'c' }).update({ outcome: 'accepted' });

    await mailDispatch.up(knex);
    await mailsSentAgain.up(knex);
    expect(await knex('mails').where({ carrier: 'page' }).orderBy('key').pluck('key')).toEqual(['answerLink', 'signIn']);
    await knex('mails').where({ key: 'signIn' }).update({ outcome: 'accepted' });
    await signInMails.up(knex);
    expect(await knex('mails').where({ carrier: 'life' }).orderBy('key').select('key', 'step', 'carrier', 'lease')).toEqual([
      { key: 'a', step: 1, carrier: 'life', lease: null },
      { key: 'b', step: 3, carrier: 'life', lease: null },
      { key: 'c', step: 3, carrier: 'life', lease: null },
    ]);
  });

  test('wait until they are handed over, and only those that have not come to an end', async () => {
    const { knex } = database;
    const now = '2126-01-01T08:00:00.000Z';
    const lease = async () =>
      (await leaseDueMails(knex, { owner: 'me', most: 10, leaseMs: 60_000, perSecond: 1000, clock: givenClock(() => now) })).mails.map(({ key }) => key);
    expect(await lease()).toEqual([]);
    expect(await handOverMails(knex)).toBe(2);
    expect((await lease()).sort()).toEqual(['a', 'b']);
  });

  test('with a link that a page was sending are sent by nobody, for their secret is gone: they have come to an end, and the others stay as they ended', async () => {
    const ofPages = await database.knex('mails').whereIn('kind', ['signIn', 'answerLink']).orderBy('key').select('key', 'carrier', 'outcome', 'settled_at');
    expect(ofPages).toEqual([
      { key: 'answerLink', carrier: 'dispatch', outcome: 'expired', settled_at: expect.stringMatching(/^\d{4}-.*Z$/) },
      { key: 'signIn', carrier: 'dispatch', outcome: 'accepted', settled_at: null },
    ]);
  });
});
