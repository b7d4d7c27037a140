/** What is owed and by when, what has been put before a body, and what the bodies said. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('obligations', (table) => {
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('id').notNullable();
    table.text('kind').notNullable();
    table.text('owed_role');
    table.text('owed_organisation').references('organisations.id');
    table.text('period');
    table.text('period_starts_at');
    table.text('period_ends_at');
    table.text('opened_at').notNullable();
    table.text('due_at').notNullable();
    table.text('state').notNullable();
    table.integer('due_version').notNullable();
    table.text('reason').notNullable();
    table.integer('exact').notNullable();
    table.text('settled_at');
    table.text('report');
    table.text('report_form');
    table.integer('on_time');
    table.text('received_at');
    table.text('about');
    table.text('escalation');
    table.text('asked_for');
    table.primary(['plan_activity', 'id']);
    table.index(['state', 'owed_organisation']);
    table.index(['state', 'owed_role', 'opened_at']);
    table.index(['escalation']);
  });
  await knex.schema.createTable('escalations', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id').index();
    table.text('obligation').notNullable();
    table.integer('due_version').notNullable();
    table.text('period').notNullable();
    table.text('role').notNullable();
    // Which body has the role changes over the years: kept as it was on the day the matter was raised.
    table.text('body').references('bodies.id');
    table.text('raised_at').notNullable();
    table.text('state').notNullable();
    table.text('deferred_to');
    table.text('decided_at');
    table.index(['state', 'role', 'raised_at']);
    table.unique(['plan_activity', 'obligation', 'due_version', 'role']);
    table.foreign(['plan_activity', 'obligation']).references(['plan_activity', 'id']).inTable('obligations');
  });
  await knex.schema.createTable('body_words', (table) => {
    table.text('id').primary();
    table.text('escalation').notNullable().references('escalations.id').index();
    table.text('kind').notNullable();
    table.text('outcome').notNullable();
    table.text('text').notNullable();
    table.text('meeting');
    table.text('by_person').references('people.id');
    table.text('recorded_at').notNullable();
    table.text('details').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['body_words', 'escalations', 'obligations']) await knex.schema.dropTable(table);
}
