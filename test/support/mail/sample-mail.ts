/** A reminder that is due, with what the test needs laid over it. */
import type { Knex } from 'knex';
import type { NewMail } from '../../../db/mail/mail-row-read-model.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';

export const sampleMail = (key: string, changes: Partial<NewMail> = {}): NewMail => ({
  key,
  messageId: `<${key}@hit.example>`,
  threadId: null,
  planActivity: null,
  kind: 'reminder',
  person: null,
  recipient: 'kim@ltu.example',
  recipientName: 'Kim Ängberg',
  language: 'sv',
  subject: 'Påminnelse om lägesrapporten',
  text: 'Hej Kim!\n\nSvara här: https://hit.example/svara/3f2a-hemlig\n\nHälsningar',
  html: '<p>Hej</p>',
  obligation: null,
  dueVersion: null,
  rung: null,
  askedAt: '2026-03-02T08:00:00.000Z',
  carrier: 'dispatch',
  step: null,
  ...changes,
});

/** Writes a mail as it would stand after whatever has become of it. @param columns of its row */
export async function mailWith(db: Knex, key: string, changes: Partial<NewMail>, columns: Record<string, unknown>): Promise<void> {
  await enqueueMail(db, sampleMail(key, changes));
  await db('mails').where({ key }).update(columns);
}
