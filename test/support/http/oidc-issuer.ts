/** A real OpenID Connect issuer on a free port, whose people say at once who they are: what a browser would click through is left out, the protocol is not. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Provider } from 'oidc-provider';

export interface TestIssuer {
  url: string;
  /** Who signs in next, and what the issuer says of it; null: somebody who turns back. */
  account: { sub: string; claims: Record<string, unknown>; acr?: string; provedAt?: number /** In seconds; absent: now. */ } | null;
  /** Follows the browser's way through the issuer. @returns the address that it sends the browser back to */
  visit(url: string): Promise<string>;
  stop(): Promise<void>;
}

/** @param client the program that people sign in to */
export async function startOidcIssuer(client: { id: string; secret: string; publicUrl: string }): Promise<TestIssuer> {
  let answer: (...of: Parameters<Parameters<typeof createServer>[1] & object>) => unknown = () => {};
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: TestIssuer = { url, account: null, visit: (from) => visit(from, url), stop: async () => undefined };

  const provider = new Provider(
    url,
    configuration(client, () => issuer.account),
  );
  const callback = provider.callback();
  answer = async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response);
    const { account } = issuer;
    const result = account
      ? { login: { accountId: account.sub, ts: account.provedAt, acr: account.acr } }
      : { error: 'access_denied', error_description: 'turned back' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  issuer.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return issuer;
}

const configuration = (client: { id: string; secret: string; publicUrl: string }, account: () => TestIssuer['account']): Configuration => ({
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: [`${client.publicUrl}/logga-in/svar`],
      post_logout_redirect_uris: [`${client.publicUrl}/logga-in`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  scopes: ['openid', 'email', 'profile'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  acrValues: ['substantial', 'high'],
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      // No question is asked: the form answers itself.
      logoutSource: (context: KoaContextWithOIDC, form: string) => {
        context.body = form;
      },
    },
  },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...account()?.claims }) }),
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
  cookies: { keys: ['a test issuer'] },
});

async function visit(from: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let at = from; ; ) {
    if (!at.startsWith(issuer)) return at;
    const response = await fetch(at, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`the issuer answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
    at = new URL(next, at).href;
  }
}
