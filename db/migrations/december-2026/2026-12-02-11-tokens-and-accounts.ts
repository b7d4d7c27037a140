/**
 * Tokens get a public id, a name, a scope and an end. Those that are out keep what they may (no scope: all that their person may) and end 90 days from now.
 * And the accounts at an issuer that people have signed in with: known by issuer and subject, which no other human gets, as an address may.
 */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { databaseClock } from '../../engine/connection.ts';

const added = ['id', 'name', 'scope', 'expires_at', 'made_by'] as const;
const ninetyDaysMs = 90 * 86_400_000;

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('tokens', (table) => {
    for (const column of added) table.text(column);
    table.unique(['id'], { indexName: 'tokens_id_unique' });
  });
  const expires_at = new Date(Date.parse(await databaseClock(knex)) + ninetyDaysMs).toISOString();
  const hashes = (await knex('tokens').pluck('hash')) as string[];
  for (const hash of hashes)
    await knex('tokens')
      .where({ hash })
      .update({ id: randomBytes(12).toString('base64url'), name: '', expires_at });

  await knex.schema.createTable('issuer_accounts', (table) => {
    table.text('issuer').notNullable();
    table.text('subject').notNullable();
    table.text('person').notNullable().references('people.id');
    table.text('bound_at').notNullable();
    table.primary(['issuer', 'subject']);
    // One human has one account at an issuer.
    table.unique(['issuer', 'person']);
    table.index(['person']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('issuer_accounts');
  await knex.schema.alterTable('tokens', (table) => void table.dropUnique(['id'], 'tokens_id_unique'));
  for (const column of added) await knex.raw('alter table tokens drop column ??', [column]);
}
