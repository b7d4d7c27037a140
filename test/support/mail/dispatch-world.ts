/** What sends mails, over a real database and a real SMTP server but without Temporal; its clock of delivery stands still until a test moves it. */
import type { Knex } from 'knex';
import { afterEach, beforeEach, expect } from 'vitest';
import type { DispatchControl } from '../../../activities/mail-dispatch/dispatch-control.ts';
import { createDispatchControl } from '../../../activities/mail-dispatch/dispatch-control.ts';
import type { DispatchParts } from '../../../activities/mail-dispatch/dispatch-mails.ts';
import { dispatchMails } from '../../../activities/mail-dispatch/dispatch-mails.ts';
import type { Mailer } from '../../../activities/mail-dispatch/mailer.ts';
import { createMailer } from '../../../activities/mail-dispatch/mailer.ts';
import type { RelayWatch } from '../../../activities/mail-dispatch/relay-watch.ts';
import { sendLeased } from '../../../activities/mail-dispatch/send-leased.ts';
import { databaseClock, givenClock } from '../../../db/engine/connection.ts';
import { leaseDueMails } from '../../../db/mail/mail-lease-store.ts';
import type { MailRow, NewMail } from '../../../db/mail/mail-row-read-model.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { testKeyring } from '../builders/test-keyring.ts';
import type { TestDatabase } from '../db/databases.ts';
import { emptySqlite, migrated } from '../db/databases.ts';
import { pollLimit } from '../server/until.ts';
import { sampleMail } from './sample-mail.ts';
import type { TestSmtpServer } from './smtp-server.ts';
import { startSmtpServer } from './smtp-server.ts';

/** Mails are due by the database's clock: the clock of delivery begins a little ahead of it. */
const aheadMs = 60_000;

type ServerSays = (address: string) => Error | null | Promise<Error | null>;

export interface Dispatching {
  /** Settles once nothing of it is under way. */
  ended: Promise<void>;
  /** Tells it to end and waits until it has. */
  stop(): Promise<void>;
}

export interface DispatchWorld {
  db(): Knex;
  smtp(): TestSmtpServer;
  control(): DispatchControl;
  /** What happens at the server when it is told of a recipient; and once it has a mail's text, before its answer. Forgotten after each test. */
  server: { atRecipient?: ServerSays; atText?: ServerSays };
  /** What the dispatches complained of. */
  complaints: unknown[];
  now(): Instant;
  pass(ms: number): void;
  parts(changes?: Partial<DispatchParts>): DispatchParts;
  ask(key: string, changes?: Partial<NewMail>): Promise<void>;
  mail(key: string): Promise<MailRow>;
  /** The row as the database has it. */
  row(key: string): Promise<Record<string, unknown>>;
  /** Leases what is due, for as many as there are. */
  lease(owner?: string): Promise<MailRow[]>;
  /** One try of what is due. @returns the keys of what was tried */
  tryDue(changes?: Partial<DispatchParts>, relay?: RelayWatch): Promise<string[]>;
  dispatch(changes?: Partial<DispatchParts>, owner?: string): Dispatching;
  /** How often the server has taken a mail. */
  copies(key: string): number;
  becomes(key: string, outcome: MailRow['outcome']): Promise<void>;
  /** The database is there no more for what concerns mails, and again. */
  takeMailsAway(): Promise<void>;
  bringMailsBack(): Promise<void>;
}

/** A relay of which nothing is to be known. */
export const noRelay: RelayWatch = { allows: (room) => room, trouble: () => Promise.resolve(), works: () => Promise.resolve() };

export function useDispatchWorld(): DispatchWorld {
  let database: TestDatabase;
  let smtp: TestSmtpServer;
  let mailer: Mailer;
  let control: DispatchControl;
  let now: Instant;
  let dispatches = 0;
  const running: Dispatching[] = [];
  const server: DispatchWorld['server'] = {};
  const complaints: unknown[] = [];

  beforeEach(async () => {
    database = await migrated(emptySqlite);
    smtp = await startSmtpServer({
      onRcptTo: ({ address }, _session, done) => void Promise.resolve(server.atRecipient?.(address) ?? null).then(done),
      beforeTaken: async (address) => (await server.atText?.(address)) ?? null,
    });
    mailer = createMailer({ smtpUrl: smtp.url, from: { name: 'HIT', address: 'hit@hit.example' }, replyTo: 'svar@hit.example', hostname: 'hit.example' });
    control = createDispatchControl();
    now = addMs(await databaseClock(database.knex), aheadMs);
  });
  afterEach(async () => {
    delete server.atRecipient;
    delete server.atText;
    complaints.length = 0;
    await Promise.all(running.splice(0).map(({ stop }) => stop()));
    smtp.hangUp();
    await smtp.close();
    await database.remove();
  });

  const standing = givenClock(() => now);
  const parts: DispatchWorld['parts'] = (changes) => ({
    db: database.knex,
    keyring: testKeyring,
    mailer,
    gated: false,
    clock: standing,
    perSecond: 1000,
    control,
    complain: (error) => complaints.push(error),
    mailSettings: { senderName: 'HIT', replyTo: 'svar@hit.example', hostname: 'hit.example', publicUrl: 'https://hit.example', digest: 'never' as const },
    ...changes,
  });
  const lease: DispatchWorld['lease'] = async (owner = 'me') =>
    (await leaseDueMails(database.knex, { owner, most: 100, leaseMs: 60_000, perSecond: 1000, clock: standing })).mails;
  const mail: DispatchWorld['mail'] = async (key) => (await findMail(database.knex, key)) as MailRow;

  return {
    db: () => database.knex,
    smtp: () => smtp,
    control: () => control,
    server,
    complaints,
    now: () => now,
    pass(ms) {
      now = addMs(now, ms);
      control.poke();
    },
    parts,
    ask: async (key, changes) => void (await enqueueMail(database.knex, sampleMail(key, changes))),
    mail,
    row: (key) => database.knex('mails').where({ key }).first(),
    lease,
    async tryDue(changes, relay = noRelay) {
      // However fast one try follows another here, each is within the pace.
      await database.knex('mail_relay').update({ next_slot: 0 });
      const mails = await lease();
      for (const one of mails) await sendLeased(parts(changes), { owner: 'me', mail: one, ending: new AbortController().signal, relay });
      return mails.map(({ key }) => key);
    },
    dispatch(changes, owner = `owner-${++dispatches}`) {
      const end = new AbortController();
      const ended = dispatchMails(parts(changes), { owner, ending: end.signal });
      const stop = async () => {
        end.abort();
        await ended;
      };
      running.push({ ended, stop });
      return { ended, stop };
    },
    copies: (key) => smtp.taken.filter((raw) => raw.includes(`Message-ID: <${key}@hit.example>`)).length,
    becomes: (key, outcome) => expect.poll(async () => (await mail(key)).outcome, pollLimit).toBe(outcome),
    takeMailsAway: async () => void (await database.knex.schema.renameTable('mails', 'mails_away')),
    bringMailsBack: async () => void (await database.knex.schema.renameTable('mails_away', 'mails')),
  };
}
