/**
 * Who gets mails to coordinators and secretaries: when somebody is away, and who stands in; and the shared mailbox of a unit at the county board. Nobody has
 * said anything before. Days are Swedish; `to_on` is the first day back.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('absences', (table) => {
    table.text('id').primary();
    table.text('person').notNullable().references('people.id').index();
    table.text('deputy').references('people.id');
    table.text('from_on').notNullable();
    table.text('to_on').notNullable().index();
  });
  await knex.schema.createTable('unit_mailboxes', (table) => {
    table.text('id').primary();
    table.text('unit').notNullable().unique();
    table.text('email').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('unit_mailboxes');
  await knex.schema.dropTable('absences');
}
