/** Who of the coordinators has taken what they owe together; tasks name theirs themselves. Nobody has taken anything before. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('assigned_obligations', (table) => {
    table.text('plan_activity').notNullable();
    table.text('obligation').notNullable();
    table.text('assignee').notNullable().references('people.id');
    table.primary(['plan_activity', 'obligation']);
    table.index(['assignee'], 'assigned_obligations_assignee');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('assigned_obligations');
}
