/** Jäv that people have declared for themselves in a case, and taken back. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('declared_partialities', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('person').notNullable().references('people.id');
    table.text('reason').notNullable();
    table.text('declared_at').notNullable();
    table.text('withdrawn_at');
    // One stands at a time, also when two requests come at once.
    table.unique(['plan_activity', 'person'], { indexName: 'declared_partialities_standing', predicate: knex.whereNull('withdrawn_at') });
    table.index(['plan_activity', 'declared_at']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('declared_partialities');
}
