/** What the plan is made of: one row for each plan activity with its life, its partners and its contact persons. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('case_numbers', (table) => {
    table.integer('year').primary();
    table.integer('last').notNullable();
  });
  await knex.schema.createTable('plan_activities', (table) => {
    table.text('id').primary();
    table.text('plan_ref').unique();
    table.text('case_number').notNullable().unique();
    table.text('title').notNullable();
    table.text('description');
    // SQLite lowers only ASCII by itself: å, ä and ö are lowered before they are stored.
    table.text('search').notNullable();
    table.text('development_area').notNullable().index();
    table.text('focus_area').notNullable();
    table.text('activity_area');
    table.text('proposed_by').notNullable().references('organisations.id').index();
    table.text('proposed_contact').references('people.id');
    table.text('facts').notNullable();
    table.bigInteger('requested_sek');
    table.text('stage').notNullable().index();
    table.integer('seq').notNullable();
    table.text('life').notNullable();
    table.text('lead').references('organisations.id').index();
    table.text('candidate').references('organisations.id');
    table.text('unit');
    table.text('created_at').notNullable();
    // Written first by every recording: the life's lock in both engines.
    table.integer('touched').notNullable().defaultTo(0);
  });
  await knex.schema.createTable('plan_activity_partners', (table) => {
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('organisation').notNullable().references('organisations.id').index();
    table.text('role');
    table.integer('position').notNullable();
    table.primary(['plan_activity', 'organisation']);
  });
  await knex.schema.createTable('contacts', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('organisation').notNullable().references('organisations.id');
    table.text('person').notNullable().references('people.id').index();
    table.text('from_at').notNullable();
    table.text('to_at');
    table.index(['plan_activity', 'organisation']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['contacts', 'plan_activity_partners', 'plan_activities', 'case_numbers']) await knex.schema.dropTable(table);
}
