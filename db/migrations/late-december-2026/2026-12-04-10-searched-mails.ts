/**
 * The index by which any part of a mail's addressee or subject is found, as each engine has one, kept by the database itself; and indexes that hold the
 * mails in the order in which they are listed.
 */
import type { Knex } from 'knex';
import { isPostgres } from '../../engine/connection.ts';

const parts = ['recipient', 'recipient_name', 'subject'];
/** Between them a sign that nobody writes: nothing is found across two. */
const text = (row: string, sign: string): string => parts.map((part) => `${row}${part}`).join(` || ${sign} || `);

/** Without a locale PostgreSQL lowers only a to z. */
const inSmallLetters = (said: string): string => `replace(replace(replace(lower(${said}), 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö')`;

/** As lists go: the newest first, and of one instant by the key. */
const orders: [name: string, on: string, replaced: string[]][] = [
  ['mails_newest_first', '(asked_at desc, key)', ['asked_at']],
  ['mails_of_outcome_newest_first', '(outcome, asked_at desc, key)', ['outcome', 'asked_at']],
];

export async function up(knex: Knex): Promise<void> {
  for (const [name, on, replaced] of orders) {
    await knex.raw(`create index ${name} on mails ${on}`);
    await knex.schema.alterTable('mails', (table) => void table.dropIndex(replaced));
  }
  if (isPostgres(knex)) return void (await knex.raw(`create index mails_search on mails using gin ((${inSmallLetters(text('', 'chr(31)'))}) gin_trgm_ops)`));
  // Numbers of their own: those that SQLite gives rows by itself change when a file is packed.
  await knex.raw('create table searched_mails (number integer primary key, mail text not null unique)');
  await knex.raw(`create virtual table searched_mail_parts using fts5(search, tokenize='trigram')`);
  await knex.raw('insert into searched_mails (mail) select key from mails order by asked_at, key');
  const filled = `select number, ${text('mails.', 'char(31)')} from searched_mails join mails on mails.key = searched_mails.mail`;
  await knex.raw(`insert into searched_mail_parts (rowid, search) ${filled}`);
  const number = (row: string) => `(select number from searched_mails where mail = ${row}.key)`;
  await knex.raw(`create trigger mail_is_searched after insert on mails begin
    insert into searched_mails (mail) values (new.key);
    insert into searched_mail_parts (rowid, search) values (${number('new')}, ${text('new.', 'char(31)')}); end`);
  await knex.raw(`create trigger mail_is_searched_anew after update of ${parts.join(', ')} on mails begin
    update searched_mail_parts set search = ${text('new.', 'char(31)')} where rowid = ${number('new')}; end`);
  await knex.raw(`create trigger mail_is_searched_no_more after delete on mails begin
    delete from searched_mail_parts where rowid = ${number('old')};
    delete from searched_mails where mail = old.key; end`);
}

export async function down(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw('drop index mails_search');
  } else {
    for (const trigger of ['mail_is_searched', 'mail_is_searched_anew', 'mail_is_searched_no_more']) await knex.raw('drop trigger ??', [trigger]);
    await knex.raw('drop table searched_mail_parts');
    await knex.raw('drop table searched_mails');
  }
  for (const [name, , replaced] of orders) {
    await knex.schema.alterTable('mails', (table) => void table.index(replaced));
    await knex.raw('drop index ??', [name]);
  }
}
