/**
 * The registers: organisations, people, bodies, tokens, and the words of the plan.
 * Instants are TEXT "YYYY-MM-DDTHH:mm:ss.sssZ" and days TEXT "YYYY-MM-DD": one width, so they sort right and are the same in both engines;
 * `timestamptz` would come back in another shape from each. Ranges are half-open: from is in, to is out, null means still.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // Sort keys compare byte by byte, so that both engines and every server locale give the same order.
  const sortKey = knex.client.config.client === 'pg' ? 'text collate "C"' : 'text';
  await knex.schema.createTable('organisations', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.specificType('sort_name', sortKey).notNullable().index();
    table.text('kind').notNullable();
    table.text('part_of').references('organisations.id');
    table.text('units').notNullable();
    table.text('facts').notNullable();
  });
  await knex.schema.createTable('people', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.specificType('sort_name', sortKey).notNullable().index();
    table.text('email').notNullable().unique();
    table.text('language').notNullable();
    table.text('created_at').notNullable();
  });
  await knex.schema.createTable('memberships', (table) => {
    table.text('id').primary();
    table.text('person').notNullable().references('people.id');
    table.text('organisation').notNullable().references('organisations.id');
    table.text('from_at').notNullable();
    table.text('to_at');
    table.index(['person', 'organisation']);
    table.index(['organisation']);
  });
  await knex.schema.createTable('person_roles', (table) => {
    table.text('id').primary();
    table.text('person').notNullable().references('people.id');
    table.text('role').notNullable();
    table.text('from_at').notNullable();
    table.text('to_at');
    table.index(['person', 'role']);
    table.index(['role']);
  });
  await knex.schema.createTable('bodies', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('abbreviation');
    table.text('facts').notNullable();
  });
  await knex.schema.createTable('body_roles', (table) => {
    table.text('body').notNullable().references('bodies.id');
    table.text('role').notNullable();
    table.text('from_on').notNullable();
    table.text('to_on');
    table.primary(['body', 'role', 'from_on']);
    table.index(['role', 'from_on']);
  });
  await knex.schema.createTable('tokens', (table) => {
    table.text('hash').primary();
    table.text('person').notNullable().references('people.id');
    table.text('created_at').notNullable();
    table.text('last_used_at');
    table.text('revoked_at');
    table.index(['person']);
  });
  await knex.schema.createTable('plans', (table) => {
    table.text('id').primary();
    table.text('facts').notNullable();
  });
  await knex.schema.createTable('plan_terms', (table) => {
    table.text('kind').notNullable();
    table.text('id').notNullable();
    table.text('name').notNullable();
    table.integer('position').notNullable();
    table.text('facts').notNullable();
    table.primary(['kind', 'id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['plan_terms', 'plans', 'tokens', 'body_roles', 'bodies', 'person_roles', 'memberships', 'people', 'organisations']) {
    await knex.schema.dropTable(table);
  }
}
