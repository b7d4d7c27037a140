/** Drafts of forms, enciphered: one for each person and form. Nobody has one before. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('form_drafts', (table) => {
    table.text('person').notNullable().references('people.id');
    // Hash of the form's address: which form of which case somebody has begun is nobody else's to read.
    table.text('form').notNullable();
    table.text('key_id').notNullable();
    table.text('content').notNullable();
    table.text('saved_at').notNullable().index();
    table.primary(['person', 'form']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('form_drafts');
}
