/** Mail that is under way when something else happens: a line breaks, a worker stops, a life ends, a run is renewed. */
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import { mailDispatchWorkflowId } from '../../../workflows/messages.ts';
import { day, exactPolicy, useMailWorld } from '../../support/mail/mail-world.ts';
import { answer } from '../../support/mail/smtp-server.ts';
import { pollLimit } from '../../support/server/until.ts';

const { hit, saysOf, interruption, server, nextEmail, proposed, mailsOf, mailTo, copies, tried, becomes, describe: describeLife } = useMailWorld();
const minute = 60_000;

describe('a line that breaks between the server’s 250 and us', () => {
  test('makes a second copy with the same Message-ID, and no third', async () => {
    const email = nextEmail();
    let breaks = 1;
    interruption.after = (address) => {
      if (address === email && breaks-- > 0) throw new Error('the line broke');
    };
    const { life } = await proposed();
    await tried(life, email, 1);
    hit().passDeliveryTime(minute);
    await becomes(life, email, 'accepted');
    hit().passDeliveryTime(day);
    const mail = await mailTo(life, email);
    const ids = await Promise.all(copies(mail).map(async (raw) => (await simpleParser(raw)).messageId));
    expect(ids).toEqual([mail.messageId, mail.messageId]);
  });
});

describe('workers that stop', () => {
  test('cut off what is not handed over, at once and uncounted; the next send it, once', async () => {
    const email = nextEmail();
    let isReached = false;
    server.atRecipient = (address) => {
      isReached ||= address === email;
      return new Promise(() => {});
    };
    const { life } = await proposed();
    await expect.poll(() => isReached, pollLimit).toBe(true);
    // Waited for, the server’s half minute would be a try that counts.
    await hit().stopWorkers();
    for (const { outcome, attempts } of await mailsOf(life)) expect([outcome, attempts]).toEqual(['queued', 0]);
    expect(await hit().db('mails').whereNotNull('lease')).toEqual([]);
    delete server.atRecipient;
    await hit().startWorkers();
    await becomes(life, email, 'accepted');
    expect(copies(await mailTo(life, email))).toHaveLength(1);
  });

  test('wait for what is being handed over: it is written as taken, and not sent again', async () => {
    const email = nextEmail();
    let free: (() => void) | undefined;
    server.atText = (address) => (address === email ? new Promise((answered) => (free = () => answered(null))) : Promise.resolve(null));
    const { life } = await proposed();
    await expect.poll(() => free, pollLimit).toBeDefined();
    const stopped = hit().stopWorkers();
    await new Promise((passed) => setTimeout(passed, 500));
    free?.();
    await stopped;
    expect(await mailTo(life, email)).toMatchObject({ outcome: 'accepted', attempts: 1 });
    await hit().startWorkers();
    const { life: next, email: nextOne } = await proposed();
    await becomes(next, nextOne, 'accepted');
    expect(copies(await mailTo(life, email))).toHaveLength(1);
  });

  test('are followed at once by those that come next, however often: nobody waits until the dispatch counts as dead', async () => {
    const dispatch = hit().client.workflow.getHandle(mailDispatchWorkflowId(hit().temporal.taskQueue, 0));
    const pending = async () => (await dispatch.describe()).raw.pendingActivities?.[0];
    // “Started” comes before a worker has it: one that stops between the two loses it. A heartbeat comes from a worker at work.
    const isAtWork = async () => {
      const { lastStartedTime, lastHeartbeatTime } = (await pending()) ?? {};
      return (optionalTsToMs(lastHeartbeatTime) ?? 0) > (optionalTsToMs(lastStartedTime) ?? Number.POSITIVE_INFINITY);
    };
    for (let times = 0; times < 3; times += 1) {
      await expect.poll(isAtWork, pollLimit).toBe(true);
      await hit().stopWorkers();
      await hit().startWorkers();
    }
    const { life, email } = await proposed();
    await becomes(life, email, 'accepted');
    expect((await pending())?.lastFailure).toMatchObject({ applicationFailureInfo: { type: 'ProcessEnds' } });
  });
});

describe('a life with mail under way', () => {
  test('ends without waiting for it; the mail is delivered after the life has left', async () => {
    const email = nextEmail();
    saysOf.set(email, () => answer(451, 'later'));
    const { life } = await proposed();
    await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Anna Lind' });
    await tried(life, email, 1, 'decision');
    await expect.poll(async () => (await describeLife(life)).status.name, pollLimit).toBe('COMPLETED');
    expect((await mailTo(life, email, 'decision')).outcome).toBe('retrying');
    saysOf.delete(email);
    hit().passDeliveryTime(minute);
    await becomes(life, email, 'accepted', 'decision');
    expect(copies(await mailTo(life, email, 'decision'))).toHaveLength(1);
    expect((await describeLife(life)).status.name).toBe('COMPLETED');
  });

  test('renews its run without waiting for it; the mail is delivered, once', async () => {
    const { life, email } = await proposed({ policy: { ...exactPolicy, report: { ...exactPolicy.report, every: 'PT9600H' } } });
    await life.accept();
    await life.skip(399.5 * day);
    const { period } = await life.state();
    saysOf.set(email, () => answer(451, 'later'));
    const dueOn = addDays(dayOf(await life.now()), 100);
    await life.take('extension', { period: period?.name as string, outcome: 'granted', dueOn }, { dueOn, reason: 'Sjukdom.' });
    await tried(life, email, 1, 'extensionAnswer');
    const { runId } = await describeLife(life);
    await life.skip('13 hours');
    expect((await describeLife(life)).runId).not.toBe(runId);
    expect((await mailTo(life, email, 'extensionAnswer')).outcome).toBe('retrying');
    saysOf.delete(email);
    hit().passDeliveryTime(minute);
    await becomes(life, email, 'accepted', 'extensionAnswer');
    expect(copies(await mailTo(life, email, 'extensionAnswer'))).toHaveLength(1);
    expect((await life.state()).stage).toBe('inProgress');
  });
});
