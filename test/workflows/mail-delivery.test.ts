/** Mail on the real server, against an SMTP server that fails in every way it can. */
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MailTrouble } from '../../activities/mail-trouble.ts';
import type { Mailer } from '../../activities/mailer.ts';
import { dossier } from '../../db/dossier-read-model.ts';
import type { MailRow } from '../../db/mail-store.ts';
import { findMail } from '../../db/mail-store.ts';
import type { MailOutcome } from '../../db/views.ts';
import type { Obligation } from '../../workflows/domain/life-state.ts';
import type { PolicyChange } from '../../workflows/domain/policy.ts';
import type { HitEnv, Life } from '../support/hit-env.ts';
import { startHit } from '../support/hit-env.ts';
import { answer } from '../support/smtp-server.ts';
import { skipAllTime } from '../support/time-skipping.ts';

let hit: HitEnv;
/** What the server says of a recipient; nothing of all others. */
const saysOf = new Map<string, () => Error | null>();
/** What happens before the server is asked; and after it has taken a mail, before anybody has written that down. */
let interruption: { before?: (address: string) => void; after?: (address: string) => void } = {};

const interrupted = (mailer: Mailer): Mailer => ({
  ...mailer,
  async send(mail) {
    interruption.before?.(mail.to.address);
    const sent = await mailer.send(mail);
    interruption.after?.(mail.to.address);
    return sent;
  },
});

beforeAll(async () => {
  hit = await startHit({
    smtp: { onRcptTo: ({ address }, _session, done) => done(saysOf.get(address)?.() ?? null) },
    wrapMailer: interrupted,
  });
});
afterEach(() => {
  saysOf.clear();
  interruption = {};
});
afterAll(() => hit?.close());

const day = 24 * 3600 * 1000;
let people = 0;
/** Who puts the next plan activity forward. */
const nextEmail = (): string => `person-${people + 1}@ltu.example`;
/** A plan activity put forward by somebody whom no other test writes to. */
async function proposed(options: Parameters<HitEnv['propose']>[0] = {}): Promise<{ life: Life; email: string }> {
  const email = nextEmail();
  people += 1;
  const life = await hit.propose({ ...options, body: { proposedBy: { organisation: 'ltu', contact: { name: 'Kåre Öström', email } } } });
  return { life, email };
}

async function mailsOf(life: Life, kind?: string): Promise<MailRow[]> {
  const keys: string[] = await hit
    .db('mails')
    .where({ plan_activity: life.id, ...(kind && { kind }) })
    .orderBy(['asked_at', 'key'])
    .pluck('key');
  return Promise.all(keys.map(async (key) => (await findMail(hit.db, key)) as MailRow));
}

const mailTo = async (life: Life, email: string, kind = 'receipt'): Promise<MailRow> =>
  (await mailsOf(life, kind)).find(({ recipient }) => recipient === email) as MailRow;
const copies = ({ messageId }: MailRow): string[] => hit.smtp.taken.filter((raw) => raw.includes(`Message-ID: ${messageId}`));
const read = (raw: string | undefined): Promise<ParsedMail> => simpleParser(raw ?? '');
const tasks = (life: Life, kind: string) => hit.db('tasks').where({ plan_activity: life.id, kind });
const describeLife = (life: Life) => hit.client.workflow.getHandle(life.workflowId).describe();

/** Waits until a mail has been tried so often. */
const tried = (life: Life, email: string, attempts: number, kind?: string) =>
  expect.poll(async () => (await mailTo(life, email, kind))?.attempts, { timeout: 20_000 }).toBe(attempts);
/** Waits for what becomes of a mail. */
const becomes = (life: Life, email: string, outcome: MailOutcome, kind?: string) =>
  expect.poll(async () => (await mailTo(life, email, kind))?.outcome, { timeout: 20_000 }).toBe(outcome);

/** Every instant exact, so that a test can skip to it: due 12 days after acceptance, reminders a day before and after, RAI after 22 days. */
const exact: PolicyChange = {
  report: {
    every: 'PT240H',
    due: 'PT48H',
    remindBefore: ['PT24H'],
    remindAfter: ['PT24H'],
    hearBefore: 'PT24H',
    ladder: [{ after: 'PT240H', role: 'referenceGroup' }],
  },
  mail: { workingDaysOnly: false },
};
const reports = async (life: Life): Promise<Obligation[]> => Object.values((await life.state()).obligations).filter(({ kind }) => kind === 'report');
const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };

describe('a server that takes mail', () => {
  test('gets each mail once, readable in Swedish, as text and HTML, one thread for each life', async () => {
    const { life, email } = await proposed();
    await life.accept();
    await expect.poll(async () => new Set((await mailsOf(life)).map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
    const mails = await mailsOf(life);
    expect(mails.length).toBeGreaterThan(5);
    for (const mail of mails) {
      expect(copies(mail)).toHaveLength(1);
      expect(mail).toMatchObject({ attempts: 1, answer: '250 taken', acceptedAt: expect.any(String) });
      expect([(await read(copies(mail)[0])).references].flat()).toEqual([mail.threadId]);
    }
    expect(new Set(mails.map(({ threadId }) => threadId)).size).toBe(1);
    const receipt = await mailTo(life, email);
    const { subject, text, html, to } = await read(copies(receipt)[0]);
    expect(subject).toBe(receipt.subject);
    expect(subject).toMatch(/^Vi har tagit emot ert förslag: Korta vägen för akademiker/);
    expect(to).toMatchObject({ value: [{ name: 'Kåre Öström', address: email }] });
    expect(text).toMatch(/Länsstyrelsen läser förslaget/);
    expect(html).toMatch(/Länsstyrelsen läser förslaget/);
  });
});

describe('a server that wants to be asked again', () => {
  test.each([1, 2, 3, 4])('greylists the first %i tries, and gets the mail once, under its Message-ID', async (times) => {
    const email = nextEmail();
    let left = times;
    const ids = new Set<string>();
    saysOf.set(email, () => (left-- > 0 ? answer(451, `4.7.1 <${email}> greylisted`) : null));
    const { life } = await proposed();
    await tried(life, email, 1);
    expect(await mailTo(life, email)).toMatchObject({ outcome: 'retrying', answer: `451 4.7.1 <${email}> greylisted` });
    ids.add((await mailTo(life, email)).messageId);
    await life.skip('2 hours');
    await becomes(life, email, 'accepted');
    const mail = await mailTo(life, email);
    expect(mail).toMatchObject({ attempts: times + 1, answer: '250 taken' });
    expect(copies(mail)).toHaveLength(1);
    expect([...ids]).toEqual([mail.messageId]);
    // What a server says may name people: it is kept in SQL, not in Temporal's history.
    expect(JSON.stringify(await hit.client.workflow.getHandle(life.workflowId).fetchHistory())).not.toContain('greylisted');
  });

  test('is asked again after 1, 5, 15, and then every 30 minutes', async () => {
    const email = nextEmail();
    saysOf.set(email, () => answer(451, 'later'));
    const { life } = await proposed();
    const spans: number[] = [];
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const seconds = await nextTry(life, attempt + 1);
      spans.push(seconds / 60);
      await life.skip((seconds + 1) * 1000);
    }
    expect(spans).toEqual([1, 5, 15, 30, 30, 30]);
  });
});

/** Seconds from the last try until the one with this number. */
async function nextTry(life: Life, attempt: number): Promise<number> {
  const pending = async () => (await describeLife(life)).raw.pendingActivities?.[0];
  await expect.poll(async () => (await pending())?.attempt).toBe(attempt);
  return Number((await pending())?.currentRetryInterval?.seconds);
}

describe('a server that is away', () => {
  test('for a day, gets every mail once when it is back', async () => {
    await hit.smtp.goAway();
    try {
      const { life, email } = await proposed();
      await tried(life, email, 1);
      await life.skip('1 day');
      const waiting = await mailsOf(life);
      expect(waiting.map(({ outcome }) => outcome)).toEqual(['retrying', 'retrying']);
      expect(waiting[0]?.attempts).toBeGreaterThan(45);
      await hit.smtp.comeBack();
      await life.skip('31 minutes');
      for (const mail of await mailsOf(life)) {
        expect(mail.outcome).toBe('accepted');
        expect(copies(mail)).toHaveLength(1);
      }
    } finally {
      await hit.smtp.comeBack().catch(() => {});
    }
  });

  test('for more than five days, costs mails and a task for each, and moves no deadline: the dossier says what did not arrive', async () => {
    const { life, email } = await proposed({ policy: exact });
    await life.accept();
    const [obligation] = await reports(life);
    interruption.before = (address) => {
      if (address === email) throw new MailTrouble('technical', 'connect ECONNREFUSED');
    };
    await life.skip('23 days');
    const about = (await mailsOf(life)).filter((mail) => mail.obligation === obligation?.id && mail.recipient === email);
    expect(about.map(({ kind, rung, outcome }) => `${kind} ${rung}: ${outcome}`)).toEqual([
      'reminder remindBefore-1: expired',
      'reminder remindAfter-1: expired',
      'hearing hear-1: retrying',
    ]);
    expect(about[0]).toMatchObject({ acceptedAt: null, answer: 'connect ECONNREFUSED' });
    expect(about[0]?.attempts).toBeGreaterThan(230);
    const expected = about.slice(0, 2).map(({ key }) => `mailUndelivered-${key}`);
    expect((await tasks(life, 'mailUndelivered').where('id', 'like', '%reminder%')).map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
    const state = await life.state();
    expect(state.stage).toBe('inProgress');
    expect(state.obligations[obligation?.id ?? '']).toMatchObject({ dueAt: obligation?.dueAt, dueVersion: obligation?.dueVersion, state: 'late' });
    const [escalation] = Object.values(state.escalations);
    expect(Date.parse(escalation?.raisedAt ?? '') - Date.parse(obligation?.dueAt ?? '')).toBeCloseTo(10 * day, -5);
    const papers = await dossier(hit.db, escalation?.id ?? '');
    expect(papers?.mailsNotAccepted).toBe(3);
    expect(papers?.mails.filter(({ outcome }) => outcome === 'expired').map(({ recipient }) => recipient)).toEqual([email, email]);
    expect((await mailsOf(life, 'escalationRaised')).map(({ text }) => text).join()).toContain('3');
  }, 120_000);

  test('until the report is in, never gets the reminder that waited', async () => {
    const { life, email } = await proposed({ policy: exact });
    await life.accept();
    await expect.poll(async () => (await mailsOf(life)).every(({ outcome }) => outcome === 'accepted')).toBe(true);
    await life.skip(10.5 * day);
    await hit.smtp.goAway();
    await life.skip('1 day');
    expect((await mailTo(life, email, 'reminder')).outcome).toBe('retrying');
    const [obligation] = await reports(life);
    await life.take('report', { period: obligation?.period?.name as string, form: 'short' }, { status: 'green', done: 'Klart.' });
    await hit.smtp.comeBack();
    await life.skip('31 minutes');
    const reminder = await mailTo(life, email, 'reminder');
    expect(reminder).toMatchObject({ outcome: 'superseded', acceptedAt: null });
    expect(copies(reminder)).toHaveLength(0);
    expect(await tasks(life, 'mailUndelivered')).toHaveLength(0);
  });
});

describe('an address that is dead', () => {
  test('is tried once, and is one task for the coordinator until that is done', async () => {
    const email = nextEmail();
    saysOf.set(email, () => answer(550, '5.1.1 No such user'));
    const { life } = await proposed();
    await becomes(life, email, 'refused');
    await life.skip('1 day');
    expect(await mailTo(life, email)).toMatchObject({ outcome: 'refused', attempts: 1, answer: '550 5.1.1 No such user', acceptedAt: null });
    await life.accept();
    await becomes(life, email, 'refused', 'assignmentResult');
    const [task, ...more] = await tasks(life, 'deadAddress');
    expect(more).toEqual([]);
    expect(JSON.parse(task.details)).toEqual({ recipient: email, answer: '550 5.1.1 No such user' });
    expect(task.id).not.toContain('@');
    await life.take('taskDone', { task: task.id });
    await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Resurserna räcker inte.' });
    await becomes(life, email, 'refused', 'withdrawn');
    expect(await tasks(life, 'deadAddress')).toHaveLength(2);
  });
});

describe('a worker that dies between the server’s 250 and the commit', () => {
  test('makes a second copy with the same Message-ID, and no third', async () => {
    const email = nextEmail();
    let deaths = 1;
    interruption.after = (address) => {
      if (address === email && deaths-- > 0) throw new Error('killed');
    };
    const { life } = await proposed();
    await tried(life, email, 1);
    await life.skip('2 hours');
    await becomes(life, email, 'accepted');
    const mail = await mailTo(life, email);
    const ids = await Promise.all(copies(mail).map(async (raw) => (await read(raw)).messageId));
    expect(ids).toEqual([mail.messageId, mail.messageId]);
  });
});

describe('a life with mail under way', () => {
  test('waits with its end until its last mail is through', async () => {
    const email = nextEmail();
    saysOf.set(email, () => answer(451, 'later'));
    const { life } = await proposed();
    await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words);
    await tried(life, email, 1, 'decision');
    expect((await life.state()).stage).toBe('rejected');
    expect((await describeLife(life)).status.name).toBe('RUNNING');
    saysOf.delete(email);
    await skipAllTime(hit.client, life.workflowId);
    await expect.poll(async () => (await describeLife(life)).status.name).toBe('COMPLETED');
    const decision = await mailTo(life, email, 'decision');
    expect(decision.outcome).toBe('accepted');
    expect(copies(decision)).toHaveLength(1);
  });

  test('renews its run after the mail’s first day; the next run delivers it, once', async () => {
    const { life, email } = await proposed({ policy: { ...exact, report: { ...exact.report, every: 'PT9600H' } } });
    await life.accept();
    await life.skip(399.5 * day);
    const { at, period } = await life.state();
    saysOf.set(email, () => answer(451, 'later'));
    const dueOn = new Date(Date.parse(at) + 500 * day).toISOString().slice(0, 10);
    await life.take('extension', { period: period?.name as string, outcome: 'granted', dueOn }, { dueOn, reason: 'Sjukdom.' });
    await tried(life, email, 1, 'extensionAnswer');
    const { runId } = await describeLife(life);
    await life.skip('13 hours');
    expect((await describeLife(life)).runId).toBe(runId);
    await life.skip('12 hours');
    expect((await describeLife(life)).runId).not.toBe(runId);
    expect((await mailTo(life, email, 'extensionAnswer')).outcome).toBe('retrying');
    saysOf.delete(email);
    await life.skip('31 minutes');
    await becomes(life, email, 'accepted', 'extensionAnswer');
    expect(copies(await mailTo(life, email, 'extensionAnswer'))).toHaveLength(1);
    expect((await life.state()).stage).toBe('inProgress');
  });
});
