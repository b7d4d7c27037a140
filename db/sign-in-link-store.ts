/**
 * Links that sign one person in, once. What is carried is signed over the row with a key that lies outside the database: the row, and the mail as it is
 * stored, open nothing. A link's life counts from when a server took its mail; until then, and for one that no mail brings, from when it was made, so that
 * a copy whose server did not live to say so opens no longer than another. Links age by the database's clock, as mails do.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Knex } from 'knex';
import { minuteMs } from '../workflows/domain/durations.ts';
import { addMs } from '../workflows/domain/instants.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { databaseClock } from './connection.ts';
import type { Keyring, SigningKey } from './keyring.ts';
import { awaitedForMs } from './mail-store.ts';
import type { Person } from './person-store.ts';
import { newSecret } from './secret-hash.ts';

/** Minutes from when a server has taken its mail. */
export const goodForMinutes = 15;
/** How long a used link is known as used. */
const keptMinutes = 24 * 60;
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
}

export interface NewSignInLink {
  id: string;
  person: Pick<Person, 'id' | 'email'>;
  leadsTo: string | null;
  /** Key of the mail that brings it; null where it is told otherwise. */
  mail: string | null;
}

/** Tells nothing and opens nothing: it stands in the stored mail. */
export const newSignInLinkId = (): string => newSecret().slice(0, 16);

/** Makes a link, and forgets old ones. */
export async function createSignInLink(trx: Knex, { id, person, leadsTo, mail }: NewSignInLink, at: Instant): Promise<SignInLink> {
  await trx('sign_in_links').where('created_at', '<=', before(at, keptMinutes)).del();
  await trx('sign_in_links').insert({ id, person: person.id, email: person.email, leads_to: leadsTo, mail, created_at: at });
  return { id, person: person.id, email: person.email, leadsTo };
}

/** The address of a link, of its token or, before it is signed, of its id. What stands in the query is kept by no log of ours. */
export const signInLinkPath = (carried: string): string => `/logga-in/lank?nyckel=${carried}`;

/** What a link carries: the same each time it is signed with one key. */
export async function signSignInLink(knex: Knex, keyring: Keyring, link: SignInLink): Promise<string> {
  const key = await keyring.signingKey('signIn', await databaseClock(knex));
  return [link.id, key.id, macOf(key, link)].join('.');
}

/** The link that a mail brings, while it may still be used; undefined once it has been, or has ended with its person's sessions or address. */
export async function linkOfMail(knex: Knex, mail: string): Promise<SignInLink | undefined> {
  const row = (await usable(knex).where({ mail }).first()) as StoredLink | undefined;
  return row && toLink(row);
}

/** A stored mail's text as it leaves: its own link signed, and no other that somebody may have written into it. */
export async function withSignedSignInLink(knex: Knex, keyring: Keyring, mail: string, text: string): Promise<string> {
  const link = await linkOfMail(knex, mail);
  return link ? text.replaceAll(signInLinkPath(link.id), signInLinkPath(await signSignInLink(knex, keyring, link))) : text;
}

/** Whether a token would sign somebody in now; changes nothing. */
export async function isGoodSignInLink(knex: Knex, keyring: Keyring, token: string, at: Instant): Promise<boolean> {
  const id = await signedId(knex, keyring, token);
  return id !== undefined && (await good(knex, id, at).first('id')) !== undefined;
}

/** Uses a link up. Undefined when it is none of ours, was used, is too old, or went to an address that the person no longer has; of two at once only one gets it. */
export async function useSignInLink(knex: Knex, keyring: Keyring, token: string, at: Instant): Promise<SignIn | undefined> {
  const id = await signedId(knex, keyring, token);
  if (id === undefined) return undefined;
  const used = (await good(knex, id, at).update({ used_at: at }).returning(['person', 'leads_to'])) as Pick<StoredLink, 'person' | 'leads_to'>[];
  return used[0] && { person: used[0].person, leadsTo: used[0].leads_to };
}

/** Whether a link that was made before an instant may still be followed. */
export async function hasOpenSignInLinks(knex: Knex, madeBefore: Instant, at: Instant): Promise<boolean> {
  const open = usable(knex).where('created_at', '<=', madeBefore).where('created_at', '>', before(at, longestLifeMinutes));
  return (await open.first('id')) !== undefined;
}

/** The id of the link that a token was signed for; undefined where we have not signed it. */
async function signedId(knex: Knex, keyring: Keyring, token: string): Promise<string | undefined> {
  const [id, keyId, mac] = /^([\w-]{16})\.([\w-]{1,40})\.([\w-]{43})$/.exec(token)?.slice(1) ?? [];
  if (id === undefined || keyId === undefined || mac === undefined) return undefined;
  const row = (await knex('sign_in_links').where({ id }).first()) as StoredLink | undefined;
  const key = await keyring.verificationKey('signIn', keyId);
  if (!row || !key) return undefined;
  return timingSafeEqual(Buffer.from(macOf(key, toLink(row))), Buffer.from(mac)) ? id : undefined;
}

const macOf = (key: SigningKey, { id, person, email, leadsTo }: SignInLink): string =>
  createHmac('sha256', key.secret)
    .update(JSON.stringify([key.id, id, person, email, leadsTo]))
    .digest('base64url');

const usable = (knex: Knex) =>
  knex('sign_in_links')
    .where({ used_at: null })
    .whereExists(knex('people').whereRaw('people.id = sign_in_links.person').whereRaw('people.email = sign_in_links.email'));

const good = (knex: Knex, id: string, at: Instant) =>
  usable(knex)
    .where({ id })
    .whereRaw('coalesce((select accepted_at from mails where mails.key = sign_in_links.mail), created_at) > ?', [before(at, goodForMinutes)]);

const before = (at: Instant, minutes: number): Instant => addMs(at, -minutes * minuteMs);

interface StoredLink {
  id: string;
  person: string;
  email: string;
  leads_to: string | null;
}

const toLink = ({ id, person, email, leads_to }: StoredLink): SignInLink => ({ id, person, email, leadsTo: leads_to });
