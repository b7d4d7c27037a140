/**
 * The index by which any part of an activity's texts is found, as each engine has one: of SQLite an FTS5 table of trigrams, of PostgreSQL a GIN index of pg_trgm.
 * The database keeps it itself, whoever writes the row.
 */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

export async function up(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    // Trusted: who may make things in the database may make it, without being its superuser.
    await knex.raw('create extension if not exists pg_trgm');
    await knex.raw('create index plan_activities_search on plan_activities using gin (search gin_trgm_ops)');
    return;
  }
  // A number of its own: those that SQLite gives rows by itself change when a file is packed.
  await knex.raw('create table searched_texts (number integer primary key, plan_activity text not null unique, search text not null)');
  await knex.raw(
    `create virtual table searched_parts using fts5(search, content='searched_texts', content_rowid='number', tokenize='trigram case_sensitive 1')`,
  );
  await knex.raw(`create trigger searched_text_comes after insert on searched_texts begin
    insert into searched_parts (rowid, search) values (new.number, new.search); end`);
  await knex.raw(`create trigger searched_text_goes after delete on searched_texts begin
    insert into searched_parts (searched_parts, rowid, search) values ('delete', old.number, old.search); end`);
  await knex.raw(`create trigger searched_text_changes after update of search on searched_texts begin
    insert into searched_parts (searched_parts, rowid, search) values ('delete', old.number, old.search);
    insert into searched_parts (rowid, search) values (new.number, new.search); end`);
  await knex.raw('insert into searched_texts (plan_activity, search) select id, search from plan_activities order by case_number');
  await knex.raw(`create trigger plan_activity_is_searched after insert on plan_activities begin
    insert into searched_texts (plan_activity, search) values (new.id, new.search); end`);
  await knex.raw(`create trigger plan_activity_is_described after update of search on plan_activities when new.search <> old.search begin
    update searched_texts set search = new.search where plan_activity = new.id; end`);
  await knex.raw(`create trigger plan_activity_is_searched_no_more after delete on plan_activities begin
    delete from searched_texts where plan_activity = old.id; end`);
}

export async function down(knex: Knex): Promise<void> {
  if (isPostgres(knex)) return void (await knex.raw('drop index plan_activities_search'));
  for (const trigger of ['plan_activity_is_searched', 'plan_activity_is_described', 'plan_activity_is_searched_no_more'])
    await knex.raw('drop trigger ??', [trigger]);
  await knex.raw('drop table searched_parts');
  await knex.raw('drop table searched_texts');
}
