/** Reads links to answer by and tells whether they still work. Reading one changes nothing. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Knex } from 'knex';
import { dayMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Keyring } from './keyring.ts';

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

/** The address of a link before it is signed. Stored mails contain this one, so that nobody who reads a mail here can answer in its recipient's name. */
export const unsignedPath = ({ id }: Pick<AnswerLink, 'id'>): string => `/svara/${id}`;

/** Ids of the links that stored texts name, each once. */
export const idsOfLinksIn = (...texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(/\/svara\/([\w-]{16})(?![\w.-])/g)].flatMap(([, id]) => id ?? []))),
];

/** Whether a link works at an instant, and if not, why. Of one that we have not signed nothing is told. */
export async function readLink(knex: Knex, keyring: Keyring, token: string, at: Instant): Promise<LinkReading> {
  const [id, version, ends, keyId, mac] = /^([\w-]{16})\.(\d{1,9})\.([0-9a-z]{1,9})\.([\w-]{1,40})\.([\w-]{43})$/.exec(token)?.slice(1) ?? [];
  if (id === undefined || version === undefined || ends === undefined || keyId === undefined || mac === undefined) return { state: 'unreadable' };
  const row = (await knex('answer_links').where({ id }).first()) as StoredLink | undefined;
  const key = await keyring.verificationKey('answerLink', keyId);
  if (!row || !key) return { state: 'unreadable' };
  const link = toAnswerLink(row);
  const expected = Buffer.from(answerLinkMac(key, link, Number(version), ends));
  if (!timingSafeEqual(expected, Buffer.from(mac))) return { state: 'unreadable' };
  const expiresAt = new Date(Number.parseInt(ends, 36) * 1000).toISOString();
  const state = Number(version) !== link.version ? 'revoked' : expiresAt <= at ? 'expired' : 'good';
  return { state, link, expiresAt };
}

/** To how many addresses a link has been passed on, one aside: it may go there again. */
export async function timesForwarded(trx: Knex, id: string, butTo: string): Promise<number> {
  const row = (await trx('answer_links').where({ forwarded_from: id }).whereNot({ sent_to: butTo }).count({ count: '*' }).first()) as { count: number };
  return Number(row.count);
}

export function answerLinkMac(key: { id: string; secret: Buffer }, link: AnswerLink, version: number, ends: string): string {
  const { id, person, sentTo, organisation, planActivity, purpose, period } = link;
  return createHmac('sha256', key.secret)
    .update(JSON.stringify([key.id, id, version, ends, person, sentTo, organisation, planActivity, purpose, period]))
    .digest('base64url');
}

export const linkColumns = ({ person, organisation, planActivity, purpose, period, sentTo }: LinkScope) => ({
  person,
  organisation,
  plan_activity: planActivity,
  purpose,
  period,
  sent_to: sentTo,
});

export const answerLinkColumns = [
  'id',
  'version',
  'expires_at',
  'person',
  'organisation',
  'plan_activity',
  'purpose',
  'period',
  'sent_to',
] as const satisfies (keyof StoredLink)[];

export interface StoredLink extends ReturnType<typeof linkColumns> {
  id: string;
  version: number;
  expires_at: Instant;
}

export const toAnswerLink = (row: StoredLink): AnswerLink => ({
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
