/** One try of one mail: what the server says of it, whether it is still true and still ours, and what is written down. */
import { describe, expect, test, vi } from 'vitest';
import { MailTrouble } from '../../../activities/mail-dispatch/mail-trouble.ts';
import type { Mailer } from '../../../activities/mail-dispatch/mailer.ts';
import { sendLeased } from '../../../activities/mail-dispatch/send-leased.ts';
import { insertStep } from '../../../db/lives/step-store.ts';
import { finishTask } from '../../../db/lives/task-store.ts';
import { setMailGate } from '../../../db/mail/mail-gate-store.ts';
import { writeAccepted } from '../../../db/mail/mail-lease-store.ts';
import type { MergePatch } from '../../../workflows/domain/merge-patch.ts';
import { addMs, msBetween } from '../../../workflows/domain/time/instants.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { begun, seededLife, seedPlanActivity, seedRegisters } from '../../support/builders/seeded-portfolio.ts';
import { noRelay, useDispatchWorld } from '../../support/mail/dispatch-world.ts';
import { answer } from '../../support/mail/smtp-server.ts';
import { pollLimit } from '../../support/server/until.ts';

const world = useDispatchWorld();
const { ask, mail, row, lease, tryDue, pass, copies, server } = world;
const minute = 60_000;
const day = 24 * 60 * minute;

const failing = (error: Error): Mailer => ({ send: () => Promise.reject(error) });
const later = failing(new MailTrouble('temporary', '451 later'));
/** Lets the clock of delivery go to when a mail is tried next. @returns how many minutes that took */
async function passToNextTry(key: string): Promise<number> {
  const { next_try_at: next } = await row(key);
  const ms = msBetween(world.now(), String(next));
  pass(ms - 1);
  expect(await tryDue({ mailer: later })).toEqual([]);
  pass(1);
  return ms / minute;
}
const tasks = (kind: string) => world.db()('tasks').where({ kind }).orderBy('id');

describe('a mail that a server puts off', () => {
  test('is tried after 1, 5, 15, and then every 30 minutes, for five days: then it has expired, and a coordinator has a task', async () => {
    await ask('slow');
    const begins = world.now();
    const spans: number[] = [];
    for (;;) {
      expect(await tryDue({ mailer: later })).toEqual(['slow']);
      if ((await mail('slow')).outcome !== 'retrying') break;
      spans.push(await passToNextTry('slow'));
    }
    expect(spans.slice(0, 3)).toEqual([1, 5, 15]);
    expect(new Set(spans.slice(3))).toEqual(new Set([30]));
    const lasted = msBetween(begins, world.now());
    expect(lasted).toBeGreaterThanOrEqual(5 * day);
    expect(lasted).toBeLessThan(5 * day + 30 * minute);
    expect(await mail('slow')).toMatchObject({ outcome: 'expired', attempts: spans.length + 1, answer: '451 later', acceptedAt: null, settledAt: world.now() });
    expect(await tasks('mailUndelivered')).toMatchObject([{ id: 'mailUndelivered-slow-1', opened_at: world.now(), done_at: null }]);
    expect(JSON.parse((await tasks('mailUndelivered'))[0].details)).toEqual({ mail: 'slow', recipient: 'kim@ltu.example' });
    pass(day);
    expect(await tryDue()).toEqual([]);
  }, 120_000);

  test('has five days from the first time it was put off, however long it was held before', async () => {
    await ask('held for weeks', { askedAt: addMs(world.now(), -20 * day) });
    await tryDue({ mailer: later });
    expect(await mail('held for weeks')).toMatchObject({ outcome: 'retrying', troubleSince: world.now() });
    pass(5 * day - 1);
    await tryDue({ mailer: later });
    expect((await mail('held for weeks')).outcome).toBe('retrying');
    pass(30 * minute);
    await tryDue({ mailer: later });
    expect((await mail('held for weeks')).outcome).toBe('expired');
  });

  test('is taken at the next try under the same Message-ID, and is written down once', async () => {
    let tries = 0;
    server.atRecipient = () => (++tries === 1 ? answer(451, '4.7.1 greylisted') : null);
    await ask('greylisted');
    await tryDue();
    expect(await mail('greylisted')).toMatchObject({ outcome: 'retrying', attempts: 1, answer: '451 4.7.1 greylisted' });
    await passToNextTry('greylisted');
    await tryDue();
    expect(await mail('greylisted')).toMatchObject({ outcome: 'accepted', attempts: 2, answer: '250 taken', acceptedAt: world.now(), settledAt: world.now() });
    expect(copies('greylisted')).toBe(1);
  });

  test('has a task of its own for each course of tries that comes to nothing, once the one before is done', async () => {
    const [first, second] = ['mailUndelivered-m-1', 'mailUndelivered-m-2'];
    for (const [course, expected] of [[first], [first], [first, second]].entries()) {
      // As when a coordinator sends it again, the second time without having closed the task.
      await world.db()('mails').delete();
      if (course === 2) await finishTask(world.db(), first, { at: world.now(), person: null, note: null });
      await ask('m');
      await tryDue({ mailer: later });
      pass(5 * day);
      await tryDue({ mailer: later });
      expect((await mail('m')).outcome).toBe('expired');
      expect((await tasks('mailUndelivered')).map(({ id }: { id: string }) => id)).toEqual(expected);
    }
  });
});

describe('a mail that has ended', () => {
  test('ended when the clock of delivery says, or when it was asked for where plan time has been skipped ahead of that', async () => {
    const future = addMs(world.now(), 400 * day);
    await ask('now');
    await ask('ahead', { askedAt: future });
    server.atRecipient = (address) => (address === 'dead@ltu.example' ? answer(550, '5.1.1 No such user') : null);
    await ask('dead ahead', { askedAt: future, recipient: 'dead@ltu.example' });
    await tryDue();
    expect(await mail('now')).toMatchObject({ acceptedAt: world.now(), settledAt: world.now() });
    expect(await mail('ahead')).toMatchObject({ acceptedAt: future, settledAt: future });
    expect(await mail('dead ahead')).toMatchObject({ outcome: 'refused', acceptedAt: null, settledAt: future });
  });

  test('by a dead address is one task for a contact who is named in a case alone, however many mails it refuses', async () => {
    server.atRecipient = () => answer(550, 'no such user');
    const keys = ['case/step-1/receipt/contact-1', 'case/step-2/decision/contact-1', 'case/step-2/decision/contact-2'];
    for (const key of keys) await ask(key);
    await tryDue();
    for (const key of keys) expect(await mail(key)).toMatchObject({ outcome: 'refused', attempts: 1, answer: '550 no such user' });
    expect((await tasks('deadAddress')).map(({ id }: { id: string }) => id)).toEqual(['deadAddress-contact-1-1', 'deadAddress-contact-2-1']);
  });
});

describe('a mail of the clock', () => {
  const aboutReport = { planActivity: 'pa-1', obligation: 'report-1', dueVersion: 1, step: 2, askedAt: begun };
  const obligations = () => world.db()('obligations').where({ plan_activity: 'pa-1', id: 'report-1' });
  async function seed(): Promise<void> {
    await seedRegisters(world.db());
    await seedPlanActivity(world.db(), seededLife('pa-1', { obligations: { 'report-1': sampleObligation() } }));
  }
  const step = (seq: number, patch: MergePatch) =>
    insertStep(world.db(), { planActivity: 'pa-1', seq, key: `step-${seq}`, kind: 'report', command: null, at: begun, received: null, patch });

  test('leaves while its date is still owed, also once that is late', async () => {
    await seed();
    for (const state of ['open', 'late']) {
      await obligations().update({ state });
      await ask(state, aboutReport);
      await tryDue();
      expect(await mail(state)).toMatchObject({ outcome: 'accepted' });
    }
  });

  test.each([
    ['the report is in', { state: 'met' }, { obligations: { 'report-1': { state: 'met' } } }],
    ['it has another date', { due_version: 2 }, { obligations: { 'report-1': { dueVersion: 2 } } }],
    ['nobody owes it any more', { state: 'met' }, { obligations: { 'report-1': null } }],
  ])('is superseded where %s, by the step that made it so; no server is asked', async (_why, change, patch) => {
    await seed();
    await ask('untrue', aboutReport);
    await step(3, { obligations: { 'report-1': { state: 'late' }, 'report-2': { state: 'met' } } });
    await step(4, patch);
    await step(5, { obligations: { 'report-1': { state: 'met', dueVersion: 9 } } });
    await obligations().update(change);
    await tryDue();
    expect(await mail('untrue')).toMatchObject({ outcome: 'superseded', attempts: 0, answer: null, acceptedAt: null, settledAt: world.now() });
    expect((await row('untrue'))['superseded_by']).toBe(4);
    expect(world.smtp().taken).toEqual([]);
  });

  test('is asked after at each try: put off once, it never leaves after the report has come in', async () => {
    await seed();
    await ask('waited', aboutReport);
    await tryDue({ mailer: later });
    await step(3, { obligations: { 'report-1': { state: 'met' } } });
    await obligations().update({ state: 'met' });
    pass(minute);
    await tryDue();
    expect(await mail('waited')).toMatchObject({ outcome: 'superseded', attempts: 1, answer: '451 later' });
    expect((await row('waited'))['superseded_by']).toBe(3);
    expect(copies('waited')).toBe(0);
  });

  test('an answer to somebody’s act stays true, whatever happens to what it is about', async () => {
    await seed();
    await obligations().update({ state: 'met' });
    await ask('answer', { ...aboutReport, dueVersion: null });
    await tryDue();
    expect((await mail('answer')).outcome).toBe('accepted');
  });
});

describe('trouble with the way to the server', () => {
  test('gives the mail back and counts nothing against it', async () => {
    const trouble = vi.fn(() => Promise.resolve());
    await world.smtp().goAway();
    await ask('waits');
    await tryDue({}, { ...noRelay, trouble });
    expect(await row('waits')).toMatchObject({ outcome: 'queued', attempts: 0, answer: null, lease: null, trouble_since: null });
    expect(trouble).toHaveBeenCalledWith(expect.stringContaining('ECONNREFUSED'), world.now());
    await world.smtp().comeBack();
  });

  test('is over once the server answers anything about a mail, if only no', async () => {
    const works = vi.fn(() => Promise.resolve());
    server.atRecipient = () => answer(550, 'no such user');
    await ask('refused');
    await tryDue({}, { ...noRelay, works });
    expect(works).toHaveBeenCalledOnce();
  });
});

describe('a mail whose lease is lost', () => {
  const stolen = (key: string) => world.db()('mails').where({ key }).update({ lease: 'thief' });

  test('before its text was handed over is not handed over, and is the other’s as it was', async () => {
    server.atRecipient = async () => {
      await stolen('stolen');
      return null;
    };
    await ask('stolen');
    await tryDue();
    expect(copies('stolen')).toBe(0);
    expect(await row('stolen')).toMatchObject({ outcome: 'queued', attempts: 0, lease: 'thief' });
  });

  test('to its end before its text was handed over is not handed over either', async () => {
    server.atRecipient = async () => {
      await world.db()('mails').update({ lease_until: begun });
      return null;
    };
    await ask('ended');
    await tryDue();
    expect(copies('ended')).toBe(0);
    expect(await row('ended')).toMatchObject({ outcome: 'queued', attempts: 0, lease: null });
  });

  test('while the server had its text is written down as taken all the same', async () => {
    server.atText = async () => {
      await stolen('late');
      return null;
    };
    await ask('late');
    await tryDue();
    expect(await row('late')).toMatchObject({ outcome: 'accepted', attempts: 1, lease: null });
    expect(await writeAccepted(world.db(), 'late', { answer: '250 again', at: world.now() })).toBe(false);
  });

  test.each([
    ['451', answer(451, 'later')],
    ['554', answer(554, '5.7.1 Looks like spam')],
    ['550', answer(550, '5.1.1 No such user')],
  ])('is not spoken of by who has lost it: %s', async (_code, no) => {
    server.atText = async () => {
      await stolen('late');
      return no;
    };
    await ask('late');
    await tryDue();
    expect(await row('late')).toMatchObject({ outcome: 'queued', attempts: 0, answer: null, lease: 'thief' });
    expect(await world.db()('tasks')).toEqual([]);
  });
});

describe('the mail gate', () => {
  const set = (open: boolean) => setMailGate(world.db(), { open, reason: 'Kontrollerat', person: null, at: begun });

  test('that closes while a mail waits for its slot holds it', async () => {
    await set(false);
    await ask('held');
    await tryDue({ gated: true });
    expect(await row('held')).toMatchObject({ outcome: 'held', attempts: 0, lease: null });
    await set(true);
    await tryDue({ gated: true });
    expect(await mail('held')).toMatchObject({ outcome: 'accepted', attempts: 1 });
    expect(copies('held')).toBe(1);
  });
});

describe('a database that is away', () => {
  test('is waited for by what a server has taken: that is written once it is back', async () => {
    server.atText = async () => {
      await world.takeMailsAway();
      return null;
    };
    await ask('taken');
    const tried = tryDue();
    await expect.poll(() => copies('taken'), pollLimit).toBe(1);
    await new Promise((passed) => setTimeout(passed, 700));
    await world.bringMailsBack();
    await tried;
    expect(await mail('taken')).toMatchObject({ outcome: 'accepted', attempts: 1 });
    expect(copies('taken')).toBe(1);
  });

  test('before the text was handed over keeps the mail from the server', async () => {
    server.atRecipient = async () => {
      await world.takeMailsAway();
      return null;
    };
    await ask('waits');
    await expect(tryDue()).rejects.toThrow(/mails/);
    await world.bringMailsBack();
    expect(copies('waits')).toBe(0);
    expect(await row('waits')).toMatchObject({ outcome: 'queued', attempts: 0, lease: 'me' });
  });

  test('keeps no process from ending: after a few more tries the mail may be sent a second time', async () => {
    const ending = new AbortController();
    server.atText = async () => {
      await world.takeMailsAway();
      ending.abort();
      return null;
    };
    await ask('taken');
    const [one] = await lease();
    await expect(sendLeased(world.parts(), { owner: 'me', mail: one as NonNullable<typeof one>, ending: ending.signal, relay: noRelay })).rejects.toThrow(
      /mails/,
    );
    await world.bringMailsBack();
    expect(copies('taken')).toBe(1);
    expect((await mail('taken')).outcome).toBe('queued');
  });
});
