/** Open matters are the body's that has their role now, whoever had it when they were raised. */
import type { Knex } from 'knex';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import { bodyWithRole } from '../registers/body-read-model.ts';

/** Gives the open matters of a role to the body that has it today; while nobody has it they stay where they are. */
export async function passOpenMatters(trx: Knex, role: BodyRole, today: Day): Promise<void> {
  const body = await bodyWithRole(trx, role, today);
  if (body !== undefined) await trx('escalations').where({ role }).whereIn('state', ['open', 'advised']).update({ body });
}
