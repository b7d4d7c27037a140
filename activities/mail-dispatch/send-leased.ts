/**
 * Sends one mail whose lease is ours, and writes down what became of it. Promise: one logical mail, with one Message-ID; a transport duplicate only
 * where a process ends between the server's 250 and our commit.
 */
import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { SqlClock } from '../../db/engine/connection.ts';
import { databaseClock } from '../../db/engine/connection.ts';
import { answerLinkSigner } from '../../db/links/answer-link-store.ts';
import type { Keyring } from '../../db/links/keyring.ts';
import { signInLinkSigner } from '../../db/links/sign-in-link-store.ts';
import { holdOpenTask } from '../../db/lives/task-store.ts';
import { digestKind } from '../../db/mail/digests/digest-read-model.ts';
import { endLeased, holdLeased, isLeasedBy, putOff, releaseLeases, writeAccepted } from '../../db/mail/mail-lease-store.ts';
import { relayTrouble } from '../../db/mail/mail-relay-read-model.ts';
import type { MailRow } from '../../db/mail/mail-row-read-model.ts';
import { awaitedForMs, isAwaited } from '../../db/mail/mail-row-read-model.ts';
import { deadAddressAbout, undeliveredAbout } from '../../db/mail/mail-tasks.ts';
import type { SendingFacts } from '../../db/mail/sending-facts-read-model.ts';
import { sendingFacts } from '../../db/mail/sending-facts-read-model.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { later, msBetween } from '../../workflows/domain/time/instants.ts';
import type { MailSettings } from '../mail-facts/mail-settings.ts';
import { composeDigest } from './digests/compose-digest.ts';
import { MailNotHandedOver, MailRefusal, MailTrouble } from './mail-trouble.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';
import type { RelayWatch } from './relay-watch.ts';
import { nextTry } from './retry-plan.ts';
import { whyNoLongerTrue } from './still-true.ts';

/** While the database is away, that a server has taken a mail is written again and again, without limit; once the process is to end, only so often. */
const commitTriesAtTheEnd = 5;

export interface SendingParts {
  db: Knex;
  mailer: Mailer;
  keyring: Keyring;
  /** False with the local mailbox, from which nothing leaves: there the mail gate holds nothing. */
  gated: boolean;
  /** The clock of delivery: the database's, which tests move. */
  clock: SqlClock;
  mailSettings: MailSettings;
}

export interface Leasehold {
  owner: string;
  mail: MailRow;
  /** Aborted when nothing more is to be begun. */
  ending: AbortSignal;
  relay: RelayWatch;
}

/** @throws what the database throws; the lease is then still ours */
export async function sendLeased(parts: SendingParts, hold: Leasehold): Promise<void> {
  if (hold.mail.kind !== digestKind) return send(parts, hold);
  const mail = await composeDigest(parts, hold.owner, hold.mail);
  return mail ? send(parts, { ...hold, mail }) : end(parts, hold, { outcome: 'superseded', answer: null, tried: false, supersededBy: null });
}

async function send(parts: SendingParts, hold: Leasehold): Promise<void> {
  const { db, clock, gated } = parts;
  const { owner, mail, relay } = hold;
  const facts = await sendingFacts(db, mail, clock);
  const untrue = await whyNoLongerTrue(db, mail, facts);
  if (untrue) return end(parts, hold, { outcome: 'superseded', answer: null, tried: false, supersededBy: untrue.step });
  if (isAwaited(mail)) {
    // Measured by time and not by tries: trouble of the relay counts no try, and the mail would otherwise leave hours after anybody waits for it.
    if (msBetween(mail.askedAt, facts.now) >= awaitedForMs)
      return end(parts, hold, { outcome: 'expired', answer: (await relayTrouble(db))?.serverReply ?? null, tried: false });
  } else if (gated && !facts.isGateOpen) return void (await holdLeased(db, owner, mail.key));
  const handed = await handOver(parts, hold, facts);
  if (handed instanceof MailNotHandedOver) return releaseLeases(db, owner, mail.key);
  if (handed instanceof MailTrouble && handed.kind === 'relay') {
    await releaseLeases(db, owner, mail.key);
    return relay.trouble(handed.message, await databaseClock(db, clock));
  }
  if (handed instanceof MailRefusal) await refuse(parts, hold, handed.message);
  else if (handed instanceof Error) await tryAgain(parts, hold, handed.message);
  else await persist(hold.ending, async () => writeAccepted(db, mail.key, { answer: handed.response, at: await nowFor(parts, mail) }));
  await relay.works(() => databaseClock(db, clock));
}

/** The present instant for a mail: in tests plan time may be ahead of the database's clock. */
const nowFor = async ({ db, clock }: SendingParts, { askedAt }: MailRow): Promise<Instant> => later(await databaseClock(db, clock), askedAt);

async function handOver({ db, mailer, keyring }: SendingParts, { owner, mail, ending }: Leasehold, facts: SendingFacts): Promise<{ response: string } | Error> {
  const cut = new AbortController();
  let isHandedOver = false;
  const cutOff = () => {
    if (!isHandedOver) cut.abort();
  };
  ending.addEventListener('abort', cutOff);
  try {
    return await mailer.send(outgoing(await signed(keyring, mail, facts)), {
      signal: cut.signal,
      async mayHandOver() {
        // If the database cannot be reached, the lease may have passed to another process: the mail is not handed over.
        isHandedOver = !ending.aborted && (await isLeasedBy(db, owner, mail.key).catch(() => false));
        return isHandedOver;
      },
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    ending.removeEventListener('abort', cutOff);
  }
}

/** Links are signed as the mail leaves, at every try: the stored text holds no link that works. */
async function signed(keyring: Keyring, mail: MailRow, { clock: at, signInLink, answerLinks }: SendingFacts): Promise<MailRow> {
  const sign = signInLink ? await signInLinkSigner(keyring, signInLink, at) : await answerLinkSigner(keyring, answerLinks, { ...mail, at });
  return { ...mail, text: sign(mail.text), html: sign(mail.html) };
}

const outgoing = ({ recipient, recipientName, messageId, threadId, subject, text, html, language }: MailRow): OutgoingMail => ({
  to: { name: recipientName, address: recipient },
  messageId,
  threadId,
  subject,
  text,
  html,
  language,
});

/** Writes that a server has taken the mail, until it succeeds: only the end of the process may leave it unwritten. */
async function persist(ending: AbortSignal, write: () => Promise<unknown>): Promise<void> {
  for (let triesAtTheEnd = 0; ; ) {
    try {
      return void (await write());
    } catch (error) {
      if (ending.aborted) triesAtTheEnd += 1;
      if (triesAtTheEnd > commitTriesAtTheEnd) throw error;
      await setTimeout(500);
    }
  }
}

type End = Omit<Parameters<typeof endLeased>[3], 'at'>;

async function end(parts: SendingParts, { owner, mail }: Leasehold, what: End): Promise<void> {
  await endLeased(parts.db, owner, mail.key, { ...what, at: await nowFor(parts, mail) });
}

/**
 * A server has put the mail off: it is tried again later or given up. Giving up opens a task for the coordinators, unless somebody asked for the mail on a page
 * and would simply ask again.
 */
async function tryAgain(parts: SendingParts, hold: Leasehold, serverReply: string): Promise<void> {
  const { db, clock } = parts;
  const { owner, mail } = hold;
  const at = await databaseClock(db, clock);
  const next = nextTry(mail, at);
  if (next !== undefined) return void (await putOff(db, owner, mail.key, { answer: serverReply, at, next }));
  if (isAwaited(mail)) return end(parts, hold, { outcome: 'expired', answer: serverReply, tried: true });
  const now = later(at, mail.askedAt);
  await db.transaction(async (trx) => {
    if (!(await endLeased(trx, owner, mail.key, { outcome: 'expired', answer: serverReply, tried: true, at: now }))) return;
    // Every series of tries that fails has a task of its own.
    const details = { mail: mail.key, recipient: mail.recipient };
    await holdOpenTask(trx, undeliveredAbout(mail.key), { ...taskAbout(mail, now), kind: 'mailUndelivered', details });
  });
}

/**
 * The recipient's server says no for good: the address is dead, and a coordinator finds a better one. No deadline moves. Of a mail that somebody asked for on
 * a page no coordinator is told: anybody can ask for many, and the first mail of a case tells of the same address.
 */
async function refuse(parts: SendingParts, hold: Leasehold, serverReply: string): Promise<void> {
  const { owner, mail } = hold;
  if (isAwaited(mail)) return end(parts, hold, { outcome: 'refused', answer: serverReply, tried: true });
  const at = await nowFor(parts, mail);
  await parts.db.transaction(async (trx) => {
    if (!(await endLeased(trx, owner, mail.key, { outcome: 'refused', answer: serverReply, tried: true, at }))) return;
    // One open task for each person, or for each contact who is named in a case alone and whose id ends the mail's key; once it is done, the next
    // refusal opens another. Of no obligation: a report that comes in does not mend the address.
    const about = deadAddressAbout(mail.person ?? mail.key.split('/').at(-1) ?? mail.key);
    await holdOpenTask(trx, about, {
      ...taskAbout({ ...mail, obligation: null }, at),
      kind: 'deadAddress',
      details: { recipient: mail.recipient, answer: serverReply },
    });
  });
}

const taskAbout = ({ planActivity, obligation }: MailRow, openedAt: Instant) => ({ planActivity, obligation, period: null, organisation: null, openedAt });
