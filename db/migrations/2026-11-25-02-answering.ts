/** What an actor answers with from a mail: the links, its own unsent drafts, and the files that come with a report. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('answer_links', (table) => {
    table.text('id').primary();
    table.text('person').notNullable().references('people.id');
    table.text('organisation').notNullable().references('organisations.id');
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('purpose').notNullable();
    // Empty where it concerns no period, and where the link went to the person itself: a unique index takes two nulls for different.
    table.text('period').notNullable();
    table.text('sent_to').notNullable();
    table.text('forwarded_from').references('answer_links.id');
    table.integer('version').notNullable();
    // The last instant of what is signed from now on; kept here, for a mail is stored without its signature.
    table.text('expires_at').notNullable();
    table.text('created_at').notNullable();
    table.text('asked_again_at');
    table.unique(['plan_activity', 'person', 'organisation', 'purpose', 'period', 'sent_to']);
  });
  await knex.schema.createTable('drafts', (table) => {
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('period').notNullable();
    table.text('owner').notNullable();
    table.text('content').notNullable();
    table.text('saved_at').notNullable();
    table.primary(['plan_activity', 'period', 'owner']);
    table.index(['saved_at']);
  });
  await knex.schema.createTable('attachments', (table) => {
    table.text('id').primary();
    table.text('plan_activity').notNullable().references('plan_activities.id');
    table.text('period').notNullable();
    table.text('owner').notNullable();
    table.text('hash').notNullable();
    table.text('name').notNullable();
    table.text('type').notNullable();
    table.integer('size_bytes').notNullable();
    table.text('uploaded_at').notNullable();
    // The report that it was sent in with; null while it lies in a draft.
    table.text('report');
    table.index(['plan_activity', 'period']);
    table.index(['report', 'uploaded_at']);
    table.index(['hash']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['attachments', 'drafts', 'answer_links']) await knex.schema.dropTable(table);
}
