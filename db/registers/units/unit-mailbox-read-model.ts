/** Shared mailboxes of units at the county board, as they are read. */
import type { Knex } from 'knex';

/** Addresses by the names of their units. */
export async function unitMailboxes(knex: Knex): Promise<Map<string, string>> {
  const rows = (await knex('unit_mailboxes').orderBy('unit').select('unit', 'email')) as { unit: string; email: string }[];
  return new Map(rows.map(({ unit, email }) => [unit, email]));
}
