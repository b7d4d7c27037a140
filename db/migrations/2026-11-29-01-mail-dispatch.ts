/** Rows of mails are the outbox: who carries each, when it is tried next, whose it is at the moment; and one row for the server that takes them. */
import type { Knex } from 'knex';

const columns = ['carrier', 'step', 'superseded_by', 'next_try_at', 'trouble_since', 'lease', 'lease_until'] as const;

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mails', (table) => {
    // 'life': asked for by an earlier version, whose runs carry their mails themselves.
    table.text('carrier').notNullable().defaultTo('life');
    // The step of the case that asked for it; of a mail that is no longer true, the step that made it so.
    table.integer('step');
    table.integer('superseded_by');
    table.text('next_try_at');
    // Since when a server has put it off, in this course of tries.
    table.text('trouble_since');
    table.text('lease');
    table.text('lease_until');
    table.index(['carrier', 'outcome', 'next_try_at']);
    table.index(['settled_at']);
    table.index(['lease']);
  });
  await knex.schema.createTable('mail_relay', (table) => {
    table.integer('id').primary();
    // Milliseconds since 1970 by the database's clock: when the next mail may leave.
    table.bigInteger('next_slot').notNullable();
    table.text('trouble_since');
    table.text('answer');
  });
  await knex('mail_relay').insert({ id: 1, next_slot: 0 });
  // A mail that had come to nothing and was sent again: by whom, why, and what had become of it until then.
  await knex.schema.createTable('mail_resends', (table) => {
    table.text('mail').notNullable().references('mails.key');
    table.integer('number').notNullable();
    table.text('at').notNullable();
    table.text('person').references('people.id');
    table.text('why').notNullable();
    table.text('recipient_before').notNullable();
    table.text('outcome_before').notNullable();
    table.text('answer_before');
    table.primary(['mail', 'number']);
  });
  // Kept without the secrets of their links: nobody but the page that wrote one could have sent it.
  await knex('mails').whereIn('kind', ['signIn', 'answerLink']).update({ carrier: 'page' });
  await nameAskingSteps(knex);
  await knex.raw('alter table steps drop column mails');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table steps add column mails text not null default '[]'`);
  for (const { plan_activity, seq } of await askingSteps(knex)) {
    const keys = (await knex('mails').where({ plan_activity, step: seq }).orderBy('key').pluck('key')) as string[];
    await knex('steps')
      .where({ plan_activity, seq })
      .update({ mails: JSON.stringify(keys) });
  }
  for (const table of ['mail_resends', 'mail_relay']) await knex.schema.dropTable(table);
  await knex.schema.alterTable('mails', (table) => {
    table.dropIndex(['carrier', 'outcome', 'next_try_at']);
    table.dropIndex(['settled_at']);
    table.dropIndex(['lease']);
  });
  for (const column of columns) await knex.raw(`alter table mails drop column ${column}`);
}

async function nameAskingSteps(knex: Knex): Promise<void> {
  const steps = (await knex('steps').whereNot('mails', '[]').select('plan_activity', 'seq', 'mails')) as {
    plan_activity: string;
    seq: number;
    mails: string;
  }[];
  for (const { plan_activity, seq, mails } of steps)
    await knex('mails')
      .where({ plan_activity })
      .whereIn('key', JSON.parse(mails) as string[])
      .update({ step: seq });
}

const askingSteps = async (knex: Knex): Promise<{ plan_activity: string; seq: number }[]> =>
  knex('mails').whereNotNull('step').distinct({ plan_activity: 'plan_activity', seq: 'step' });
