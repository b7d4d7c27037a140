/** Calendar feeds: one address for each person who wants its days in a calendar. Nobody has one before. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('calendar_feeds', (table) => {
    table.text('person').primary().references('people.id');
    table.text('hash').notNullable().unique();
    table.text('made_at').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('calendar_feeds');
}
