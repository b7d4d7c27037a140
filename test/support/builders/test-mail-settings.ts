/** Who mails come from, and where their links lead, for tests that ask nothing of it. */
import type { MailSettings } from '../../../activities/mail-facts/mail-settings.ts';
import { mailWriter } from '../../../activities/mail-facts/write-mails.ts';

export const testMailSettings: MailSettings = {
  senderName: 'HIT',
  replyTo: 'svar@hit.example',
  hostname: 'hit.example',
  publicUrl: 'https://hit.example',
  digest: 'never',
};

export const writeTestMails = mailWriter(testMailSettings);
