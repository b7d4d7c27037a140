/** Mail that is under way when something else happens: a worker dies, a life ends, a run is renewed. */
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../workflows/domain/instants.ts';
import { day, exactPolicy, useMailWorld } from '../support/mail-world.ts';
import { answer } from '../support/smtp-server.ts';
import { skipAllTime } from '../support/time-skipping.ts';
import { patience } from '../support/until.ts';

const { hit, saysOf, interruption, nextEmail, proposed, mailTo, copies, tried, becomes, describe: describeLife } = useMailWorld();

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
    const ids = await Promise.all(copies(mail).map(async (raw) => (await simpleParser(raw)).messageId));
    expect(ids).toEqual([mail.messageId, mail.messageId]);
  });
});

describe('a life with mail under way', () => {
  test('waits with its end until its last mail is through', async () => {
    const email = nextEmail();
    saysOf.set(email, () => answer(451, 'later'));
    const { life } = await proposed();
    await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Anna Lind' });
    await tried(life, email, 1, 'decision');
    expect((await life.state()).stage).toBe('rejected');
    expect((await describeLife(life)).status.name).toBe('RUNNING');
    saysOf.delete(email);
    await skipAllTime(hit().client, life.workflowId);
    await expect.poll(async () => (await describeLife(life)).status.name, patience).toBe('COMPLETED');
    const decision = await mailTo(life, email, 'decision');
    expect(decision.outcome).toBe('accepted');
    expect(copies(decision)).toHaveLength(1);
  });

  test('renews its run after the mail’s first day; the next run delivers it, once', async () => {
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
