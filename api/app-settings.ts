/** What the application takes from the configuration, wherever it runs. */
import type { Config } from '../temporal.config.ts';
import type { AppDependencies } from './app.ts';
import { createIssuer } from './web/sign-in/issuer.ts';

export function appSettings({ http, mail, oidc }: Config): Pick<AppDependencies, 'publicUrl' | 'contactAddress' | 'trustedProxies' | 'issuer'> {
  return {
    publicUrl: http.publicUrl,
    contactAddress: mail.replyTo,
    trustedProxies: http.trustedProxies,
    ...(oidc && { issuer: createIssuer(oidc, http.publicUrl) }),
  };
}
