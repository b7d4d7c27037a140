/** Memberships of people in organisations with the days they begin and end. Days are Swedish and turned into instants by the caller. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { beginningAt } from '../queries/dated-range-store.ts';
import { validAt } from '../queries/validity-range.ts';

interface Pair {
  person: string;
  organisation: string;
}

/** Makes a person a member from an instant, also a coming one. Returns false when a membership holds then or later. */
export async function beginMembership(trx: Knex, { person, organisation }: Pair, from: Instant): Promise<boolean> {
  // Two who add the same person at once wait for each other here.
  await trx('people').where({ id: person }).forUpdate().first('id');
  if (await trx('memberships').where({ person, organisation }).where(lastsBeyond(from)).first('id')) return false;
  await trx('memberships').insert({ id: randomUUID(), person, organisation, ...beginningAt(trx, from) });
  return true;
}

/** Makes a person a member from an instant on, unless it is one then; a coming membership begins then instead. Returns whether that is new. */
export async function becomeMember(trx: Knex, pair: Pair, at: Instant): Promise<boolean> {
  // Two who take the same person in at once wait for each other here.
  await trx('people').where({ id: pair.person }).forUpdate().first('id');
  if (await isMember(trx, pair, at)) return false;
  const { person, organisation } = pair;
  const moved = await trx('memberships').where({ person, organisation }).where('from_at', '>', at).update(beginningAt(trx, at));
  if (moved === 0) await trx('memberships').insert({ id: randomUUID(), person, organisation, ...beginningAt(trx, at) });
  return true;
}

/** Whether a person is a member at an instant. */
const isMember = async (trx: Knex, { person, organisation }: Pair, at: Instant): Promise<boolean> =>
  (await trx('memberships').where({ person, organisation }).where(validAt('memberships', at)).first('id')) !== undefined;

/** When the membership that lasts now or begins later began; undefined when there is none. */
export async function lastingMembership(trx: Knex, pair: Pair, at: Instant): Promise<Instant | undefined> {
  const { person, organisation } = pair;
  const [from] = (await trx('memberships').where({ person, organisation }).where(lastsBeyond(at)).orderBy('from_at').pluck('from_at')) as Instant[];
  return from;
}

/** Ends what lasts of a membership at an instant, and with it the person's contact for the organisation in plan activities. */
export async function endMembership(trx: Knex, { person, organisation }: Pair, to: Instant, at: Instant): Promise<void> {
  for (const table of ['memberships', 'contacts']) await trx(table).where({ person, organisation }).where(lastsBeyond(at)).update({ to_at: to });
}

const lastsBeyond = (at: Instant) => (query: Knex.QueryBuilder) => query.whereNull('to_at').orWhere('to_at', '>', at);

/** Whether a person is or has been a member. */
export const hasBeenMember = async (trx: Knex, { person, organisation }: Pair): Promise<boolean> =>
  (await trx('memberships').where({ person, organisation }).first('id')) !== undefined;
