/**
 * What a step wrote can be taken back for a quarter of an hour: its rows stay, marked with the command that took them back, and no longer count. Which step
 * opened or ended a task, a contact or a link is noted from now on, and what stood in a row that a step wrote over; what earlier steps did is not known so
 * exactly, and is not taken back.
 */
import type { Knex } from 'knex';

/** Tables whose rows a step writes. */
const marked = ['steps', 'reports', 'reviews', 'replies', 'decisions', 'payments', 'evaluations', 'body_words', 'contacts', 'named_contacts', 'tasks'];
/** Numbers of the steps that began and ended a row. */
const noted: [table: string, columns: string[]][] = [
  ['contacts', ['begun_step', 'ended_step']],
  ['named_contacts', ['ended_step']],
  ['tasks', ['opened_step', 'done_step']],
  ['answer_links', ['ended_step']],
];

export async function up(knex: Knex): Promise<void> {
  for (const name of marked) await knex.schema.alterTable(name, (table) => void table.text('taken_back_by'));
  for (const [name, columns] of noted)
    await knex.schema.alterTable(name, (table) => {
      for (const column of columns) table.integer(column);
    });
  await knex.schema.alterTable('steps', (table) => void table.text('written_over'));
}

export async function down(knex: Knex): Promise<void> {
  const columns: [string, string][] = [
    ['steps', 'written_over'],
    ...noted.flatMap(([table, names]) => names.map((name): [string, string] => [table, name])),
    ...marked.map((table): [string, string] => [table, 'taken_back_by']),
  ];
  for (const [table, column] of columns) await knex.raw('alter table ?? drop column ??', [table, column]);
}
