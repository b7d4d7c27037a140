/** Keys that links are signed with lie outside the database from now on; here is only by what each is known, so that a program without them notices. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('signing_key_marks', (table) => {
    table.text('id').primary();
    // SHA-256 of the secret, which is 256 random bits: nothing follows from it.
    table.text('fingerprint').notNullable();
    table.text('signs_from').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('signing_key_marks');
}
