import type { Policy } from '../../workflows/domain/policy.ts';

/** How mails are signed, answered and numbered. */
export interface MailSettings {
  senderName: string;
  /** An address that somebody reads. */
  replyTo: string;
  /** Right-hand side of Message-IDs. */
  hostname: string;
  /** Address of the pages that links in mails lead to, without a slash at its end. */
  publicUrl: string;
  /** Whether what may wait is gathered, of mails that belong to no activity's rules. */
  digest: Policy['mail']['digest'];
}
