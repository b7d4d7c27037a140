/** What has been handed out of a case, as it left: the shown text, what was masked on what ground, and never what the mask hides. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('handed_out', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('outcome').notNullable();
    // Null where nobody said who asked: the law forbids asking.
    table.text('asked_by');
    table.text('decided_by').notNullable();
    table.text('grounds').notNullable();
    table.text('decided_on').notNullable();
    table.text('language').notNullable();
    table.text('recorded_at').notNullable();
    table.text('by_person').notNullable().references('people.id');
    table.index(['plan_activity', 'recorded_at']);
  });
  await knex.schema.createTable('handed_out_documents', (table) => {
    table.text('handed_out').notNullable().references('handed_out.id');
    table.integer('number').notNullable();
    table.text('reference').notNullable();
    table.text('title').notNullable();
    // The ground on which all of it was withheld; null where it left.
    table.text('withheld');
    table.text('shown').notNullable();
    table.text('masks').notNullable();
    table.text('file');
    table.primary(['handed_out', 'number']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['handed_out_documents', 'handed_out']) await knex.schema.dropTable(table);
}
