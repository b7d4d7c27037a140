/** The address that open data is named by stays what it was first, wherever the program answers later. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('lasting_address', (table) => {
    table.integer('id').primary();
    table.text('root').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('lasting_address');
}
