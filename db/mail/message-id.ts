/** Message-IDs: the name by which servers and readers of mail know one mail, however often it is sent. */
import { createHash } from 'node:crypto';

/** A Message-ID that is the same whenever the same mail is sent again, and tells nothing about it. */
export function messageIdFor(key: string, hostname: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${hostname}>`;
}
