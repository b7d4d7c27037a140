/** A link to sign in by that no mail has brought, as the command prints it. */
import type { Knex } from 'knex';
import { databaseClock } from '../../../db/engine/connection.ts';
import type { Keyring } from '../../../db/links/keyring.ts';
import { createSignInLink, newSignInLinkId, signSignInLink } from '../../../db/links/sign-in-link-store.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { testKeyring } from '../builders/test-keyring.ts';

interface Asked {
  person: { id: string; email: string };
  leadsTo?: string | null;
  /** When it is made. */
  at?: Instant;
  keyring?: Keyring;
  /** Secret of the session that it confirms. */
  confirms?: string;
}

/** @returns what stands in its address */
export async function signInToken(
  db: Knex,
  { person, leadsTo = null, at = new Date().toISOString(), keyring = testKeyring, confirms }: Asked,
): Promise<string> {
  const link = await createSignInLink(db, { id: newSignInLinkId(), person, leadsTo, mail: null, ...(confirms !== undefined && { confirms }) }, at);
  return signSignInLink(keyring, link, await databaseClock(db));
}
