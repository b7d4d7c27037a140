/** How mails are signed, answered and numbered. */
export interface MailSettings {
  senderName: string;
  /** An address that somebody reads. */
  replyTo: string;
  /** Right-hand side of Message-IDs. */
  hostname: string;
  /** Address of the pages that links in mails lead to, without a slash at its end. */
  publicUrl: string;
}
