/** What the application takes from the configuration, wherever it runs. */
import { join } from 'node:path';
import type { Config } from '../temporal.config.ts';
import { planActivityWorkflowId } from '../workflows/messages.ts';
import type { AppDependencies } from './app.ts';
import { attachmentFolder } from './attachments/attachment-folder.ts';
import type { AttachmentStore } from './attachments/attachment-store.ts';
import { createIssuer } from './web/sign-in/issuer.ts';

type AppSettings = Pick<AppDependencies, 'publicUrl' | 'contactAddress' | 'trustedProxies' | 'issuer' | 'attachments' | 'runAddress'>;

/** Where files that come with reports lie: beside the database, outside everything that is served. */
export const attachmentsOf = ({ dataDir }: Pick<Config, 'dataDir'>): AttachmentStore => attachmentFolder(join(dataDir, 'attachments'));

export function appSettings({ http, mail, oidc, dataDir, temporal, temporalUi }: Config): AppSettings {
  return {
    publicUrl: http.publicUrl,
    attachments: attachmentsOf({ dataDir }),
    contactAddress: mail.replyTo,
    trustedProxies: http.trustedProxies,
    ...(temporalUi && { runAddress: runAddressIn(temporalUi, temporal.namespace) }),
    ...(oidc && { issuer: createIssuer(oidc, http.publicUrl) }),
  };
}

/** The address in a Temporal UI of a plan activity's newest run. */
const runAddressIn = (ui: string, namespace: string) => (planActivity: string) =>
  `${ui}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(planActivityWorkflowId(planActivity))}`;
