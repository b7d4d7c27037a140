/**
 * A body's role that ended because another body was given it says to which, so that a role given by mistake can be taken back the same day and leaves no gap.
 * Of ranges that ended before nobody knows why: null.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('body_roles', (table) => void table.text('handed_to'));
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('body_roles', (table) => void table.dropColumn('handed_to'));
}
