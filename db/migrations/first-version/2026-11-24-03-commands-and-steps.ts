/** What was asked, what was done, and the record of it: commands, steps, and the append-only audit. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('commands', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    // No foreign key: a command is stored before the life it begins exists.
    table.text('plan_activity').notNullable();
    table.text('person').references('people.id');
    table.text('path').notNullable();
    table.text('idempotency_key');
    table.text('body').notNullable();
    table.text('body_hash').notNullable();
    table.text('command').notNullable();
    table.text('received_at').notNullable();
    table.text('state').notNullable();
    table.integer('attempt').notNullable();
    table.text('refusal');
    table.integer('answer_status');
    table.text('answer');
    table.text('settled_at');
    table.index(['state', 'received_at']);
    table.index(['plan_activity', 'state', 'received_at']);
  });
  await knex.schema.createTable('steps', (table) => {
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.integer('seq').notNullable();
    table.text('step_key').notNullable();
    table.text('kind').notNullable();
    table.text('command');
    table.text('at').notNullable();
    table.text('received');
    table.text('patch').notNullable();
    table.text('mails').notNullable();
    table.primary(['plan_activity', 'seq']);
    table.unique(['plan_activity', 'step_key']);
  });
  await knex.schema.createTable('audit', (table) => {
    table.increments('id');
    // No foreign keys: the record outlives what it is about.
    table.text('plan_activity');
    table.integer('seq');
    table.text('at').notNullable();
    table.text('person');
    table.text('what').notNullable();
    table.text('details').notNullable();
    table.text('stage');
    table.index(['plan_activity', 'id']);
  });
  await (knex.client.config.client === 'pg' ? refuseChangesInPostgres(knex) : refuseChangesInSqlite(knex));
}

async function refuseChangesInPostgres(knex: Knex): Promise<void> {
  await knex.raw(`create function audit_is_append_only() returns trigger language plpgsql as $$ begin raise exception 'audit is append-only'; end $$`);
  await knex.raw('create trigger audit_is_append_only before update or delete on audit for each row execute function audit_is_append_only()');
  await knex.raw('create trigger audit_is_never_emptied before truncate on audit for each statement execute function audit_is_append_only()');
}

async function refuseChangesInSqlite(knex: Knex): Promise<void> {
  for (const change of ['update', 'delete']) {
    await knex.raw(`create trigger audit_refuses_${change} before ${change} on audit begin select raise(abort, 'audit is append-only'); end`);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['audit', 'steps', 'commands']) await knex.schema.dropTable(table);
  if (knex.client.config.client === 'pg') await knex.raw('drop function audit_is_append_only()');
}
