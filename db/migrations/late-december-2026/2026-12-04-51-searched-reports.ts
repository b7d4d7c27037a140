/**
 * What reports say, made ready for a search, and the index by which any part of it is found, as each engine has one, kept by the database itself; and the index
 * that holds reports in the order in which they came.
 */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

/** So many are read at a time. */
const atOnce = 500;
/** What people have written, as a report or an answer that stands for one has it. */
const said = ['done', 'deviations', 'lessons', 'needs', 'text'];

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('reports', (table) => void table.text('search').notNullable().defaultTo(''));
  await fill(knex);
  await knex.raw('create index reports_newest_first on reports (received_at desc, id)');
  // The extension came with the index of activities.
  if (isPostgres(knex)) return void (await knex.raw('create index reports_search on reports using gin (search gin_trgm_ops)'));
  // Numbers of their own: those that SQLite gives rows by itself change when a file is packed.
  await knex.raw('create table searched_reports (number integer primary key, report text not null unique)');
  await knex.raw(`create virtual table searched_report_parts using fts5(search, tokenize='trigram case_sensitive 1')`);
  await knex.raw('insert into searched_reports (report) select id from reports order by received_at, id');
  const filled = 'select number, search from searched_reports join reports on reports.id = searched_reports.report';
  await knex.raw(`insert into searched_report_parts (rowid, search) ${filled}`);
  const number = (row: string) => `(select number from searched_reports where report = ${row}.id)`;
  await knex.raw(`create trigger report_is_searched after insert on reports begin
    insert into searched_reports (report) values (new.id);
    insert into searched_report_parts (rowid, search) values (${number('new')}, new.search); end`);
  await knex.raw(`create trigger report_is_searched_anew after update of search on reports begin
    update searched_report_parts set search = new.search where rowid = ${number('new')}; end`);
  await knex.raw(`create trigger report_is_searched_no_more after delete on reports begin
    delete from searched_report_parts where rowid = ${number('old')};
    delete from searched_reports where report = old.id; end`);
}

async function fill(knex: Knex): Promise<void> {
  for (let last = ''; ; ) {
    const rows = (await knex('reports').where('id', '>', last).orderBy('id').limit(atOnce).select('id', 'content')) as { id: string; content: string }[];
    for (const { id, content } of rows)
      await knex('reports')
        .where({ id })
        .update({ search: textOf(content) });
    const end = rows.at(-1);
    if (!end || rows.length < atOnce) return;
    last = end.id;
  }
}

function textOf(content: string): string {
  const fields = (JSON.parse(content) ?? {}) as Record<string, unknown>;
  return said
    .flatMap((name) => (typeof fields[name] === 'string' && fields[name] !== '' ? [fields[name]] : []))
    .join('\n')
    .toLowerCase();
}

export async function down(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw('drop index reports_search');
  } else {
    for (const trigger of ['report_is_searched', 'report_is_searched_anew', 'report_is_searched_no_more']) await knex.raw('drop trigger ??', [trigger]);
    await knex.raw('drop table searched_report_parts');
    await knex.raw('drop table searched_reports');
  }
  await knex.raw('drop index reports_newest_first');
  await knex.raw('alter table ?? drop column ??', ['reports', 'search']);
}
