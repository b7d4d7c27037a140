/** When the beginning of a dated role, membership or contact was written: what began at once stays begun when a server's clock is set back. */
import type { Knex } from 'knex';
import { databaseClock } from '../engine/connection.ts';

const tables = ['person_roles', 'memberships', 'contacts'];

export async function up(knex: Knex): Promise<void> {
  const now = await databaseClock(knex);
  for (const name of tables) {
    await knex.schema.alterTable(name, (table) => void table.text('noted_at'));
    // What is still to come is written by now; of the others it is known only that they have begun.
    await knex(name).where('from_at', '>', now).update({ noted_at: now });
    await knex(name)
      .whereNull('noted_at')
      .update({ noted_at: knex.ref('from_at') });
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const name of tables) await knex.raw(`alter table ${name} drop column noted_at`);
}
