/** Shared mailboxes of units at the county board, as they are read. */
import type { Knex } from 'knex';
import { findPerson } from '../person-read-model.ts';

/** Addresses by the names of their units. */
export async function unitMailboxes(knex: Knex): Promise<Map<string, string>> {
  const rows = (await knex('unit_mailboxes').orderBy('unit').select('unit', 'email')) as { unit: string; email: string }[];
  return new Map(rows.map(({ unit, email }) => [unit, email]));
}

/** What begins the ids by which mailboxes stand among recipients: they end the keys of their mails. */
const asRecipient = 'unitMailbox-';

export const mailboxRecipient = (id: string): string => asRecipient + id;

/** Whether a recipient is the mailbox of a unit. */
export const isMailbox = (recipient: string): boolean => recipient.startsWith(asRecipient);

/** Whose mail it is by its key, where that is the mailbox of a unit. */
export function mailboxOfMail({ key, person }: { key: string; person: string | null }): string | undefined {
  const recipient = key.split('/').at(-1) ?? '';
  return person === null && isMailbox(recipient) ? recipient : undefined;
}

/** A mailbox as a recipient with its present address; undefined where the unit has none any more. */
export async function findMailbox(knex: Knex, recipient: string): Promise<{ id: string; email: string } | undefined> {
  const row = (await knex('unit_mailboxes')
    .where({ id: recipient.slice(asRecipient.length) })
    .first('email')) as { email: string } | undefined;
  return row && { id: recipient, email: row.email };
}

/** Where whoever a mail is for reads its mails now; undefined where it is in no register. */
export async function presentAddress(knex: Knex, mail: { key: string; person: string | null }): Promise<{ email: string } | undefined> {
  const mailbox = mailboxOfMail(mail);
  if (mailbox !== undefined) return findMailbox(knex, mailbox);
  return mail.person === null ? undefined : findPerson(knex, mail.person);
}
