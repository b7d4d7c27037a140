/** Shared mailboxes of units at the county board. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** Sets the mailbox of a unit, in lower case; null: none. What the unit's mailbox refused goes to its next address. Returns whether that is new. */
export async function setUnitMailbox(trx: Knex, { unit, email }: { unit: string; email: string | null }): Promise<boolean> {
  if (email === null) return (await trx('unit_mailboxes').where({ unit }).delete()) > 0;
  const address = email.toLowerCase();
  if (await trx('unit_mailboxes').where({ unit, email: address }).first('id')) return false;
  await trx('unit_mailboxes').insert({ id: randomUUID(), unit, email: address }).onConflict('unit').merge(['email']);
  return true;
}
