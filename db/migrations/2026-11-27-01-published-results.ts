/** Results of reports that have been cleared for everybody to read: each clearing a version of its own, and what was taken back with who, when and why. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('published_results', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('period').notNullable();
    table.integer('version').notNullable();
    table.text('first_day').notNullable();
    table.text('last_day').notNullable();
    table.text('summary').notNullable();
    // The numbers as they were reported; null where they were not chosen. What may be shown of them is judged when they are read.
    table.integer('women');
    table.integer('men');
    table.integer('other');
    table.text('indicators').notNullable();
    // Numbers of people in the report that were not chosen: they are never shown, and must not be possible to reckon out.
    table.text('guarded').notNullable();
    table.text('cleared_by').notNullable().references('people.id');
    table.text('cleared_at').notNullable();
    table.text('withdrawn_by').references('people.id');
    table.text('withdrawn_at');
    table.text('withdrawn_reason');
    table.unique(['plan_activity', 'period', 'version']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('published_results');
}
