/** What is due next in a life, as a column, so that lives that stand still are found by one question; and steps that could not be recorded. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plan_activities', (table) => {
    table.text('next_due_at');
    table.index(['next_due_at']);
  });
  await knex.schema.createTable('set_aside_steps', (table) => {
    table.text('plan_activity').notNullable();
    table.text('step_key').notNullable();
    table.text('error').notNullable();
    table.text('at').notNullable();
    table.primary(['plan_activity', 'step_key']);
  });
  const lives = (await knex('plan_activities').select('id', 'life')) as { id: string; life: string }[];
  for (const { id, life } of lives)
    await knex('plan_activities')
      .where({ id })
      .update({ next_due_at: firstOf(life) });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('set_aside_steps');
  await knex.schema.alterTable('plan_activities', (table) => void table.dropIndex(['next_due_at']));
  await knex.raw('alter table plan_activities drop column next_due_at');
}

/** The first instant on an agenda at which nothing else is waited for. */
function firstOf(life: string): string | null {
  const { agenda = {} } = JSON.parse(life) as { agenda?: Record<string, { at: string; blocked?: string }> };
  const instants = Object.values(agenda).flatMap(({ at, blocked }) => (blocked ? [] : [at]));
  return instants.sort()[0] ?? null;
}
