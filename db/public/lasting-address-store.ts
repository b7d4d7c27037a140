/** Keeps the address that what is published is named by, once. */
import type { Knex } from 'knex';

/** Keeps it where none has been kept yet. @param root without a slash at its end */
export async function keepLastingAddress(knex: Knex, root: string): Promise<void> {
  await knex('lasting_address').insert({ id: 1, root }).onConflict('id').ignore();
}
