/** Whom a text names: people write who decided and who prepared, and mean somebody of the register or somebody who is not in it. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { sortKey } from '../queries/search-text.ts';
import { validAt } from '../queries/validity-range.ts';

export interface NamedPerson {
  id: string;
  name: string;
}

/**
 * The one person of the register whose id, address or whole name a text is, capitals or not; what follows a comma is a title.
 * @returns undefined where nobody is meant, or several could be
 */
export async function personNamed(knex: Knex, text: string): Promise<NamedPerson | undefined> {
  const written = text.trim();
  const names = [written, written.split(',')[0]?.trim() ?? ''].map(sortKey);
  const found = (await knex('people')
    .where((any) => any.where({ id: written }).orWhere({ email: written.toLowerCase() }).orWhereIn('sort_name', names))
    .limit(2)
    .select('id', 'name')) as NamedPerson[];
  return found.length === 1 ? found[0] : undefined;
}

/** Names of the coordinators and administrators, whom a decision usually names, in Swedish alphabetical order. */
export const namesOfOfficials = async (knex: Knex, at: Instant): Promise<string[]> =>
  (await knex('people')
    .whereIn('id', knex('person_roles').whereIn('role', ['coordinator', 'administrator']).where(validAt('person_roles', at)).select('person'))
    .orderBy(['sort_name', 'id'])
    .pluck('name')) as string[];
