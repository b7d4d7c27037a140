/** Views of the list of activities that somebody has saved under a name. Nobody has one before. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('saved_views', (table) => {
    table.text('person').notNullable().references('people.id');
    table.text('name').notNullable();
    table.text('selection').notNullable();
    table.primary(['person', 'name']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('saved_views');
}
