/** The county's own figures beside the plan's goals: one for each goal and year. What a later import replaces stays in the audit. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('goal_figures', (table) => {
    table.text('goal').notNullable();
    // A year, "2025".
    table.text('period').notNullable();
    table.double('value').notNullable();
    table.text('source').notNullable();
    table.text('imported_at').notNullable();
    table.text('imported_by').notNullable().references('people.id');
    table.primary(['goal', 'period']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('goal_figures');
}
