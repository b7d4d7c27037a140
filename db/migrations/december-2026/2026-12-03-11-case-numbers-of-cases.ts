/**
 * Which case has a number, its own or one that a decision names: a number in lower case belongs to one case, whoever writes it at the same moment. Where two
 * cases have had the same, the first that had it as its own, else the first decision, keeps it; the rows of both stay as they are.
 */
import type { Knex } from 'knex';

interface Had {
  case_number: string;
  plan_activity: string;
}

/** Rows a statement: SQLite takes 32,766 values, PostgreSQL 65,535. */
const atATime = 1000;

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('taken_case_numbers', (table) => {
    table.text('number').primary();
    table.text('plan_activity').notNullable().index();
  });
  const own = (await knex('plan_activities').orderBy(['created_at', 'id']).select('case_number', { plan_activity: 'id' })) as Had[];
  const named = (await knex('decisions').orderBy(['recorded_at', 'id']).select('case_number', 'plan_activity')) as Had[];
  const first = new Map<string, string>();
  for (const { case_number: number, plan_activity: activity } of [...own, ...named])
    if (!first.has(number.toLowerCase())) first.set(number.toLowerCase(), activity);
  const rows = [...first].map(([number, activity]) => ({ number, plan_activity: activity }));
  for (let from = 0; from < rows.length; from += atATime) await knex('taken_case_numbers').insert(rows.slice(from, from + atATime));
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('taken_case_numbers');
}
