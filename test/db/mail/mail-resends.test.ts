/** Mails sent again, how each came about, and how mail goes in figures, in both engines. */
import { describe, expect, test } from 'vitest';
import { clockExpression, databaseClock } from '../../../db/engine/connection.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { openTask } from '../../../db/lives/task-store.ts';
import { mailFigures } from '../../../db/mail/mail-figures-read-model.ts';
import { leaseDueMails } from '../../../db/mail/mail-lease-store.ts';
import { findMailView, listMails } from '../../../db/mail/mail-read-model.ts';
import { noteRelayTrouble } from '../../../db/mail/mail-relay-store.ts';
import { resendMail } from '../../../db/mail/mail-resend-store.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { now, withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { mailWith } from '../../support/mail/sample-mail.ts';

describe.each(engines)('mails sent again on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('pa-1', 'pa-2'));

  const refused = { outcome: 'refused', answer: '550 5.1.1 No such user', attempts: 3, next_try_at: null, settled_at: now };
  const again = (key: string) =>
    database.knex.transaction((trx) => resendMail(trx, key, { why: 'asked', person: database.people.coordinator, reason: null, request: null, at: now }));

  test('of many at once one sends a mail again, and the dispatch then leases it', async () => {
    const { knex } = database;
    await mailWith(knex, 'at-once', {}, refused);
    const done = await Promise.all([1, 2, 3, 4, 5].map(() => again('at-once')));
    expect(done.filter(Boolean)).toMatchObject([{ outcome: 'refused', attempts: 3 }]);
    expect(await knex('mail_resends').where({ mail: 'at-once' })).toHaveLength(1);
    const leased = await leaseDueMails(knex, { owner: 'test', most: 5, leaseMs: 60_000, perSecond: 1000, clock: clockExpression });
    expect(leased.mails).toMatchObject([{ key: 'at-once', outcome: 'queued', attempts: 0 }]);
    expect(await again('at-once')).toBeUndefined();
  });

  test('ends the task that told of it, and no other', async () => {
    const { knex, people } = database;
    const task = { kind: 'mailUndelivered', planActivity: null, obligation: null, period: null, organisation: null, openedAt: now };
    for (const key of ['given-up', 'given-up-too']) {
      await mailWith(knex, key, {}, { ...refused, outcome: 'expired' });
      await openTask(knex, { ...task, id: `mailUndelivered-${key}`, details: { mail: key } });
    }
    await again('given-up');
    expect(await knex('tasks').orderBy('id').select('id', 'done_by')).toMatchObject([
      { id: 'mailUndelivered-given-up', done_by: people.coordinator },
      { id: 'mailUndelivered-given-up-too', done_by: null },
    ]);
  });

  test('each time is numbered and shown with what had become of it, the first first', async () => {
    const { knex, people } = database;
    await mailWith(knex, 'twice', {}, refused);
    await again('twice');
    await knex('mails').where({ key: 'twice' }).update({ outcome: 'expired', answer: '451 later' });
    await again('twice');
    expect((await findMailView(knex, 'twice'))?.resends).toMatchObject([
      { outcomeBefore: 'refused', answerBefore: '550 5.1.1 No such user', by: people.coordinator, why: 'asked', at: now },
      { outcomeBefore: 'expired', answerBefore: '451 later' },
    ]);
  });

  test('a mail names the step that asked for it and the one that made it untrue, each of its own case', async () => {
    const { knex, people } = database;
    const step = { at: now, stage: null, details: { period: '2026-H1', role: 'referenceGroup' } } as const;
    await appendAudit(knex, { ...step, planActivity: 'pa-1', seq: 3, person: null, what: 'rung' });
    await appendAudit(knex, { ...step, planActivity: 'pa-1', seq: 4, person: people.coordinator, what: 'report' });
    await appendAudit(knex, { ...step, planActivity: 'pa-2', seq: 4, person: null, what: 'remind' });
    await mailWith(knex, 'one', { planActivity: 'pa-1', step: 3 }, { outcome: 'superseded', superseded_by: 4 });
    await mailWith(knex, 'two', { planActivity: 'pa-2', step: 4 }, { attempts: 0 });
    await mailWith(knex, 'none', { planActivity: 'pa-2', step: 9 }, { attempts: 0 });
    const { items } = await listMails(knex, {}, { page: 1, limit: 50 });
    const found = Object.fromEntries(items.map((mail) => [mail.key, mail]));
    expect(found['one']).toMatchObject({
      askedBy: { seq: 3, what: 'rung', by: null, byName: null, period: '2026-H1', role: 'referenceGroup', at: now },
      supersededBy: { seq: 4, what: 'report', by: people.coordinator, byName: expect.any(String) },
      resends: [],
    });
    expect(found['two']).toMatchObject({ askedBy: { seq: 4, what: 'remind' }, supersededBy: null });
    expect(found['none']?.askedBy).toBeNull();
  });

  test('figures tell what waits, what left lately and since when the server is in trouble, and nothing of a case', async () => {
    const { knex } = database;
    await knex('mail_resends').delete();
    await knex('mails').delete();
    expect(await mailFigures(knex, await databaseClock(knex))).toEqual({
      oldestDueSeconds: null,
      sentLastMinute: 0,
      outcomesLast24Hours: { accepted: 0, refused: 0, expired: 0, superseded: 0 },
      relayTroubleSince: null,
    });
    const clock = await databaseClock(knex);
    const ago = (ms: number) => addMs(clock, -ms);
    await mailWith(knex, 'due', {}, { next_try_at: ago(90_000) });
    await mailWith(knex, 'retried', {}, { outcome: 'retrying', next_try_at: ago(-3_600_000) });
    await mailWith(knex, 'held', {}, { outcome: 'held', next_try_at: ago(900_000) });
    await mailWith(knex, 'just-now', {}, { outcome: 'accepted', next_try_at: null, settled_at: ago(5_000) });
    await mailWith(knex, 'an-hour-ago', {}, { outcome: 'accepted', next_try_at: null, settled_at: ago(3_600_000) });
    await mailWith(knex, 'dead', {}, { outcome: 'refused', next_try_at: null, settled_at: ago(3_600_000) });
    await mailWith(knex, 'long-ago', {}, { outcome: 'expired', next_try_at: null, settled_at: ago(90_000_000) });
    await noteRelayTrouble(knex, 'connect ECONNREFUSED', ago(60_000));
    const figures = await mailFigures(knex, await databaseClock(knex));
    expect(figures).toMatchObject({
      sentLastMinute: 1,
      outcomesLast24Hours: { accepted: 2, refused: 1, expired: 0, superseded: 0 },
      relayTroubleSince: ago(60_000),
    });
    expect(figures.oldestDueSeconds).toBeGreaterThanOrEqual(90);
    expect(figures.oldestDueSeconds).toBeLessThan(600);
  });
});
