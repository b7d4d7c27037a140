/** The register of delegations: who may decide or pay our own money, up to which sum, from which day to which. Days are Swedish; `to_on` is the first day without. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('delegations', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('person').notNullable().references('people.id').index();
    table.text('act').notNullable();
    table.bigInteger('up_to_sek');
    table.text('from_on').notNullable();
    table.text('to_on');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('delegations');
}
