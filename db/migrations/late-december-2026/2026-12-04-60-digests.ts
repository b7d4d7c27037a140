/** Mails that wait to be gathered into one, what each says there and which one took it in; and how a person wants its mails. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mails', (table) => {
    table.text('digest');
    table.text('digest_item');
    table.index(['digest']);
    // Whose digests there have been.
    table.index(['kind', 'person']);
  });
  await knex.schema.createTable('mail_paces', (table) => {
    table.text('person').primary().references('people.id');
    table.text('pace').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('mail_paces');
  await knex.schema.alterTable('mails', (table) => {
    table.dropIndex(['kind', 'person']);
    table.dropIndex(['digest']);
  });
  // Knex would copy the table on SQLite, and its triggers would be lost.
  for (const column of ['digest', 'digest_item']) await knex.raw('alter table mails drop column ??', [column]);
}
