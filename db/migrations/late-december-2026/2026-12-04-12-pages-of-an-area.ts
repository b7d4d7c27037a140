/** Pages of an area for everybody pass over what is not in the plan: its stage stands in the index that they follow. */
import type { Knex } from 'knex';

const name = 'plan_activities_of_development_area_case_number_stage';
const before = 'plan_activities_of_development_area_case_number';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plan_activities', (table) => void table.index(['development_area', 'case_number', 'stage'], name));
  await knex.schema.alterTable('plan_activities', (table) => void table.dropIndex(['development_area', 'case_number'], before));
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plan_activities', (table) => void table.index(['development_area', 'case_number'], before));
  await knex.schema.alterTable('plan_activities', (table) => void table.dropIndex(['development_area', 'case_number', 'stage'], name));
}
