/**
 * Who decides about money by a session that is not new proves again who it is. A session knows when that was done last (null: when it began), a mailed link
 * which session it confirms (null: it begins one), and what was written meanwhile waits here, enciphered.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('sessions', (table) => void table.text('proved_at'));
  // Hash of the session's secret. No foreign key: a link outlives its session, and is then good for nothing.
  await knex.schema.alterTable('sign_in_links', (table) => void table.text('confirms'));
  await knex.schema.createTable('kept_forms', (table) => {
    table.text('id').primary();
    table.text('person').notNullable().references('people.id').index();
    table.text('key_id').notNullable();
    table.text('content').notNullable();
    table.text('kept_at').notNullable().index();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('kept_forms');
  await knex('sign_in_links').whereNotNull('confirms').delete();
  await knex.schema.alterTable('sign_in_links', (table) => void table.dropColumn('confirms'));
  await knex.schema.alterTable('sessions', (table) => void table.dropColumn('proved_at'));
}
