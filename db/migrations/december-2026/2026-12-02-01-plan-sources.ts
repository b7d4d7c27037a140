/**
 * What a plan's file said of each thing when it was last imported, so that the next import tells what the plan says anew from what people have changed since.
 * A database from before knows none of it: its first import keeps what people may have changed, and writes the rest.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('plan_sources', (table) => {
    table.text('plan').notNullable();
    // A table, or what of a plan activity the plan describes.
    table.text('what').notNullable();
    table.text('ref').notNullable();
    table.text('said').notNullable();
    table.primary(['plan', 'what', 'ref']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('plan_sources');
}
