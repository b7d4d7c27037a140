/** Funding decisions, every funder's grant, instalments, payments and evaluations. Money is whole SEK. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('decisions', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id').index();
    table.text('outcome').notNullable();
    table.text('grounds').notNullable();
    table.text('conditions').notNullable();
    table.text('decided_by').notNullable();
    table.text('prepared_by').notNullable();
    table.text('delegation');
    table.text('decided_on').notNullable();
    table.text('case_number').notNullable();
    table.text('meeting');
    table.text('recorded_at').notNullable();
    table.text('by_person').references('people.id');
  });
  await knex.schema.createTable('grants', (table) => {
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('funder').notNullable().references('organisations.id');
    table.text('outcome').notNullable();
    table.bigInteger('amount_sek').notNullable();
    table.bigInteger('paid_sek').notNullable();
    table.text('source');
    table.text('reference');
    table.primary(['plan_activity', 'funder']);
  });
  await knex.schema.createTable('instalments', (table) => {
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.integer('number').notNullable();
    table.bigInteger('amount_sek').notNullable();
    table.text('release_period');
    table.text('release_on');
    table.text('released_at');
    table.bigInteger('paid_sek').notNullable();
    table.primary(['plan_activity', 'number']);
  });
  await knex.schema.createTable('payments', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id').index();
    table.text('funder').notNullable().references('organisations.id');
    table.integer('instalment');
    table.bigInteger('amount_sek').notNullable();
    table.text('paid_on').notNullable();
    table.text('reference');
    table.text('recorded_at').notNullable();
    table.text('by_person').references('people.id');
  });
  await knex.schema.createTable('evaluations', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id').index();
    table.text('content').notNullable();
    table.text('recorded_at').notNullable();
    table.text('by_person').references('people.id');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['evaluations', 'payments', 'instalments', 'grants', 'decisions']) await knex.schema.dropTable(table);
}
