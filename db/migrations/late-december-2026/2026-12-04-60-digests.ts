/** Mails that wait to be gathered into one, what each says there and which one took it in; and how a person wants its mails. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mails', (table) => {
    table.text('digest');
    table.text('digest_item');
    table.index(['digest']);
  });
  await knex.schema.alterTable('people', (table) => void table.text('mail_pace'));
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('people', (table) => void table.dropColumn('mail_pace'));
  await knex.schema.alterTable('mails', (table) => {
    table.dropIndex(['digest']);
    table.dropColumns('digest', 'digest_item');
  });
}
