import type { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createActivities } from '../../activities/create-activities.ts';
import { MailRefusal } from '../../activities/mail-trouble.ts';
import type { Mailer } from '../../activities/mailer.ts';
import { askMail } from '../../db/mail-store.ts';
import type { TestDatabase } from '../support/databases.ts';
import { emptySqlite, migrated } from '../support/databases.ts';

const at = '2026-03-02T08:00:00.000Z';
const mail = {
  key: 'mail',
  messageId: '<mail@hit.example>',
  threadId: null,
  planActivity: null,
  kind: 'receipt',
  person: null,
  recipient: 'actor@ltu.example',
  recipientName: 'Kim Åström',
  language: 'sv',
  subject: 'Förslaget är mottaget',
  text: 'Hej.',
  html: '<p>Hej.</p>',
  obligation: null,
  dueVersion: null,
  rung: null,
  askedAt: at,
} as const;

let database: TestDatabase;
beforeEach(async () => {
  database = await migrated(emptySqlite);
});
afterEach(async () => {
  vi.useRealTimers();
  await database.remove();
});

test('a try says that it is under way for as long as a slow server takes, so that no second try begins beside it', async () => {
  await askMail(database.knex, mail);
  let handedOver = (): void => {};
  const send = vi.fn(() => new Promise<{ response: string }>((taken) => (handedOver = () => taken({ response: '250 taken' }))));
  const { deliverMail } = activitiesWith(send);
  const environment = new MockActivityEnvironment();
  let beats = 0;
  environment.on('heartbeat', () => (beats += 1));

  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const delivered = environment.run(deliverMail, { key: 'mail', at });
  await expect.poll(() => send.mock.calls.length).toBe(1);
  vi.advanceTimersByTime(120_000);
  expect(beats).toBeGreaterThanOrEqual(120 / 30);
  handedOver();
  expect(await delivered).toEqual({ outcome: 'accepted' });
  const sofar = beats;
  vi.advanceTimersByTime(120_000);
  expect(beats).toBe(sofar);
});

test('a mail is asked again a minute after a server’s first trouble, however many tries died with their workers before', async () => {
  await askMail(database.knex, mail);
  const { deliverMail } = activitiesWith(() => Promise.reject(new Error('421 try later')));
  const delays: unknown[] = [];
  for (const attempt of [4, 5, 9, 12, 13]) {
    const failure = await new MockActivityEnvironment({ attempt }).run(deliverMail, { key: 'mail', at }).catch((error: unknown) => error);
    delays.push((failure as ApplicationFailure).nextRetryDelay);
  }
  expect(delays).toEqual(['1 minutes', '5 minutes', '15 minutes', '30 minutes', '30 minutes']);
});

test('a dead address of a contact who is named in a case alone is one task, however many mails it refuses', async () => {
  const { deliverMail } = activitiesWith(() => Promise.reject(new MailRefusal('550 no such user')));
  for (const key of ['case/step-1/receipt/contact-1', 'case/step-2/decision/contact-1', 'case/step-2/decision/contact-2']) {
    await askMail(database.knex, { ...mail, key, messageId: `<${key}@hit.example>` });
    expect(await new MockActivityEnvironment().run(deliverMail, { key, at })).toEqual({ outcome: 'refused' });
  }
  expect(await database.knex('tasks').where({ kind: 'deadAddress' }).orderBy('id').pluck('id')).toEqual(['deadAddress-contact-1-1', 'deadAddress-contact-2-1']);
});

const activitiesWith = (send: Mailer['send']) =>
  createActivities({
    db: database.knex,
    mailer: { send, close: () => {} },
    gated: false,
    desk: { senderName: 'HIT', replyTo: 'svar@hit.example', hostname: 'hit.example', publicUrl: 'https://hit.example' },
  });
