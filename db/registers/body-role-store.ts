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
  /** The body that was given the role when this range ended by it. Absent since before December 2026, and where it ended otherwise. */
  handed_to: string | null;
}

interface Given {
  body: string;
  role: BodyRole;
  from: Day;
  to: Day | null;
}

/**
 * Gives a body a role from a day. Whoever has had it until further notice since before that day has it until then; a body that had to hand it over on that
 * very day, today or to come, has it as if it had not.
 * @returns `givenBack` where that undoes a handing over; `taken` when the days overlap with a role that is held already and has its own end or begins later
 */
export async function giveBodyRole(trx: Knex, given: Given, today: Day): Promise<'given' | 'givenBack' | 'taken'> {
  await lockBodies(trx);
  if (await giveBack(trx, given, today)) return 'givenBack';
  const { body, role, from, to } = given;
  const others = ((await trx('body_roles').where({ role })) as RoleRow[]).filter((row) => !(row.body === body && row.from_on === from && row.to_on === to));
  const overlapping = others.filter((row) => (to === null || row.from_on < to) && (row.to_on === null || row.to_on > from));
  const handsOver = (row: RoleRow) => row.to_on === null && row.from_on < from && row.body !== body;
  if (!overlapping.every(handsOver)) return 'taken';
  for (const row of overlapping) await trx('body_roles').where({ body: row.body, role, from_on: row.from_on }).update({ to_on: from, handed_to: body });
  await upsert(trx, 'body_roles', { body, role, from_on: from }, { to_on: to, handed_to: null });
  return 'given';
}

/** The former holder is given back what it handed over on that very day. Returns whether it was so. */
async function giveBack(trx: Knex, { body, role, from, to }: Given, today: Day): Promise<boolean> {
  const [former] = (await trx('body_roles').where({ body, role, to_on: from }).whereNotNull('handed_to')) as RoleRow[];
  if (!former?.handed_to || !(await takeBack(trx, { body: former.handed_to, role, on: from }, today))) return false;
  if (to !== null) await trx('body_roles').where({ body, role, from_on: former.from_on }).update({ to_on: to });
  return true;
}

/**
 * Takes back a role that was given from a day, today or to come: the body has never had it, and who handed it over has it still.
 * Returns false where it was not given from that day.
 */
async function takeBack(trx: Knex, { body, role, on }: { body: string; role: BodyRole; on: Day }, today: Day): Promise<boolean> {
  if (on < today || (await trx('body_roles').where({ body, role, from_on: on }).del()) === 0) return false;
  await trx('body_roles').where({ role, to_on: on, handed_to: body }).update({ to_on: null, handed_to: null });
  return true;
}

/**
 * Ends a role that a body has on the day before `to`, or until then; one that begins on that very day, today or to come, is taken back.
 * Returns false when it has none that could end so.
 */
export async function endBodyRole(trx: Knex, { body, role, to }: { body: string; role: BodyRole; to: Day }, today: Day): Promise<boolean> {
  await lockBodies(trx);
  if (await takeBack(trx, { body, role, on: to }, today)) return true;
  const lasting = trx('body_roles')
    .where({ body, role })
    .where('from_on', '<', to)
    .where((still) => still.whereNull('to_on').orWhere('to_on', '>=', to));
  return (await lasting.update({ to_on: to, handed_to: null })) > 0;
}

/** Two who give a role at once come one after the other: in SQLite the first write takes the database, in PostgreSQL every body's row. */
const lockBodies = (trx: Knex) => trx('bodies').update({ id: trx.ref('id') });
