/**
 * Mails that somebody asks for on a page are sent by the dispatch, as all others; links to sign in by are signed as their mail leaves, and live from when a
 * server took it. Links of the version before were known by the hash of a secret, for fifteen minutes: they end here.
 */
import type { Knex } from 'knex';
import { databaseClock } from '../engine/connection.ts';

const ofPages = ['signIn', 'answerLink'];

export async function up(knex: Knex): Promise<void> {
  await knex.schema.dropTable('sign_in_links');
  await knex.schema.createTable('sign_in_links', (table) => {
    table.text('id').primary();
    table.text('person').notNullable().references('people.id');
    table.text('email').notNullable();
    table.text('leads_to');
    // Null where no mail brings it: a command has printed it.
    table.text('mail').unique().references('mails.key');
    table.text('created_at').notNullable();
    table.text('used_at');
    table.index(['created_at']);
    table.index(['person']);
  });
  // Pages sent them by themselves, and what is stored lacks their links: whoever was sending one has ended, and nobody else can.
  await knex('mails')
    .where({ carrier: 'page', outcome: 'queued' })
    .update({ outcome: 'expired', settled_at: await databaseClock(knex) });
  await knex('mails').where({ carrier: 'page' }).update({ carrier: 'dispatch' });
}

export async function down(knex: Knex): Promise<void> {
  await knex('mails').whereIn('kind', ofPages).update({ carrier: 'page', next_try_at: null });
  await knex.schema.dropTable('sign_in_links');
  await knex.schema.createTable('sign_in_links', (table) => {
    table.text('hash').primary();
    table.text('person').notNullable().references('people.id');
    table.text('email').notNullable();
    table.text('leads_to');
    table.text('created_at').notNullable();
    table.text('used_at');
    table.index(['created_at']);
  });
}
