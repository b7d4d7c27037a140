/** What an issuer's claims say here. Each may be said, be denied, or not be said at all, and these are three answers. */
import type { OidcSettings } from '../../../config/sign-in-settings.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { SignedInThere } from '../../ports/issuer.ts';

export type Claims = Record<string, unknown>;

/** The address, if it may be believed: one that the issuer denies is not; one that it says nothing of only where the settings trust it. */
export function addressIn(claims: Claims, { trustsAddresses }: Pick<OidcSettings, 'trustsAddresses'>): SignedInThere['address'] {
  const { email, email_verified: verified } = claims;
  if (typeof email !== 'string' || email === '') return { refused: 'noAddress' };
  // Some issuers send the word.
  if (verified === true || verified === 'true') return { email };
  if (verified !== undefined && verified !== null) return { refused: 'addressRefuted' };
  return trustsAddresses ? { email } : { refused: 'addressUnconfirmed' };
}

/** The roles that the claim gives and takes. A claim that is not there, or is no list, takes nothing away: it says nothing. */
export function rolesIn(claims: Claims, { roles }: Pick<OidcSettings, 'roles'>): SignedInThere['roles'] {
  if (!roles) return [];
  const said = claims[roles.claim];
  // A list of one may come as its value.
  const held = typeof said === 'string' ? [said] : said;
  if (!Array.isArray(held)) return null;
  return rolesGiven({ roles }).map((role) => ({ role, has: held.includes(roles.values[role]) }));
}

/** Roles that the issuer gives and takes. */
export const rolesGiven = ({ roles }: Pick<OidcSettings, 'roles'>): PersonRole[] => Object.keys(roles?.values ?? {}) as PersonRole[];

/** Whether it was made sure enough who it is: where a level is required, the token must name it. */
export const isSureEnough = ({ acr }: Claims, { acrValues }: Pick<OidcSettings, 'acrValues'>): boolean =>
  acrValues.length === 0 || (typeof acr === 'string' && acrValues.includes(acr));

/** When the person proved who it is, by the ID token; null where it does not say. */
export function provedAtIn({ auth_time: seconds }: Claims): Instant | null {
  return typeof seconds === 'number' && Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString() : null;
}
