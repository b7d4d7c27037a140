/** The mail gate on the real server: while it is closed nothing leaves; once it is open what was held leaves, once. */
import { expect, test } from 'vitest';
import { createMailRelease } from '../../api/lifecycle-mail-gate.ts';
import { setMailGate } from '../../db/mail-gate-store.ts';
import { askMail, holdMail } from '../../db/mail-store.ts';
import { mailReleaseWorkflowId } from '../../workflows/messages.ts';
import { day, exactPolicy, useMailWorld } from '../support/mail-world.ts';
import { answer } from '../support/smtp-server.ts';
import { skipAllTime } from '../support/time-skipping.ts';

const { hit, saysOf, interruption, nextEmail, proposed, mailsOf, mailTo, copies, tried, becomes, allBecome, reports } = useMailWorld({ gated: true });
const at = '2026-11-24T08:00:00.000Z';

const setGate = (open: boolean): Promise<void> => setMailGate(hit().db, { open, reason: 'Adresserna är kontrollerade', person: null, at });
async function open(): Promise<void> {
  await setGate(true);
  await createMailRelease(hit().client, hit().temporal.taskQueue)();
}
const release = () => hit().client.workflow.getHandle(mailReleaseWorkflowId(hit().temporal.taskQueue));
const released = () => expect.poll(async () => (await release().describe()).status.name, { timeout: 180_000 }).toBe('COMPLETED');

test('while the gate is closed every mail is held, nothing leaves, and lives go on', async () => {
  await setGate(false);
  const { life } = await proposed();
  await life.accept();
  await allBecome(life, 'held');
  expect((await life.state()).stage).toBe('inProgress');
  for (const mail of await mailsOf(life)) expect([mail.attempts, copies(mail).length]).toEqual([0, 0]);
});

test('opening it sends on what was held, once, but not what is no longer true; closing it holds again', async () => {
  await setGate(false);
  const { life, email } = await proposed({ policy: exactPolicy });
  await life.accept();
  await life.skip(11.5 * day);
  await becomes(life, email, 'held', 'reminder');
  const [obligation] = await reports(life);
  await life.take('report', { period: obligation?.period?.name as string, form: 'short' }, { status: 'green', done: 'Klart.' });
  await open();
  await released();
  for (const mail of await mailsOf(life)) {
    const superseded = mail.kind === 'reminder';
    expect([mail.outcome, copies(mail).length]).toEqual(superseded ? ['superseded', 0] : ['accepted', 1]);
  }
  await setGate(false);
  await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Resurserna räcker inte.' });
  await becomes(life, email, 'held', 'withdrawn');
  await open();
  await becomes(life, email, 'accepted', 'withdrawn');
  for (const mail of await mailsOf(life)) expect(copies(mail).length).toBeLessThanOrEqual(1);
});

test('what is held while a release is under way leaves with the next opening, though one mail still waits for its server', async () => {
  await setGate(false);
  const slow = nextEmail();
  saysOf.set(slow, () => answer(451, 'later'));
  const first = await proposed();
  await allBecome(first.life, 'held');
  await open();
  await tried(first.life, slow, 1);
  await setGate(false);
  const second = await proposed();
  await allBecome(second.life, 'held');
  await open();
  await becomes(second.life, second.email, 'accepted');
  expect((await mailTo(first.life, slow)).outcome).toBe('retrying');
  expect((await release().describe()).status.name).toBe('RUNNING');
  saysOf.delete(slow);
  await skipAllTime(hit().client, mailReleaseWorkflowId(hit().temporal.taskQueue));
  await released();
});

test('a thousand held mails leave once each, the oldest first, over runs that are renewed', async () => {
  await setGate(false);
  const { db } = hit();
  const addresses = Array.from({ length: 1000 }, (_, index) => `held-${String(index).padStart(4, '0')}@ltu.example`);
  for (const [index, recipient] of addresses.entries()) {
    const key = `many/${recipient}`;
    await askMail(db, {
      key,
      messageId: `<${index}@hit.example>`,
      threadId: null,
      planActivity: null,
      kind: 'importQuestion',
      person: null,
      recipient,
      recipientName: 'Åsa',
      language: 'sv',
      subject: 'Fråga',
      text: 'Stämmer det?',
      html: '<p>Stämmer det?</p>',
      obligation: null,
      dueVersion: null,
      rung: null,
      askedAt: new Date(Date.parse(at) + index).toISOString(),
    });
    await holdMail(db, key, at);
  }
  const left: string[] = [];
  interruption.before = (address) => {
    left.push(address);
    return '250 taken';
  };
  await open();
  await released();
  expect([...left].sort()).toEqual(addresses);
  expect(await db('mails').whereIn('recipient', addresses).distinct('outcome').pluck('outcome')).toEqual(['accepted']);
  const overtaken = left.map((address, place) => Math.abs(addresses.indexOf(address) - place));
  expect(Math.max(...overtaken)).toBeLessThan(60);
  const { raw, runId } = await release().describe();
  expect(raw.workflowExecutionInfo?.firstRunId).not.toBe(runId);
}, 240_000);
