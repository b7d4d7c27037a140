/**
 * What people keep in a case beside its steps: notes, files of no period, answers to appeals. Rows are only ever added. Tasks may have a day, somebody who does
 * them, and a reminder.
 */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('case_papers', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('kind').notNullable();
    table.integer('internal').notNullable();
    table.text('about').references('case_papers.id');
    table.text('content').notNullable();
    table.text('file_hash').index();
    table.text('file_name');
    table.text('file_type');
    table.bigInteger('size_bytes');
    table.text('person').notNullable().references('people.id');
    table.text('recorded_at').notNullable();
    table.index(['plan_activity', 'kind', 'recorded_at']);
  });
  await (isPostgres(knex) ? refuseChangesInPostgres(knex) : refuseChangesInSqlite(knex));
  await knex.schema.alterTable('tasks', (table) => {
    table.text('due_at');
    // Without a reference: SQLite could not drop the column again.
    table.text('assignee');
    table.text('reminded_at');
  });
}

async function refuseChangesInPostgres(knex: Knex): Promise<void> {
  await knex.raw(`create function case_papers_stay() returns trigger language plpgsql as $$ begin raise exception 'case papers stay as they are'; end $$`);
  await knex.raw('create trigger case_papers_stay before update or delete on case_papers for each row execute function case_papers_stay()');
}

async function refuseChangesInSqlite(knex: Knex): Promise<void> {
  for (const change of ['update', 'delete'])
    await knex.raw(
      `create trigger case_papers_refuse_${change} before ${change} on case_papers begin select raise(abort, 'case papers stay as they are'); end`,
    );
}

export async function down(knex: Knex): Promise<void> {
  for (const column of ['due_at', 'assignee', 'reminded_at']) await knex.raw('alter table tasks drop column ??', [column]);
  await knex.schema.dropTable('case_papers');
  if (isPostgres(knex)) await knex.raw('drop function case_papers_stay()');
}
