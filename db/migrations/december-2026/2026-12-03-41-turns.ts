/** When what is due next in a life is taken, where many are due at one instant; and of a step the instant for which it was recorded. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plan_activities', (table) => void table.text('next_turn_at'));
  await knex.schema.alterTable('steps', (table) => void table.text('due_at'));
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('steps', (table) => void table.dropColumn('due_at'));
  await knex.schema.alterTable('plan_activities', (table) => void table.dropColumn('next_turn_at'));
}
