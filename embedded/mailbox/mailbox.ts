/** Reads the mails that the local SMTP server keeps: newest first, never changing any. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressObject, ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { arrivalOf, isMailboxId } from './mailbox-id.ts';

export interface MailboxItem {
  id: string;
  receivedAt: Instant;
  subject: string;
  from: string;
  /** Addresses only, in lower case. */
  to: string[];
  messageId: string | null;
}

export interface MailboxMessage extends MailboxItem {
  /** As they came, decoded, in their order. */
  headers: { name: string; value: string }[];
  text: string;
  html: string | null;
}

export interface Mailbox {
  /** @param to only mails to this address, whatever its case */
  list(request: ListPageRequest & { to?: string }): Promise<ListPage<MailboxItem>>;
  read(id: string): Promise<MailboxMessage | undefined>;
  /** The mail as it came over the wire. */
  raw(id: string): Promise<Buffer | undefined>;
}

export function createMailbox({ folder }: { folder: string }): Mailbox {
  // A kept mail never changes: its summary is read once.
  const known = new Map<string, MailboxItem>();

  async function ids(): Promise<string[]> {
    const names = await orMissing(readdir(folder));
    return (names ?? [])
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .filter(isMailboxId)
      .sort()
      .reverse();
  }

  async function raw(id: string): Promise<Buffer | undefined> {
    return isMailboxId(id) ? orMissing(readFile(join(folder, `${id}.eml`))) : undefined;
  }

  async function item(id: string): Promise<MailboxItem | undefined> {
    const found = known.get(id);
    if (found) return found;
    const source = await raw(id);
    if (!source) return undefined;
    const summary = summaryOf(id, await simpleParser(headOf(source)));
    known.set(id, summary);
    return summary;
  }

  return {
    raw,
    async list({ page, limit, to }) {
      const all = await ids();
      const start = (page - 1) * limit;
      if (to === undefined) return { items: await items(all.slice(start, start + limit)), page, limit, total: all.length };
      const theirs = (await items(all)).filter((mail) => mail.to.includes(to.toLowerCase()));
      return { items: theirs.slice(start, start + limit), page, limit, total: theirs.length };
    },
    async read(id) {
      const source = await raw(id);
      if (!source) return undefined;
      const mail = await simpleParser(source, { skipTextToHtml: true, skipImageLinks: true });
      const headers = mail.headerLines.map(({ key, line }) => ({ name: line.slice(0, key.length), value: line.slice(key.length + 1).trim() }));
      return { ...summaryOf(id, mail), headers, text: mail.text ?? '', html: mail.html || null };
    },
  };

  async function items(wanted: string[]): Promise<MailboxItem[]> {
    const found: MailboxItem[] = [];
    for (const id of wanted) {
      const mail = await item(id);
      if (mail) found.push(mail);
    }
    return found;
  }
}

function summaryOf(id: string, mail: ParsedMail): MailboxItem {
  return { id, receivedAt: arrivalOf(id), subject: mail.subject ?? '', from: mail.from?.text ?? '', to: addresses(mail.to), messageId: mail.messageId ?? null };
}

const addresses = (to: AddressObject | AddressObject[] | undefined): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => (address ? [address.toLowerCase()] : [])));

/** The header block alone: a list reads no bodies. */
function headOf(source: Buffer): Buffer {
  const end = source.indexOf('\r\n\r\n');
  return end < 0 ? source : source.subarray(0, end + 4);
}

async function orMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
