/** Commands about much money wait for a second person: who said yes or no, and when. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('commands', (table) => {
    table.text('answered_by').references('people.id');
    table.text('answered_at');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex('commands').where({ state: 'held' }).delete();
  await knex.schema.alterTable('commands', (table) => table.dropColumns('answered_by', 'answered_at'));
}
