/** The mail gate on the real server: while it is closed nothing leaves; once it is open what was held leaves, once. It is a row, and nobody has to be told. */
import { expect, test } from 'vitest';
import { setMailGate } from '../../../db/mail/mail-gate-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { day, exactPolicy, useMailWorld } from '../../support/mail/mail-world.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';
import { answer } from '../../support/mail/smtp-server.ts';
import { pollLimit } from '../../support/server/until.ts';

const { hit, saysOf, server, nextEmail, proposed, mailsOf, mailTo, copies, tried, becomes, allBecome, reports } = useMailWorld({ gated: true });
const at = '2026-11-24T08:00:00.000Z';
const minute = 60_000;

const setGate = (open: boolean): Promise<void> => setMailGate(hit().db, { open, reason: 'Adresserna är kontrollerade', person: null, at });

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
  await setGate(true);
  await expect.poll(async () => (await mailsOf(life)).filter(({ settledAt }) => settledAt === null), pollLimit).toEqual([]);
  for (const mail of await mailsOf(life)) {
    const superseded = mail.kind === 'reminder';
    expect([mail.outcome, copies(mail).length]).toEqual(superseded ? ['superseded', 0] : ['accepted', 1]);
  }
  await setGate(false);
  await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Resurserna räcker inte.' });
  await becomes(life, email, 'held', 'withdrawn');
  await setGate(true);
  await becomes(life, email, 'accepted', 'withdrawn');
  for (const mail of await mailsOf(life)) expect(copies(mail).length).toBeLessThanOrEqual(1);
});

test('what is held leaves with the opening, though one mail waits for its server; that one is held too if it is due behind a closed gate', async () => {
  await setGate(true);
  const slow = nextEmail();
  saysOf.set(slow, () => answer(451, 'later'));
  const first = await proposed();
  await tried(first.life, slow, 1);
  await setGate(false);
  const second = await proposed();
  await allBecome(second.life, 'held');
  await setGate(true);
  await becomes(second.life, second.email, 'accepted');
  expect((await mailTo(first.life, slow)).outcome).toBe('retrying');
  await setGate(false);
  hit().passDeliveryTime(minute);
  await becomes(first.life, slow, 'held');
  saysOf.delete(slow);
  await setGate(true);
  await becomes(first.life, slow, 'accepted');
  expect(copies(await mailTo(first.life, slow))).toHaveLength(1);
});

test('hundreds of held mails leave once each, the oldest first', async () => {
  await setGate(false);
  const { db } = hit();
  const addresses = Array.from({ length: 300 }, (_, index) => `held-${String(index).padStart(4, '0')}@ltu.example`);
  await db.transaction(async (trx) => {
    for (const [index, recipient] of addresses.entries())
      await enqueueMail(trx, sampleMail(`many/${recipient}`, { recipient, askedAt: new Date(Date.parse(at) + index).toISOString() }));
  });
  const outcomes = () => db('mails').whereIn('recipient', addresses).distinct('outcome').pluck('outcome');
  await expect.poll(outcomes, pollLimit).toEqual(['held']);
  const asked: string[] = [];
  server.atRecipient = async (address) => void asked.push(address);
  await setGate(true);
  await expect.poll(outcomes, { timeout: 120_000 }).toEqual(['accepted']);
  expect([...asked].sort()).toEqual(addresses);
  expect(
    hit()
      .smtp.recipients.flat()
      .filter((address) => addresses.includes(address)),
  ).toHaveLength(300);
  const overtaken = asked.map((address, place) => Math.abs(addresses.indexOf(address) - place));
  expect(Math.max(...overtaken)).toBeLessThan(60);
}, 150_000);
