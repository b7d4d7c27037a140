/** Which body has which role from and to which day: never two bodies with the same role on one day. `to` is the first day without it. */
import type { Knex } from 'knex';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import { upsert } from '../queries/upsert.ts';

interface RoleRow {
  body: string;
  role: BodyRole;
  from_on: Day;
  to_on: Day | null;
}

/**
 * Gives a body a role from a day. Whoever has had it until further notice since before that day has it until then.
 * @returns `taken` when the days overlap with a role that is held already and has its own end or begins later
 */
export async function giveBodyRole(trx: Knex, given: { body: string; role: BodyRole; from: Day; to: Day | null }): Promise<'given' | 'taken'> {
  await lockBodies(trx);
  const { body, role, from, to } = given;
  const others = ((await trx('body_roles').where({ role })) as RoleRow[]).filter((row) => !(row.body === body && row.from_on === from && row.to_on === to));
  const overlapping = others.filter((row) => (to === null || row.from_on < to) && (row.to_on === null || row.to_on > from));
  const handsOver = (row: RoleRow) => row.to_on === null && row.from_on < from && row.body !== body;
  if (!overlapping.every(handsOver)) return 'taken';
  for (const row of overlapping) await trx('body_roles').where({ body: row.body, role, from_on: row.from_on }).update({ to_on: from });
  await upsert(trx, 'body_roles', { body, role, from_on: from }, { to_on: to });
  return 'given';
}

/** Ends a role that a body has on the day before `to`, or until then. Returns false when it has none that could end so. */
export async function endBodyRole(trx: Knex, { body, role, to }: { body: string; role: BodyRole; to: Day }): Promise<boolean> {
  await lockBodies(trx);
  const lasting = trx('body_roles')
    .where({ body, role })
    .where('from_on', '<', to)
    .where((still) => still.whereNull('to_on').orWhere('to_on', '>=', to));
  return (await lasting.update({ to_on: to })) > 0;
}

/** Two who give a role at once come one after the other: in SQLite the first write takes the database, in PostgreSQL every body's row. */
const lockBodies = (trx: Knex) => trx('bodies').update({ id: trx.ref('id') });
