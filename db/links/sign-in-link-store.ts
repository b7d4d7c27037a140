/**
 * Links that sign one person in, once. What is carried is signed over the row with a key that lies outside the database: the row, and the mail as it is
 * stored, open nothing. A link's life counts from when a server took its mail; until then, and for one that no mail brings, from when it was made, so that
 * a copy whose server did not live to say so opens no longer than another. Links age by the database's clock, as mails do.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { minutesBefore } from '../queries/minutes-before.ts';
import type { Person } from '../registers/person-read-model.ts';
import type { Keyring } from './keyring.ts';
import { newSecret, secretHash } from './secret-hash.ts';
import type { SignIn, SignInLink, StoredSignInLink } from './sign-in-link-read-model.ts';
import { goodLinks, signedId, signInLinkMac, signInLinkPath } from './sign-in-link-read-model.ts';

/** How long a used link is known as used. */
const keptMinutes = 24 * 60;

export interface NewSignInLink {
  id: string;
  person: Pick<Person, 'id' | 'email'>;
  leadsTo: string | null;
  /** Key of the mail that brings it; null where it is told otherwise. */
  mail: string | null;
  /** Secret of the session that it confirms; absent: it begins one. */
  confirms?: string;
}

/** A public id: it stands in the stored mail, and does not sign anybody in. */
export const newSignInLinkId = (): string => newSecret().slice(0, 16);

/** Makes a link, and forgets old ones. */
export async function createSignInLink(trx: Knex, { id, person, leadsTo, mail, confirms: secret }: NewSignInLink, at: Instant): Promise<SignInLink> {
  const confirms = secret === undefined ? null : secretHash(secret);
  await trx('sign_in_links').where('created_at', '<=', minutesBefore(at, keptMinutes)).del();
  await trx('sign_in_links').insert({ id, person: person.id, email: person.email, leads_to: leadsTo, mail, confirms, created_at: at });
  return { id, person: person.id, email: person.email, leadsTo, confirms };
}

/** What a link carries: the same each time it is signed with one key. @param at by the database's clock */
export async function signSignInLink(keyring: Keyring, link: SignInLink, at: Instant): Promise<string> {
  const key = await keyring.signingKey('signIn', at);
  return [link.id, key.id, signInLinkMac(key, link)].join('.');
}

/** Signs a mail's own link wherever its stored texts name it, and no other that somebody may have written into them. */
export async function signInLinkSigner(keyring: Keyring, link: SignInLink, at: Instant): Promise<(text: string) => string> {
  const signed = await signSignInLink(keyring, link, at);
  return (text) => text.replaceAll(signInLinkPath(link.id), signInLinkPath(signed));
}

/** Uses a link up that begins a session. Undefined when it is none of ours, was used, is too old, or went to an address that the person no longer has; of two at once only one gets it. */
export const useSignInLink = (knex: Knex, keyring: Keyring, token: string, at: Instant): Promise<SignIn | undefined> =>
  useUp(knex, keyring, token, at, { confirms: null });

/** Uses a link up that confirms this session of this person; another's stays as it is. */
export const useConfirmationLink = (
  knex: Knex,
  keyring: Keyring,
  { token, secret, person }: { token: string; secret: string; person: string },
  at: Instant,
): Promise<SignIn | undefined> => useUp(knex, keyring, token, at, { confirms: secretHash(secret), person });

async function useUp(knex: Knex, keyring: Keyring, token: string, at: Instant, of: { confirms: string | null; person?: string }): Promise<SignIn | undefined> {
  const id = await signedId(knex, keyring, token);
  if (id === undefined) return undefined;
  const good = goodLinks(knex, id, at).where(of);
  const used = (await good.update({ used_at: at }).returning(['person', 'leads_to'])) as Pick<StoredSignInLink, 'person' | 'leads_to'>[];
  return used[0] && { person: used[0].person, leadsTo: used[0].leads_to };
}
