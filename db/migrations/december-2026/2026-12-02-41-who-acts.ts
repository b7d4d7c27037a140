/**
 * What jäv asks besides memberships: which unit at the county board somebody works at, from day to day; which unit is itself a party in a case; and which
 * person of the register a decision names. Decisions before this name by text alone.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('person_units', (table) => {
    table.text('id').primary();
    table.text('person').notNullable().references('people.id').index();
    table.text('unit').notNullable();
    table.text('from_at').notNullable();
    table.text('to_at');
    table.text('noted_at');
  });
  await knex.schema.alterTable('plan_activities', (table) => table.text('party_unit'));
  await knex.schema.alterTable('decisions', (table) => {
    table.text('decided_by_person').references('people.id');
    table.text('prepared_by_person').references('people.id');
    table.integer('register_asked').notNullable().defaultTo(0);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('decisions', (table) => table.dropColumns('decided_by_person', 'prepared_by_person', 'register_asked'));
  await knex.schema.alterTable('plan_activities', (table) => table.dropColumn('party_unit'));
  await knex.schema.dropTable('person_units');
}
