/** Who is signed in, links to sign in by, and the keys that links in mails are signed with. Of secrets that a browser or a mail carries only a hash is stored. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('sessions', (table) => {
    table.text('hash').primary();
    table.text('person').notNullable().references('people.id');
    table.text('began_at').notNullable();
    table.text('seen_at').notNullable();
    table.text('id_token');
    table.index(['person']);
    table.index(['seen_at']);
  });
  await knex.schema.createTable('sign_in_links', (table) => {
    table.text('hash').primary();
    table.text('person').notNullable().references('people.id');
    table.text('email').notNullable();
    table.text('leads_to');
    table.text('created_at').notNullable();
    table.text('used_at');
    table.index(['created_at']);
  });
  await knex.schema.createTable('signing_keys', (table) => {
    table.text('id').primary();
    table.text('purpose').notNullable();
    table.integer('number').notNullable();
    table.text('secret').notNullable();
    table.text('created_at').notNullable();
    table.unique(['purpose', 'number']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['signing_keys', 'sign_in_links', 'sessions']) await knex.schema.dropTable(table);
}
