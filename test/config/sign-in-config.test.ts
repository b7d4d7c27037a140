/** What the environment says of how people reach the program and sign in to it. */
import { describe, expect, test } from 'vitest';
import type { ConfigError } from '../../temporal.config.ts';
import { loadConfig } from '../../temporal.config.ts';

function problemsOf(environment: Record<string, string>): string[] {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

const issuer = { OIDC_ISSUER: 'https://login.lst.example', OIDC_CLIENT_ID: 'hit', OIDC_CLIENT_SECRET: 'hunter2' };

describe('plain http', () => {
  test.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:8080'])('is taken on this machine: %s', (url) => {
    expect(loadConfig({ PUBLIC_URL: url }).http.publicUrl).toBe(url);
  });

  test.each(['http://hit.lst.example', 'http://10.0.0.1:3000', 'http://localhost.lst.example'])('is refused elsewhere: %s', (url) => {
    expect(problemsOf({ PUBLIC_URL: url })).toEqual([
      'PUBLIC_URL must begin with https://: over plain http anybody on the way could sign in as somebody else. Only this machine (localhost) does without.',
    ]);
  });

  test('is not opened to other machines by BIND_ADDRESS alone', () => {
    expect(problemsOf({ BIND_ADDRESS: '0.0.0.0' })).toEqual([
      'BIND_ADDRESS opens the program to other machines: set PUBLIC_URL to the https:// address that people use.',
    ]);
    expect(problemsOf({ BIND_ADDRESS: '0.0.0.0', PUBLIC_URL: 'https://hit.lst.example' })).toEqual([]);
    // A container listens on all of its own addresses, and is reached from this machine alone.
    expect(problemsOf({ BIND_ADDRESS: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
  });
});

describe('an issuer', () => {
  test('is none by default', () => {
    expect(loadConfig({}).oidc).toBeNull();
  });

  test('is told with its client, and no child process gets the secret', () => {
    const { oidc, childEnvironment } = loadConfig(issuer);
    expect(oidc).toEqual({
      issuer: 'https://login.lst.example',
      clientId: 'hit',
      clientSecret: 'hunter2',
      scope: 'openid email profile',
      acrValues: [],
      trustsAddresses: false,
      roles: null,
    });
    expect(childEnvironment).not.toHaveProperty('OIDC_CLIENT_SECRET');
  });

  test('gives roles by the values of a claim', () => {
    const roles = { OIDC_ROLES_CLAIM: 'groups', OIDC_ROLE_COORDINATOR: 'hit-samordnare', OIDC_ROLE_REFERENCE_GROUP: 'rai' };
    expect(loadConfig({ ...issuer, ...roles }).oidc?.roles).toEqual({ claim: 'groups', values: { coordinator: 'hit-samordnare', referenceGroup: 'rai' } });
  });

  test('is trusted with its addresses, and asked for a level of assurance, only where that is said', () => {
    expect(loadConfig({ ...issuer, OIDC_TRUST_ADDRESSES: 'yes', OIDC_ACR: ' substantial  high ' }).oidc).toMatchObject({
      trustsAddresses: true,
      acrValues: ['substantial', 'high'],
    });
    expect(loadConfig({ ...issuer, OIDC_TRUST_ADDRESSES: 'no' }).oidc?.trustsAddresses).toBe(false);
    expect(problemsOf({ ...issuer, OIDC_TRUST_ADDRESSES: 'true' })).toEqual(['OIDC_TRUST_ADDRESSES must be one of yes, no.']);
  });

  test.each([
    [{ OIDC_ISSUER: 'https://login.lst.example' }, 'OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.'],
    [
      { ...issuer, OIDC_ROLES_CLAIM: 'groups' },
      'OIDC_ROLES_CLAIM names the claim and OIDC_ROLE_COORDINATOR (and so on) the value that gives a role: set both, or neither.',
    ],
    [
      { ...issuer, OIDC_ROLE_SUPPORT: 'a' },
      'OIDC_ROLES_CLAIM names the claim and OIDC_ROLE_COORDINATOR (and so on) the value that gives a role: set both, or neither.',
    ],
    [{ ...issuer, OIDC_ISSUER: 'http://login.lst.example' }, /^OIDC_ISSUER must begin with https:/],
  ])('that is half told is refused: %#', (environment, problem) => {
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
    expect(problems[0]).not.toContain('hunter2');
  });
});

test.each([
  ['', 'loopback'],
  ['1', 1],
  ['10.0.0.0/8, loopback', '10.0.0.0/8, loopback'],
])('proxies that are trusted: %j', (value, read) => {
  expect(loadConfig({ TRUSTED_PROXIES: value }).http.trustedProxies).toBe(read);
});
