/** Shared mailboxes of units at the county board. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** Sets the mailbox of a unit, in lower case; null: none. Returns whether that is new. */
export async function setUnitMailbox(trx: Knex, { unit, email }: { unit: string; email: string | null }): Promise<boolean> {
  if (email === null) return (await trx('unit_mailboxes').where({ unit }).delete()) > 0;
  const address = email.toLowerCase();
  if (await trx('unit_mailboxes').where({ unit, email: address }).first('id')) return false;
  // Another address is another mailbox: what was refused at the old one tells nothing of it.
  await trx('unit_mailboxes').where({ unit }).delete();
  await trx('unit_mailboxes').insert({ id: randomUUID(), unit, email: address });
  return true;
}
