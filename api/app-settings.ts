/** What the application takes from the configuration, wherever it runs. */
import { join } from 'node:path';
import type { KeySource } from '../db/links/keyring.ts';
import { keySource, signingKeysName } from '../db/links/keyring.ts';
import type { Config } from '../temporal.config.ts';
import { planActivityWorkflowId } from '../workflows/messages.ts';
import type { AppDependencies } from './app.ts';
import { attachmentFolder } from './attachments/attachment-folder.ts';
import type { AttachmentStore } from './attachments/attachment-store.ts';
import { createIssuer } from './web/sign-in/issuer.ts';

type AppSettings = Pick<
  AppDependencies,
  'publicUrl' | 'contactAddress' | 'privacyPage' | 'mailHostname' | 'trustedProxies' | 'securityContact' | 'issuer' | 'attachments' | 'runAddress'
>;

/** Where the keys are that links are signed with. */
export const keySourceOf = ({ dataDir, signingKeys }: Pick<Config, 'dataDir' | 'signingKeys'>): KeySource =>
  keySource({ file: join(dataDir, signingKeysName), variable: signingKeys });

/** Where files that come with reports lie: beside the database, outside everything that is served. */
export const attachmentsFolderOf = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'attachments');
export const attachmentsOf = (config: Pick<Config, 'dataDir'>): AttachmentStore => attachmentFolder(attachmentsFolderOf(config));

export function appSettings({ http, mail, oidc, dataDir, temporal, temporalUi }: Config): AppSettings {
  return {
    publicUrl: http.publicUrl,
    attachments: attachmentsOf({ dataDir }),
    contactAddress: mail.replyTo,
    mailHostname: mail.hostname,
    trustedProxies: http.trustedProxies,
    ...(http.privacyPage && { privacyPage: http.privacyPage }),
    ...(http.securityContact && { securityContact: http.securityContact }),
    ...(temporalUi && { runAddress: runAddressIn(temporalUi, temporal.namespace) }),
    ...(oidc && { issuer: createIssuer(oidc, http.publicUrl) }),
  };
}

/** The address in a Temporal UI of a plan activity's newest run. */
const runAddressIn = (ui: string, namespace: string) => (planActivity: string) =>
  `${ui}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(planActivityWorkflowId(planActivity))}`;
