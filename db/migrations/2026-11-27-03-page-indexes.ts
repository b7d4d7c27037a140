/** Indexes for what pages read most: rows of plan_activities are long (they hold a life), so what is counted and listed is found without them. */
import type { Knex } from 'knex';

const indexes: [table: string, columns: string[]][] = [
  ['plan_activities', ['candidate']],
  ['plan_activities', ['lead', 'stage']],
  ['plan_activities', ['development_area', 'stage', 'case_number', 'id', 'requested_sek']],
  ['plan_activities', ['stage', 'development_area', 'focus_area', 'activity_area', 'lead', 'candidate', 'proposed_by', 'requested_sek', 'id']],
  ['obligations', ['due_at', 'plan_activity', 'id', 'state', 'kind', 'on_time']],
  ['obligations', ['plan_activity', 'state', 'due_at']],
];

export async function up(knex: Knex): Promise<void> {
  for (const [name, columns] of indexes) await knex.schema.alterTable(name, (table) => table.index(columns, nameOf(name, columns)));
}

export async function down(knex: Knex): Promise<void> {
  for (const [name, columns] of indexes) await knex.schema.alterTable(name, (table) => table.dropIndex(columns, nameOf(name, columns)));
}

/** Short enough for PostgreSQL, which cuts names at 63 bytes. */
const nameOf = (table: string, columns: string[]): string => `${table}_by_${columns.slice(0, 3).join('_')}`;
