/**
 * Who came in, who was refused, what was read and taken along: one stream beside the audit, which holds what was changed. And how often something was asked,
 * counted for all programs on the database together.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('security_log', (table) => {
    table.increments('id');
    table.text('at').notNullable();
    table.text('what').notNullable();
    // No foreign key: the record outlives what it is about.
    table.text('person');
    table.text('network_address');
    table.text('details').notNullable();
    table.index(['at']);
    table.index(['person', 'at']);
  });
  await knex.schema.createTable('request_counts', (table) => {
    table.text('limit_name').notNullable();
    // Hash of an address or a network address.
    table.text('key_hash').notNullable();
    table.integer('hits').notNullable();
    table.text('ends_at').notNullable();
    table.primary(['limit_name', 'key_hash']);
    table.index(['ends_at']);
  });
  await knex.schema.alterTable('commands', (table) => void table.index(['person', 'received_at'], 'commands_of_person'));
  await knex.schema.alterTable('mails', (table) => void table.index(['recipient', 'asked_at'], 'mails_to_recipient'));
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mails', (table) => void table.dropIndex(['recipient', 'asked_at'], 'mails_to_recipient'));
  await knex.schema.alterTable('commands', (table) => void table.dropIndex(['person', 'received_at'], 'commands_of_person'));
  await knex.schema.dropTable('request_counts');
  await knex.schema.dropTable('security_log');
}
