/** Names of mails in the local mailbox: they sort by arrival, are never given twice, and hold nothing that a path could be made of. */
import { randomBytes } from 'node:crypto';
import type { Instant } from '../workflows/domain/life-state.ts';

const form = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-\d{6}-[0-9a-f]{8}$/;
let count = 0;

/** A new name for a mail that arrives at `now`; the count keeps the order within a millisecond. */
export function newMailboxId(now: Date): string {
  count = (count + 1) % 1_000_000;
  return `${now.toISOString().replace(/[-:.]/g, '')}-${String(count).padStart(6, '0')}-${randomBytes(4).toString('hex')}`;
}

/** True for what `newMailboxId` makes, and so for no other path. */
export function isMailboxId(text: string): boolean {
  return form.test(text);
}

/** The instant of arrival that a name holds. */
export function arrivalOf(id: string): Instant {
  return id.replace(form, '$1-$2-$3T$4:$5:$6.$7Z');
}
