/** Names of mails in the local mailbox: they sort by arrival, are never given twice, and hold nothing that a path could be made of. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

const form = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-\d{6}-[0-9a-f]{16}$/;
let count = 0;

/** A new name for a mail that arrives at `now`; the count keeps the order within a millisecond. */
export function newMailboxId(now: Date, mark: string): string {
  count = (count + 1) % 1_000_000;
  return `${now.toISOString().replace(/[-:.]/g, '')}-${String(count).padStart(6, '0')}-${mark}`;
}

/** What a mail is known by, whatever copies of it come: its Message-ID, or else all of it. */
export function mailMark(mail: Buffer): string {
  const headers =
    mail
      .subarray(0, 64 * 1024)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const messageId = /^message-id:\s*(<[^>]*>)/im.exec(headers)?.[1];
  return createHash('sha256')
    .update(messageId ?? mail)
    .digest('hex')
    .slice(0, 16);
}

/** The mark that a name holds. */
export const markOf = (id: string): string => id.slice(-16);

/** True for what `newMailboxId` makes, and so for no other path. */
export function isMailboxId(text: string): boolean {
  return form.test(text);
}

/** The instant of arrival that a name holds. */
export function arrivalOf(id: string): Instant {
  return id.replace(form, '$1-$2-$3T$4:$5:$6.$7Z');
}
