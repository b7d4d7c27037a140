/** Which page last saved a draft, and each time anew what it is called: a page that knows an older one does not write over it. Drafts of before are known by all. */
import type { Knex } from 'knex';

const tables = ['form_drafts', 'drafts'];

export async function up(knex: Knex): Promise<void> {
  for (const drafts of tables)
    await knex.schema.alterTable(drafts, (table) => {
      table.text('writer').notNullable().defaultTo('');
      table.text('version').notNullable().defaultTo('before');
    });
}

export async function down(knex: Knex): Promise<void> {
  for (const drafts of tables)
    await knex.schema.alterTable(drafts, (table) => {
      table.dropColumns('writer', 'version');
    });
}
