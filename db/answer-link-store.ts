/**
 * Links by which a person answers in one case without an account. A link is signed over its recipient, case, period, purpose, version and last instant;
 * it ends by itself, and all that went out are dead as soon as the version is raised. Reading one changes nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Knex } from 'knex';
import { dayMs, minuteMs } from '../workflows/domain/durations.ts';
import { addMs } from '../workflows/domain/instants.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { databaseClock } from './connection.ts';
import type { Keyring } from './keyring.ts';
import type { NewMail } from './mail-store.ts';
import { newSecret } from './secret-hash.ts';

/** A link ends this long after the day that it is about, or that it was asked for. */
export const answerLinkGoodForMs = 90 * dayMs;

/** What is answered: a report or its other answers, the question about the lead, what a proposal lacks. */
export type LinkPurpose = 'report' | 'assignment' | 'completion';

/** Whom a link lets speak, for which organisation, and about what. */
export interface LinkScope {
  person: string;
  organisation: string;
  planActivity: string;
  purpose: LinkPurpose;
  /** Of a report; else empty. */
  period: string;
  /** Address of the colleague it was passed on to; empty where it went to the person itself. */
  sentTo: string;
}

export interface AnswerLink extends LinkScope {
  id: string;
  version: number;
  /** Last instant of what is signed now; what went out earlier may end before. */
  expiresAt: Instant;
}

/** `expiresAt` is the read token's own. */
export type LinkReading = { state: 'good' | 'expired' | 'revoked'; link: AnswerLink; expiresAt: Instant } | { state: 'unreadable' };

/** The link of a scope, made when it is first needed, good until `expiresAt` at least. @param forwardedFrom the link that was passed on */
export async function linkFor(
  trx: Knex,
  scope: LinkScope,
  { expiresAt, at, forwardedFrom = null }: { expiresAt: Instant; at: Instant; forwardedFrom?: string | null },
): Promise<AnswerLink> {
  await trx('answer_links')
    .insert({ id: newSecret().slice(0, 16), ...toColumns(scope), forwarded_from: forwardedFrom, version: 1, expires_at: expiresAt, created_at: at })
    .onConflict(['plan_activity', 'person', 'organisation', 'purpose', 'period', 'sent_to'])
    .ignore();
  await trx('answer_links').where(toColumns(scope)).where('expires_at', '<', expiresAt).update({ expires_at: expiresAt });
  return toLink((await trx('answer_links').where(toColumns(scope)).first()) as StoredLink);
}

/** What stands in an address after `/svara/`. */
export async function signLink(trx: Knex, keyring: Keyring, link: AnswerLink): Promise<string> {
  // Keys age by the database's clock: plan time may have been skipped ahead.
  const key = await keyring.signingKey('answerLink', await databaseClock(trx));
  const ends = Math.floor(Date.parse(link.expiresAt) / 1000).toString(36);
  return [link.id, link.version, ends, key.id, macOf(key, link, link.version, ends)].join('.');
}

/** The address of a link before it is signed: what a stored mail says, so that nobody who reads the mail here can answer in its recipient's stead. */
export const unsignedPath = ({ id }: Pick<AnswerLink, 'id'>): string => `/svara/${id}`;

/** A stored mail's text as it leaves: its recipient's own links signed. What people write stands in mails too, and may name a link of somebody else. */
export async function withSignedLinks(trx: Knex, keyring: Keyring, to: Pick<NewMail, 'person' | 'recipient'>, text: string): Promise<string> {
  let signed = text;
  for (const id of new Set([...text.matchAll(/\/svara\/([\w-]{16})(?![\w.-])/g)].map((match) => match[1] as string))) {
    const row = (await trx('answer_links').where({ id }).first()) as StoredLink | undefined;
    if (row && isFor(to, row)) signed = signed.replaceAll(`/svara/${id}`, `/svara/${await signLink(trx, keyring, toLink(row))}`);
  }
  return signed;
}

const isFor = ({ person, recipient }: Pick<NewMail, 'person' | 'recipient'>, link: StoredLink): boolean =>
  link.sent_to === '' ? link.person === person : link.sent_to === recipient;

/** What a link is worth at an instant. Nothing is said of one that we have not signed. */
export async function readLink(knex: Knex, keyring: Keyring, token: string, at: Instant): Promise<LinkReading> {
  const [id, version, ends, keyId, mac] = /^([\w-]{16})\.(\d{1,9})\.([0-9a-z]{1,9})\.([\w-]{1,40})\.([\w-]{43})$/.exec(token)?.slice(1) ?? [];
  if (id === undefined || version === undefined || ends === undefined || keyId === undefined || mac === undefined) return { state: 'unreadable' };
  const row = (await knex('answer_links').where({ id }).first()) as StoredLink | undefined;
  const key = await keyring.verificationKey('answerLink', keyId);
  if (!row || !key) return { state: 'unreadable' };
  const link = toLink(row);
  const expected = Buffer.from(macOf(key, link, Number(version), ends));
  if (!timingSafeEqual(expected, Buffer.from(mac))) return { state: 'unreadable' };
  const expiresAt = new Date(Number.parseInt(ends, 36) * 1000).toISOString();
  const state = Number(version) !== link.version ? 'revoked' : expiresAt <= at ? 'expired' : 'good';
  return { state, link, expiresAt };
}

/** Ends every link of a case that matches, for everybody it went to. */
export async function endLinks(trx: Knex, planActivity: string, which: Partial<Pick<LinkScope, 'purpose' | 'period' | 'organisation'>>): Promise<void> {
  await trx('answer_links')
    .where({ plan_activity: planActivity, ...which })
    .increment('version', 1);
}

/** Notes that somebody asks for a link again. Returns false when that was done less than `minutes` ago: then none is sent. */
export async function askLinkAgain(trx: Knex, id: string, minutes: number, at: Instant): Promise<boolean> {
  const asked = await trx('answer_links')
    .where({ id })
    .where((before) => before.whereNull('asked_again_at').orWhere('asked_again_at', '<=', addMs(at, -minutes * minuteMs)))
    .update({ asked_again_at: at });
  return asked === 1;
}

/** To how many addresses a link has been passed on. */
export async function timesForwarded(trx: Knex, id: string): Promise<number> {
  const row = (await trx('answer_links').where({ forwarded_from: id }).count({ count: '*' }).first()) as { count: number };
  return Number(row.count);
}

function macOf(key: { id: string; secret: Buffer }, link: AnswerLink, version: number, ends: string): string {
  const { id, person, sentTo, organisation, planActivity, purpose, period } = link;
  return createHmac('sha256', key.secret)
    .update(JSON.stringify([key.id, id, version, ends, person, sentTo, organisation, planActivity, purpose, period]))
    .digest('base64url');
}

const toColumns = ({ person, organisation, planActivity, purpose, period, sentTo }: LinkScope) => ({
  person,
  organisation,
  plan_activity: planActivity,
  purpose,
  period,
  sent_to: sentTo,
});

interface StoredLink extends ReturnType<typeof toColumns> {
  id: string;
  version: number;
  expires_at: Instant;
}

const toLink = (row: StoredLink): AnswerLink => ({
  id: row.id,
  version: row.version,
  expiresAt: row.expires_at,
  person: row.person,
  organisation: row.organisation,
  planActivity: row.plan_activity,
  purpose: row.purpose,
  period: row.period,
  sentTo: row.sent_to,
});
