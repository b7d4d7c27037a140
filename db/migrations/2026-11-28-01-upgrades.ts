/** Upgrades of what runs beside the database, each done once: which, and when it was done. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('upgrades', (table) => {
    table.text('name').primary();
    table.text('done_at').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('upgrades');
}
