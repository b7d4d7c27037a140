/** What the application takes from the configuration, wherever it runs. */
import { join } from 'node:path';
import type { Config } from '../temporal.config.ts';
import type { AppDependencies } from './app.ts';
import { createIssuer } from './web/sign-in/issuer.ts';

type AppSettings = Pick<AppDependencies, 'publicUrl' | 'contactAddress' | 'trustedProxies' | 'issuer' | 'attachmentsFolder'>;

/** Where files that come with reports lie: beside the database, outside everything that is served. */
export const attachmentsFolderOf = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'attachments');

export function appSettings({ http, mail, oidc, dataDir }: Config): AppSettings {
  return {
    publicUrl: http.publicUrl,
    attachmentsFolder: attachmentsFolderOf({ dataDir }),
    contactAddress: mail.replyTo,
    trustedProxies: http.trustedProxies,
    ...(oidc && { issuer: createIssuer(oidc, http.publicUrl) }),
  };
}
