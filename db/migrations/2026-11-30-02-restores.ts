/** When this database was put back from a copy: by the command, or found by itself when workflows were ahead of it. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('restores', (table) => {
    table.text('at').primary();
    // Null where it was found: nobody knows then from when the copy was.
    table.text('backup_made_at');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('restores');
}
