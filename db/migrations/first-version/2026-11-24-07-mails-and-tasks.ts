/** Mails asked for and what became of them, the gate that holds them, and what waits for a coordinator. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('mails', (table) => {
    table.text('key').primary();
    table.text('message_id').notNullable().unique();
    table.text('thread_id');
    table.text('plan_activity').references('plan_activities.id');
    table.text('kind').notNullable();
    table.text('person').references('people.id');
    table.text('recipient').notNullable();
    table.text('recipient_name').notNullable();
    table.text('language').notNullable();
    table.text('subject').notNullable();
    table.text('text').notNullable();
    table.text('html').notNullable();
    table.text('obligation');
    table.integer('due_version');
    table.text('rung');
    table.text('outcome').notNullable();
    table.integer('attempts').notNullable();
    table.text('answer');
    table.text('asked_at').notNullable();
    table.text('accepted_at');
    table.text('settled_at');
    table.index(['plan_activity', 'asked_at']);
    table.index(['asked_at']);
    table.index(['outcome', 'asked_at']);
  });
  await knex.schema.createTable('mail_gate', (table) => {
    table.integer('id').primary();
    table.integer('open').notNullable();
    table.text('reason').notNullable();
    table.text('person').references('people.id');
    table.text('at').notNullable();
  });
  await knex.schema.createTable('tasks', (table) => {
    table.text('id').primary();
    table.text('kind').notNullable();
    table.text('plan_activity').references('plan_activities.id');
    table.text('obligation');
    table.text('period');
    table.text('organisation').references('organisations.id');
    table.text('details').notNullable();
    table.text('opened_at').notNullable();
    table.text('done_at');
    table.text('done_by').references('people.id');
    table.text('note');
    table.index(['done_at', 'opened_at']);
    table.index(['plan_activity', 'obligation']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['tasks', 'mail_gate', 'mails']) await knex.schema.dropTable(table);
}
