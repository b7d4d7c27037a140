/**
 * What pages ask to be mailed, as it reaches its recipients: the dispatch's own try of what is due, by a real SMTP server, while the mail gate is shut; the
 * clock of delivery goes on as a test wants.
 */
import type { Knex } from 'knex';
import { simpleParser } from 'mailparser';
import { createDispatchControl } from '../../../activities/mail-dispatch/dispatch-control.ts';
import type { DispatchParts } from '../../../activities/mail-dispatch/dispatch-mails.ts';
import { createMailer } from '../../../activities/mail-dispatch/mailer.ts';
import { createRelayWatch } from '../../../activities/mail-dispatch/relay-watch.ts';
import { sendLeased } from '../../../activities/mail-dispatch/send-leased.ts';
import type { SqlClock } from '../../../db/engine/connection.ts';
import { clockExpression, databaseClock } from '../../../db/engine/connection.ts';
import { instantAfter } from '../../../db/engine/expressions.ts';
import { leaseDueMails } from '../../../db/mail/mail-lease-store.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { testKeyring } from '../builders/test-keyring.ts';
import type { TestSmtpServer } from '../mail/smtp-server.ts';
import { startSmtpServer } from '../mail/smtp-server.ts';

export interface Letter {
  /** The address. */
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Path and query of the link that it is about. */
  link: string;
}

export interface PagePost {
  /** Tries what is due, once. @returns all that the server has taken by now, the first first */
  letters(): Promise<Letter[]>;
  /** Lets time pass for the delivery of mails alone. */
  pass(ms: number): void;
  now(): Promise<Instant>;
  /** What the server says of a recipient, and once it has a mail's text; it takes all others. */
  server: { atRecipient?: () => Error | null; atText?: () => Error | null };
  smtp(): Promise<TestSmtpServer>;
  close(): Promise<void>;
}

/** Nothing is begun before it is asked for. */
export function pagePost(db: Knex): PagePost {
  let aheadMs = 0;
  let started: Promise<TestSmtpServer> | undefined;
  const server: PagePost['server'] = {};
  const relay = createRelayWatch(db);
  const clock: SqlClock = (knex) => instantAfter(knex, clockExpression(knex), knex.raw('?', [aheadMs]));
  const now = () => databaseClock(db, clock);
  const smtp = () => {
    started ??= startSmtpServer({
      onRcptTo: (_address, _session, done) => done(server.atRecipient?.() ?? null),
      beforeTaken: async () => server.atText?.() ?? null,
    });
    return started;
  };

  async function tryDue(smtpUrl: string): Promise<void> {
    const mailSettings = { senderName: 'HIT', replyTo: 'svar@hit.example', hostname: 'hit.example', publicUrl: 'http://127.0.0.1', digest: 'never' as const };
    const parts: DispatchParts = {
      db,
      keyring: testKeyring,
      mailer: createMailer({ smtpUrl, from: { name: 'HIT', address: 'hit@hit.example' }, replyTo: mailSettings.replyTo, hostname: mailSettings.hostname }),
      gated: true,
      clock,
      perSecond: 1000,
      control: createDispatchControl(),
      complain: () => {},
      mailSettings,
    };
    await db('mail_relay').update({ next_slot: 0 });
    const { mails } = await leaseDueMails(db, { owner: 'post', most: 100, leaseMs: 60_000, perSecond: 1000, clock });
    for (const mail of mails) await sendLeased(parts, { owner: 'post', mail, ending: new AbortController().signal, relay });
  }

  return {
    async letters() {
      const { url, taken } = await smtp();
      await tryDue(url);
      return Promise.all(taken.map(letterIn));
    },
    pass(ms) {
      aheadMs += ms;
    },
    now,
    server,
    smtp,
    async close() {
      await (await started)?.close();
    },
  };
}

async function letterIn(raw: string): Promise<Letter> {
  const mail = await simpleParser(raw);
  const text = mail.text ?? '';
  return {
    to: [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address))[0] ?? '',
    subject: mail.subject ?? '',
    text,
    html: mail.html || '',
    messageId: mail.messageId ?? '',
    link: /https?:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1] ?? '',
  };
}
