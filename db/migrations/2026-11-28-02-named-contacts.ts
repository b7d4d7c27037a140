/** Contacts that somebody has named in a case who takes nobody into the register: case data, until a coordinator has taken them in or said no. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('named_contacts', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('organisation').notNullable().references('organisations.id');
    // As they were written; the address in lower case.
    table.text('name').notNullable();
    table.text('email').notNullable();
    table.text('state').notNullable();
    table.text('named_by').references('people.id');
    table.text('named_at').notNullable();
    table.text('answered_by').references('people.id');
    table.text('answered_at');
    // An address waits once in a case for an organisation, however often it is named.
    table.unique(['plan_activity', 'organisation', 'email'], { indexName: 'named_contacts_waiting', predicate: knex.whereRaw("state = 'waiting'") });
    table.index(['plan_activity', 'named_at']);
    table.index(['email', 'organisation']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('named_contacts');
}
