/** Mails sent again: the words of whoever asked for it, and the request; and what could not be addressed, kept until somebody is there to get it. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mail_resends', (table) => {
    table.text('reason');
    // The request that asked for it: sent again it is the same act.
    table.text('request');
  });
  await knex.schema.createTable('unaddressed_mails', (table) => {
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.integer('step').notNullable();
    // Which of the step's mails, from 0.
    table.integer('place').notNullable();
    // The task that tells of it: while that is open, the mail is still to be made.
    table.text('task').notNullable().references('tasks.id');
    table.text('ask').notNullable();
    table.text('asked_at').notNullable();
    table.primary(['plan_activity', 'step', 'place']);
    table.index(['task']);
  });
  await knex.schema.alterTable('audit', (table) => {
    table.index(['plan_activity', 'seq']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('audit', (table) => {
    table.dropIndex(['plan_activity', 'seq']);
  });
  await knex.schema.dropTable('unaddressed_mails');
  for (const column of ['reason', 'request']) await knex.raw(`alter table mail_resends drop column ${column}`);
}
