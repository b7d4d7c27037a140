/** Links that sign one person in once, within 15 minutes. Only the hash of a link's secret is stored. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import type { Person } from './person-store.ts';
import { newSecret, secretHash } from './secret-hash.ts';

const goodForMinutes = 15;
/** How long a used link is known as used: its page then says so, not that it never was. */
const keptMinutes = 24 * 60;

export interface SignIn {
  person: string;
  /** Path of the page that was asked for. */
  leadsTo: string | null;
}

/** Makes a link's secret; old links are forgotten. */
export async function createSignInLink(knex: Knex, person: Pick<Person, 'id' | 'email'>, leadsTo: string | null, at: Instant): Promise<string> {
  const secret = newSecret();
  await knex('sign_in_links').where('created_at', '<=', before(at, keptMinutes)).del();
  await knex('sign_in_links').insert({ hash: secretHash(secret), person: person.id, email: person.email, leads_to: leadsTo, created_at: at });
  return secret;
}

/** Whether a link would sign somebody in now; changes nothing. */
export async function isGoodSignInLink(knex: Knex, secret: string, at: Instant): Promise<boolean> {
  return (await good(knex, secret, at).first('hash')) !== undefined;
}

/** Uses a link up. Undefined when it was used, is too old, never was, or went to an address that the person no longer has; of two at once only one gets it. */
export async function useSignInLink(knex: Knex, secret: string, at: Instant): Promise<SignIn | undefined> {
  const used = (await good(knex, secret, at).update({ used_at: at }).returning(['person', 'leads_to'])) as { person: string; leads_to: string | null }[];
  return used[0] && { person: used[0].person, leadsTo: used[0].leads_to };
}

const good = (knex: Knex, secret: string, at: Instant) =>
  knex('sign_in_links')
    .where({ hash: secretHash(secret), used_at: null })
    .where('created_at', '>', before(at, goodForMinutes))
    .whereExists(knex('people').whereRaw('people.id = sign_in_links.person').whereRaw('people.email = sign_in_links.email'));

const before = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) - minutes * 60_000).toISOString();
