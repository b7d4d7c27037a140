/** Which of the commands that SQL holds as taken are known to be in their workflow's history too. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('commands', (table) => {
    table.boolean('in_history').notNullable().defaultTo(false);
    table.index(['state', 'in_history', 'received_at']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('commands', (table) => {
    table.dropIndex(['state', 'in_history', 'received_at']);
  });
  await knex.schema.alterTable('commands', (table) => {
    table.dropColumn('in_history');
  });
}
