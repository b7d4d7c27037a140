/** A link to sign in by that no mail has brought, as the command prints it. */
import type { Knex } from 'knex';
import { createSignInLink, newSignInLinkId, signSignInLink } from '../../db/sign-in-link-store.ts';
import type { Instant } from '../../workflows/domain/life-state.ts';
import { testKeyring } from './test-keyring.ts';

/** @param asked `at` is when it is made @returns what stands in its address */
export async function signInToken(
  db: Knex,
  { person, leadsTo = null, at = new Date().toISOString() }: { person: { id: string; email: string }; leadsTo?: string | null; at?: Instant },
): Promise<string> {
  return signSignInLink(db, testKeyring, await createSignInLink(db, { id: newSignInLinkId(), person, leadsTo, mail: null }, at));
}
