/** Where mails go: a real SMTP server behind the mail gate, or the local mailbox, from which nothing leaves. */
import type { Router } from 'express';
import type { Mailer } from '../activities/mail-dispatch/mailer.ts';
import { createMailer } from '../activities/mail-dispatch/mailer.ts';
import type { MailSettings } from '../activities/mail-facts/mail-settings.ts';
import { startLocalSmtpServer } from '../embedded/mailbox/local-smtp-server.ts';
import { createMailbox } from '../embedded/mailbox/mailbox.ts';
import { mailboxRoutes } from '../embedded/mailbox/mailbox-routes.ts';
import type { Config } from '../temporal.config.ts';
import type { Shutdown } from './shutdown.ts';

export interface MailTransport {
  mailer: Mailer;
  mailSettings: MailSettings;
  /** Whether mails leave through the mail gate. */
  gated: boolean;
  /** Pages of the local mailbox; absent where mails really leave. */
  mailbox?: Router;
}

/** How an installation's mails are signed, answered and numbered. */
export const mailSettingsOf = ({ mail: { from, replyTo, hostname, digest }, http }: Pick<Config, 'mail' | 'http'>): MailSettings => ({
  senderName: from.name,
  replyTo,
  hostname,
  publicUrl: http.publicUrl,
  digest,
});

/** Starts the local SMTP server where no other is configured. */
export async function createMailTransport({ dataDir, mail, http }: Pick<Config, 'dataDir' | 'mail' | 'http'>, shutdown: Shutdown): Promise<MailTransport> {
  const { smtpUrl, needsTls, from, replyTo, hostname } = mail;
  const mailSettings = mailSettingsOf({ mail, http });
  const folder = `${dataDir}/mailbox`;
  const local = smtpUrl === null ? await startLocalSmtpServer({ folder }) : undefined;
  if (local) shutdown.add('local SMTP server', () => local.close());
  const mailer = createMailer({ smtpUrl: smtpUrl ?? (local?.url as string), needsTls, from, replyTo, hostname });
  return { mailer, mailSettings, gated: smtpUrl !== null, ...(local && { mailbox: mailboxRoutes(createMailbox({ folder })) }) };
}
