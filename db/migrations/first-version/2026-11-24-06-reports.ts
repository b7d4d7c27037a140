/** Every version of every report that came in, the reviews, and the replies that are no report. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('reports', (table) => {
    // The command's id.
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('period').notNullable();
    table.integer('version').notNullable();
    table.text('form').notNullable();
    table.text('channel');
    table.text('content').notNullable();
    table.text('received_at').notNullable();
    table.text('received_on');
    table.text('by_person').references('people.id');
    table.text('by_organisation').references('organisations.id');
    table.unique(['plan_activity', 'period', 'version']);
  });
  await knex.schema.createTable('reviews', (table) => {
    // The command's id, or the step's key where a short report was noted by itself.
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('period').notNullable();
    table.integer('version').notNullable();
    table.text('outcome').notNullable();
    table.text('comment');
    table.text('reviewed_at').notNullable();
    table.text('by_person').references('people.id');
    table.index(['plan_activity', 'period']);
  });
  await knex.schema.createTable('replies', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('period').notNullable();
    table.text('kind').notNullable();
    table.text('text');
    table.text('due_on');
    table.text('received_at').notNullable();
    table.text('by_person').references('people.id');
    table.index(['plan_activity', 'period']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['replies', 'reviews', 'reports']) await knex.schema.dropTable(table);
}
