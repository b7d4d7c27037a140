/**
 * Sign-in with the account of one's organisation: OpenID Connect, authorization code with PKCE, state and nonce. The issuer is asked what it can do when
 * somebody first signs in there, not at start: one that is away stops nothing else.
 */

import * as openid from 'openid-client';
import type { OidcSettings } from '../../../config/sign-in-settings.ts';
import type { Issuer } from '../../ports/issuer.ts';
import type { Claims } from './claims.ts';
import { addressIn, isSureEnough, provedAtIn, rolesGiven, rolesIn } from './claims.ts';

export const issuerReturnPath = '/logga-in/svar';

/** What the browser keeps of a sign-in that is under way. */
interface Kept {
  verifier: string;
  state: string;
  nonce: string;
  /** How many seconds ago the person may have proved there who it is. */
  maxAge?: number;
}

export function createIssuer(settings: OidcSettings, publicUrl: string): Issuer {
  const redirectUri = `${publicUrl}${issuerReturnPath}`;
  const given = rolesGiven(settings);
  const configuration = onceGood(() => discover(settings));

  return {
    origin: new URL(settings.issuer).origin,
    async begin(maxAge) {
      const secrets = { verifier: openid.randomPKCECodeVerifier(), state: openid.randomState(), nonce: openid.randomNonce() };
      const kept: Kept = { ...secrets, ...(maxAge !== undefined && { maxAge }) };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        code_challenge: await openid.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        state: kept.state,
        nonce: kept.nonce,
        ...(settings.acrValues.length > 0 && { acr_values: settings.acrValues.join(' ') }),
        ...(maxAge !== undefined && { max_age: String(maxAge) }),
      });
      return { url: url.href, kept: JSON.stringify(kept) };
    },
    async finish(path, kept) {
      const { verifier, state, nonce, maxAge } = JSON.parse(kept) as Kept;
      const config = await configuration();
      const tokens = await openid.authorizationCodeGrant(config, new URL(path, publicUrl), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
        // A token that does not say when, or says longer ago, is refused.
        ...(maxAge !== undefined && { maxAge }),
      });
      const claims = await allClaims(config, tokens);
      return {
        account: { issuer: config.serverMetadata().issuer, subject: String(claims['sub']) },
        address: addressIn(claims, settings),
        roles: rolesIn(claims, settings),
        // The ID token alone says how it was made sure: it is signed for this very sign-in.
        isSureEnough: isSureEnough({ ...tokens.claims() }, settings),
        provedAt: provedAtIn({ ...tokens.claims() }),
        idToken: tokens.id_token as string,
      };
    },
    async signOutUrl(idToken) {
      try {
        const config = await configuration();
        if (!config.serverMetadata().end_session_endpoint) return undefined;
        return openid.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: `${publicUrl}/logga-in` }).href;
      } catch {
        return undefined;
      }
    },
    givesOneOf: (roles) => given.some((role) => roles.includes(role)),
  };
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<openid.Configuration> {
  // The configuration lets plain http pass for this machine only.
  const plain = issuer.startsWith('http:') ? { execute: [openid.allowInsecureRequests] } : {};
  return openid.discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout: 10, ...plain });
}

/** Issuers may keep address and roles out of the ID token and tell them only when asked. */
async function allClaims(config: openid.Configuration, tokens: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers): Promise<Claims> {
  const claims = tokens.claims() as openid.IDToken;
  if (!config.serverMetadata().userinfo_endpoint) return claims;
  return { ...claims, ...(await openid.fetchUserInfo(config, tokens.access_token, claims.sub)) };
}

/** Asks once and remembers a good answer; after a bad one the next who needs it asks again. */
function onceGood<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
