/** Links that sign one person in: whether one is still good. Reading one does not use it up. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Knex } from 'knex';
import { minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { awaitedForMs } from '../mail/mail-row-read-model.ts';
import { minutesBefore } from '../queries/minutes-before.ts';
import type { Keyring, SigningKey } from './keyring.ts';

export const goodForMinutes = 15;

/** Within which a link that was made has ended: its mail is tried for a while first, and a server may take its time. */
const longestLifeMinutes = awaitedForMs / minuteMs + goodForMinutes + 5;

export interface SignIn {
  person: string;
  /** Path of the page that was asked for. */
  leadsTo: string | null;
}

export interface SignInLink extends SignIn {
  id: string;
  /** The address that it goes to; it ends when its person no longer has that. */
  email: string;
  /** Hash of the secret of the session that it confirms, in which its person proves again who it is; null: it begins a session. */
  confirms: string | null;
}

/** The address of a link, of its token or, before it is signed, of its id. What stands in the query is kept by no log of ours. */
export const signInLinkPath = (carried: string): string => `/logga-in/lank?nyckel=${carried}`;

/** The link that a mail brings, while it may still be used; undefined once it has been, or has ended with its person's sessions or address. */
export async function linkOfMail(knex: Knex, mail: string): Promise<SignInLink | undefined> {
  const row = (await signInLinkOf(knex, mail).first()) as StoredSignInLink | undefined;
  return row && toSignInLink(row);
}

/** The same as rows, for a statement that asks for more. */
export const signInLinkOf = (knex: Knex, mail: string): Knex.QueryBuilder => usable(knex).where({ mail });

/** The link that a token opens now; changes nothing. */
export async function goodSignInLink(knex: Knex, keyring: Keyring, token: string, at: Instant): Promise<SignInLink | undefined> {
  const id = await signedId(knex, keyring, token);
  const row = id === undefined ? undefined : ((await goodLinks(knex, id, at).first()) as StoredSignInLink | undefined);
  return row && toSignInLink(row);
}

/** Whether a token would sign somebody in now; changes nothing. */
export const isGoodSignInLink = async (...asked: Parameters<typeof goodSignInLink>): Promise<boolean> => (await goodSignInLink(...asked))?.confirms === null;

/** Whether a link that was made before an instant may still be followed. */
export async function hasOpenSignInLinks(knex: Knex, madeBefore: Instant, at: Instant): Promise<boolean> {
  const open = usable(knex).where('created_at', '<=', madeBefore).where('created_at', '>', minutesBefore(at, longestLifeMinutes));
  return (await open.first('id')) !== undefined;
}

/** The id of the link that a token was signed for; undefined where we have not signed it. */
export async function signedId(knex: Knex, keyring: Keyring, token: string): Promise<string | undefined> {
  const [id, keyId, mac] = /^([\w-]{16})\.([\w-]{1,40})\.([\w-]{43})$/.exec(token)?.slice(1) ?? [];
  if (id === undefined || keyId === undefined || mac === undefined) return undefined;
  const row = (await knex('sign_in_links').where({ id }).first()) as StoredSignInLink | undefined;
  const key = await keyring.verificationKey('signIn', keyId);
  if (!row || !key) return undefined;
  return timingSafeEqual(Buffer.from(signInLinkMac(key, toSignInLink(row))), Buffer.from(mac)) ? id : undefined;
}

export const signInLinkMac = (key: SigningKey, { id, person, email, leadsTo, confirms }: SignInLink): string =>
  createHmac('sha256', key.secret)
    // A link that begins a session is signed as it was before there were others.
    .update(JSON.stringify([key.id, id, person, email, leadsTo, ...(confirms === null ? [] : [confirms])]))
    .digest('base64url');

const usable = (knex: Knex) =>
  knex('sign_in_links')
    .where({ used_at: null })
    .whereExists(knex('people').whereRaw('people.id = sign_in_links.person').whereRaw('people.email = sign_in_links.email'));

export const goodLinks = (knex: Knex, id: string, at: Instant) =>
  usable(knex)
    .where({ id })
    .whereRaw('coalesce((select accepted_at from mails where mails.key = sign_in_links.mail), created_at) > ?', [minutesBefore(at, goodForMinutes)]);

export interface StoredSignInLink {
  id: string;
  person: string;
  email: string;
  leads_to: string | null;
  confirms: string | null;
}

export const toSignInLink = ({ id, person, email, leads_to, confirms }: StoredSignInLink): SignInLink => ({ id, person, email, leadsTo: leads_to, confirms });

export const signInLinkColumns = ['id', 'person', 'email', 'leads_to', 'confirms'] as const satisfies (keyof StoredSignInLink)[];
