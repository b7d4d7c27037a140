/** Where people sign in with their organisation's account (OpenID Connect), and which roles that gives. */
import { oneOf, urlOf } from './environment.ts';

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** Accepted levels of assurance (`acr`); none: whatever the issuer finds enough. */
  acrValues: string[];
  /** Whether an address is believed that the issuer says nothing about; one that it says is not verified never is. */
  trustsAddresses: boolean;
  /** Which value of a claim gives which role; null: the issuer says who somebody is, and no more. */
  roles: { claim: string; values: Partial<Record<(typeof oidcRoles)[number], string>> } | null;
}
const oidcRoles = ['coordinator', 'secretary', 'referenceGroup', 'steeringGroup', 'administrator', 'support'] as const;

/** @throws Error naming the variable that is wrong or missing */
export function oidcOf(env: Record<string, string>): OidcSettings | null {
  const issuer = urlOf(env, 'OIDC_ISSUER', ['http:', 'https:']);
  if (issuer === undefined) return null;
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ROLES_CLAIM: claim } = env;
  if (clientId === undefined || clientSecret === undefined) throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.');
  const named = oidcRoles.map((role) => [role, `OIDC_ROLE_${role.replace(/[A-Z]/g, '_$&').toUpperCase()}`] as const);
  const values = Object.fromEntries(named.flatMap(([role, name]) => (env[name] === undefined ? [] : [[role, env[name]]])));
  if ((claim === undefined) !== (Object.keys(values).length === 0))
    throw new Error(`OIDC_ROLES_CLAIM names the claim and ${named[0]?.[1]} (and so on) the value that gives a role: set both, or neither.`);
  return {
    issuer,
    clientId,
    clientSecret,
    scope: env['OIDC_SCOPE'] ?? 'openid email profile',
    acrValues: (env['OIDC_ACR'] ?? '').split(/\s+/).filter((value) => value !== ''),
    trustsAddresses: oneOf(env, 'OIDC_TRUST_ADDRESSES', ['yes', 'no']) === 'yes',
    roles: claim === undefined ? null : { claim, values },
  };
}
