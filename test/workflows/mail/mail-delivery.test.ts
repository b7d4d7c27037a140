/** Mail on the real server, and what an SMTP server may say to it. */
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { createReadiness } from '../../../api/engine/readiness.ts';
import { dossier } from '../../../db/cases/dossier-read-model.ts';
import { relayTrouble } from '../../../db/mail/mail-relay-read-model.ts';
import { mailDispatchWorkflowId } from '../../../workflows/messages.ts';
import { day, exactPolicy, useMailWorld } from '../../support/mail/mail-world.ts';
import { answer } from '../../support/mail/smtp-server.ts';
import { pollLimit } from '../../support/server/until.ts';

const { hit, saysOf, nextEmail, proposed, mailsOf, mailTo, copies, tried, becomes, allBecome, tasks, reports } = useMailWorld();
const minute = 60_000;
const read = (raw: string | undefined): Promise<ParsedMail> => simpleParser(raw ?? '');

const historyOf = async (workflowId: string) => hit().client.workflow.getHandle(workflowId).fetchHistory();
const dispatchHistory = () => historyOf(mailDispatchWorkflowId(hit().temporal.taskQueue, 0));

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
    expect(subject).toMatch(/^Mottaget förslag: Korta vägen för akademiker/);
    expect(to).toMatchObject({ value: [{ name: 'Kåre Öström', address: email }] });
    expect(text).toMatch(/Länsstyrelsen läser förslaget/);
    expect(html).toMatch(/Länsstyrelsen läser förslaget/);
  });

  test('leaves nothing of it in any history: mails are rows, named by the step that asked for them', async () => {
    const { life } = await proposed();
    const eventsBefore = (await dispatchHistory()).events?.length;
    await life.accept();
    await allBecome(life, 'accepted');
    expect((await dispatchHistory()).events?.length).toBe(eventsBefore);
    const scheduled = (await historyOf(life.workflowId)).events?.filter((event) => event.activityTaskScheduledEventAttributes);
    expect(scheduled).toEqual([]);
    const steps = await life.steps();
    for (const { key, step, carrier } of await mailsOf(life)) {
      expect(carrier).toBe('dispatch');
      expect(key).toContain(`/${steps.find(({ seq }) => seq === step)?.step_key}/`);
    }
  });

  test('has a mail from before it was asked for at no time: plan time may be far ahead of the clock of delivery', async () => {
    const { life } = await proposed();
    await life.skip('40 days');
    await life.accept();
    await allBecome(life, 'accepted');
    for (const { askedAt, acceptedAt, settledAt } of await mailsOf(life)) {
      expect(acceptedAt).toBe(settledAt);
      expect((acceptedAt ?? '') >= askedAt).toBe(true);
    }
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
    for (const [tries, minutes] of [1, 5, 15, 30].slice(0, times).entries()) {
      await tried(life, email, tries + 1);
      hit().passDeliveryTime(minutes * minute);
    }
    await becomes(life, email, 'accepted');
    const mail = await mailTo(life, email);
    expect(mail).toMatchObject({ attempts: times + 1, answer: '250 taken' });
    expect(copies(mail)).toHaveLength(1);
    expect(mail.messageId).toBe(messageId);
    // What a server says may name people: it is kept in SQL, not in Temporal's history.
    for (const history of [await historyOf(life.workflowId), await dispatchHistory()]) expect(JSON.stringify(history)).not.toContain('greylisted');
  });

  test('is asked again by the clock of delivery, and not by that of a life', async () => {
    const email = nextEmail();
    saysOf.set(email, () => answer(451, 'later'));
    const { life } = await proposed();
    await tried(life, email, 1);
    await life.skip('3 days');
    await new Promise((passed) => setTimeout(passed, 1_500));
    expect(await mailTo(life, email)).toMatchObject({ outcome: 'retrying', attempts: 1 });
    hit().passDeliveryTime(minute);
    await tried(life, email, 2);
  });
});

describe('a server that is away', () => {
  test('for a day, costs no mail a try, is told to the coordinators after half an hour, and gets every mail once when it is back', async () => {
    const { client, db, temporal, deliveryClock: clock } = hit();
    const ready = createReadiness(client, db, { taskQueue: temporal.taskQueue, shards: 1, perSecond: 5, clock });
    const serverTrouble = () => hit().db('tasks').where({ kind: 'mailServerTrouble' }).select('id', 'done_at');
    await hit().smtp.goAway();
    try {
      const { life } = await proposed();
      await expect.poll(() => relayTrouble(hit().db), pollLimit).not.toBeNull();
      expect(await serverTrouble()).toEqual([]);
      expect(await ready()).toMatchObject({ ok: true, degraded: false });
      hit().passDeliveryTime(31 * minute);
      await expect.poll(serverTrouble, pollLimit).toMatchObject([{ done_at: null }]);
      expect(await ready()).toMatchObject({ ok: true, degraded: true, mail: { oldestDueSeconds: expect.any(Number), relayTroubleSince: expect.any(String) } });
      hit().passDeliveryTime(day);
      await life.accept();
      const waiting = await mailsOf(life);
      expect(waiting.length).toBeGreaterThan(5);
      expect(new Set(waiting.map(({ outcome, attempts }) => `${outcome} ${attempts}`))).toEqual(new Set(['queued 0']));
      await hit().smtp.comeBack();
      hit().passDeliveryTime(minute);
      await allBecome(life, 'accepted');
      for (const mail of await mailsOf(life)) expect([mail.attempts, copies(mail).length]).toEqual([1, 1]);
      expect(await serverTrouble()).toMatchObject([{ done_at: expect.any(String) }]);
      expect(await relayTrouble(hit().db)).toBeNull();
      expect(await ready()).toMatchObject({ ok: true, degraded: false, mail: { oldestDueSeconds: null, relayTroubleSince: null } });
      expect(await tasks(life, 'mailUndelivered')).toEqual([]);
    } finally {
      await hit()
        .smtp.comeBack()
        .catch(() => {});
    }
  });
});

describe('a mailbox that takes nothing', () => {
  test('for more than five days, costs mails and a task for each, and moves no deadline: the dossier says what did not arrive', async () => {
    const { life, email } = await proposed({ policy: exactPolicy });
    await life.accept();
    await allBecome(life, 'accepted');
    const [obligation] = await reports(life);
    saysOf.set(email, () => answer(452, '4.2.2 Mailbox full'));
    const aboutReport = async () =>
      (await mailsOf(life)).filter((mail) => mail.obligation === obligation?.id && mail.rung !== null && mail.recipient === email);
    for (const [place, days] of [11.5, 2].entries()) {
      await life.skip(days * day);
      await expect.poll(async () => (await aboutReport()).map(({ attempts }) => attempts)[place], pollLimit).toBe(1);
      hit().passDeliveryTime(5 * day);
      await expect.poll(async () => (await aboutReport())[place]?.outcome, pollLimit).toBe('expired');
    }
    await life.skip(9.5 * day);
    const about = await aboutReport();
    expect(about.map(({ kind, rung, outcome }) => `${kind} ${rung}: ${outcome}`)).toEqual([
      'reminder remindBefore-1: expired',
      'reminder remindAfter-1: expired',
      'hearing hear-1: retrying',
    ]);
    expect(about[0]).toMatchObject({ acceptedAt: null, answer: '452 4.2.2 Mailbox full' });
    const expected = about.slice(0, 2).map(({ key }) => `mailUndelivered-${key}-1`);
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

  test('until the report is in, never gets the reminder that waited: the step that brought the report is named', async () => {
    const { life, email } = await proposed({ policy: exactPolicy });
    await life.accept();
    await allBecome(life, 'accepted');
    saysOf.set(email, () => answer(452, '4.2.2 Mailbox full'));
    await life.skip(11.5 * day);
    await becomes(life, email, 'retrying', 'reminder');
    const [obligation] = await reports(life);
    await life.take('report', { period: obligation?.period?.name as string, form: 'short' }, { status: 'green', done: 'Klart.' });
    const { seq } = await life.state();
    saysOf.delete(email);
    hit().passDeliveryTime(minute);
    await becomes(life, email, 'superseded', 'reminder');
    const reminder = await mailTo(life, email, 'reminder');
    expect(reminder).toMatchObject({ attempts: 1, acceptedAt: null });
    expect(await hit().db('mails').where({ key: reminder.key }).pluck('superseded_by')).toEqual([seq]);
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
    hit().passDeliveryTime(day);
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
