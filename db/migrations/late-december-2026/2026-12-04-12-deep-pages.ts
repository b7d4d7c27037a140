/**
 * Deep pages pass over rows by an index alone: of an area for everybody the stage stands in it, and late activities stand in it with what they are ordered by to
 * the end.
 */
import type { Knex } from 'knex';

const area = 'plan_activities_of_development_area_case_number_stage';
const areaBefore = 'plan_activities_of_development_area_case_number';
const lateOrders = ['title_key', 'first_due_at'];

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plan_activities', (table) => void table.index(['development_area', 'case_number', 'stage'], area));
  await knex.schema.alterTable('plan_activities', (table) => void table.dropIndex(['development_area', 'case_number'], areaBefore));
  for (const column of lateOrders) await replaceLate(knex, column, [column, 'case_number', 'overdue']);
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plan_activities', (table) => void table.index(['development_area', 'case_number'], areaBefore));
  await knex.schema.alterTable('plan_activities', (table) => void table.dropIndex(['development_area', 'case_number', 'stage'], area));
  for (const column of lateOrders) await replaceLate(knex, column, [column, 'overdue']);
}

async function replaceLate(knex: Knex, order: string, columns: string[]): Promise<void> {
  const name = `late_activities_of_${order}`;
  await knex.raw('drop index ??', [name]);
  await knex.raw(`create index ?? on plan_activities (${columns.map(() => '??').join(', ')}) where overdue > 0`, [name, ...columns]);
}
