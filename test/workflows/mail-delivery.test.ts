/** Mail on the real server, and what an SMTP server may say to it. */
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { MailTrouble } from '../../activities/mail-trouble.ts';
import { dossier } from '../../db/dossier-read-model.ts';
import type { Life } from '../support/hit-env.ts';
import { day, exactPolicy, useMailWorld } from '../support/mail-world.ts';
import { answer } from '../support/smtp-server.ts';
import { patience } from '../support/until.ts';

const {
  hit,
  saysOf,
  interruption,
  nextEmail,
  proposed,
  mailsOf,
  mailTo,
  copies,
  tried,
  becomes,
  allBecome,
  tasks,
  reports,
  describe: describeLife,
} = useMailWorld();
const read = (raw: string | undefined): Promise<ParsedMail> => simpleParser(raw ?? '');

describe('a server that takes mail', () => {
  test('gets each mail once, readable in Swedish, as text and HTML, one thread for each life', async () => {
    const { life, email } = await proposed();
    await life.accept();
    await allBecome(life, 'accepted');
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
    saysOf.set(email, () => (left-- > 0 ? answer(451, `4.7.1 <${email}> greylisted`) : null));
    const { life } = await proposed();
    await tried(life, email, 1);
    expect(await mailTo(life, email)).toMatchObject({ outcome: 'retrying', answer: `451 4.7.1 <${email}> greylisted` });
    const { messageId } = await mailTo(life, email);
    await life.skip('2 hours');
    await becomes(life, email, 'accepted');
    const mail = await mailTo(life, email);
    expect(mail).toMatchObject({ attempts: times + 1, answer: '250 taken' });
    expect(copies(mail)).toHaveLength(1);
    expect(mail.messageId).toBe(messageId);
    // What a server says may name people: it is kept in SQL, not in Temporal's history.
    expect(JSON.stringify(await hit().client.workflow.getHandle(life.workflowId).fetchHistory())).not.toContain('greylisted');
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
  const interval = async () => (await describeLife(life)).raw.pendingActivities?.find((pending) => pending.attempt === attempt)?.currentRetryInterval?.seconds;
  let seconds: Awaited<ReturnType<typeof interval>>;
  // Between two tries the server tells the span, while one is under way it does not.
  await expect.poll(async () => (seconds = await interval()), patience).toBeDefined();
  return Number(seconds);
}

describe('a server that is away', () => {
  test('for a day, gets every mail once when it is back', async () => {
    await hit().smtp.goAway();
    try {
      const { life, email } = await proposed();
      await tried(life, email, 1);
      await life.skip('1 day');
      const waiting = await mailsOf(life);
      expect(waiting.map(({ outcome }) => outcome)).toEqual(['retrying', 'retrying']);
      expect(waiting[0]?.attempts).toBeGreaterThan(45);
      await hit().smtp.comeBack();
      await life.skip('31 minutes');
      for (const mail of await mailsOf(life)) {
        expect(mail.outcome).toBe('accepted');
        expect(copies(mail)).toHaveLength(1);
      }
    } finally {
      await hit()
        .smtp.comeBack()
        .catch(() => {});
    }
  });

  test('for more than five days, costs mails and a task for each, and moves no deadline: the dossier says what did not arrive', async () => {
    const { life, email } = await proposed({ policy: exactPolicy });
    await life.accept();
    await allBecome(life, 'accepted');
    const [obligation] = await reports(life);
    interruption.before = (address) => {
      if (address === email) throw new MailTrouble('technical', 'connect ECONNREFUSED');
      return undefined;
    };
    await life.skip('23 days');
    const about = (await mailsOf(life)).filter((mail) => mail.obligation === obligation?.id && mail.rung !== null && mail.recipient === email);
    expect(about.map(({ kind, rung, outcome }) => `${kind} ${rung}: ${outcome}`)).toEqual([
      'reminder remindBefore-1: expired',
      'reminder remindAfter-1: expired',
      'hearing hear-1: retrying',
    ]);
    expect(about[0]).toMatchObject({ acceptedAt: null, answer: 'connect ECONNREFUSED' });
    expect(about[0]?.attempts).toBeGreaterThan(230);
    const expected = about.slice(0, 2).map(({ key }) => `mailUndelivered-${key}`);
    expect((await tasks(life, 'mailUndelivered')).map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
    const state = await life.state();
    expect(state.stage).toBe('inProgress');
    expect(state.obligations[obligation?.id ?? '']).toMatchObject({ dueAt: obligation?.dueAt, dueVersion: obligation?.dueVersion, state: 'late' });
    const [escalation] = Object.values(state.escalations);
    expect(Date.parse(escalation?.raisedAt ?? '') - Date.parse(obligation?.dueAt ?? '')).toBeCloseTo(10 * day, -5);
    const papers = await dossier(hit().db, escalation?.id ?? '');
    expect(papers?.mailsNotAccepted).toBe(3);
    expect(papers?.mails.filter(({ outcome }) => outcome === 'expired').map(({ recipient }) => recipient)).toEqual([email, email]);
    expect((await mailsOf(life, 'escalationRaised')).map(({ text }) => text).join()).toContain('Observera: 3 meddelanden');
  }, 120_000);

  test('until the report is in, never gets the reminder that waited', async () => {
    const { life, email } = await proposed({ policy: exactPolicy });
    await life.accept();
    await allBecome(life, 'accepted');
    await life.skip(10.5 * day);
    await hit().smtp.goAway();
    await life.skip('1 day');
    expect((await mailTo(life, email, 'reminder')).outcome).toBe('retrying');
    const [obligation] = await reports(life);
    await life.take('report', { period: obligation?.period?.name as string, form: 'short' }, { status: 'green', done: 'Klart.' });
    await hit().smtp.comeBack();
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
    expect(JSON.parse(task?.details ?? '')).toEqual({ recipient: email, answer: '550 5.1.1 No such user' });
    expect(task?.id).not.toContain('@');
    await life.take('taskDone', { task: task?.id ?? '' });
    await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Resurserna räcker inte.' });
    await becomes(life, email, 'refused', 'withdrawn');
    expect(await tasks(life, 'deadAddress')).toHaveLength(2);
  });
});
