/**
 * Who has a body's role speaks for a body, and has it while that body has the role. Whoever has such a role now speaks for the body that has it now; of roles
 * that have ended, or that no body has, nobody knows for which: null, and they hold whichever body has the role.
 */
import type { Knex } from 'knex';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { databaseClock } from '../../engine/connection.ts';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('person_roles', (table) => void table.text('body').references('bodies.id'));
  const at = await databaseClock(knex);
  const on = dayOf(at);
  const held = (await knex('body_roles')
    .where('from_on', '<=', on)
    .where((still) => still.whereNull('to_on').orWhere('to_on', '>', on))
    .orderBy(['from_on', 'body'])
    .select('role', 'body')) as { role: string; body: string }[];
  for (const { role, body } of held)
    await knex('person_roles')
      .where({ role })
      .where((still) => still.whereNull('to_at').orWhere('to_at', '>', at))
      .update({ body });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('person_roles', (table) => void table.dropColumn('body'));
}
