/** Whom a text names: people write who decided and who prepared, and mean somebody of the register or somebody who is not in it. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { sortKey } from '../queries/search-text.ts';
import { validAt } from '../queries/validity-range.ts';

export interface NamedPerson {
  id: string;
  name: string;
}

/** Everybody of the register whom one of the texts may mean: by id, address or whole name, capitals or not; what follows a comma is a title. */
export const peopleMeant = (knex: Knex, texts: readonly string[]): Knex.QueryBuilder =>
  knex('people').where((any) =>
    any
      .whereIn('id', texts.map(trimmed))
      .orWhereIn(
        'email',
        texts.map((text) => trimmed(text).toLowerCase()),
      )
      .orWhereIn('sort_name', texts.flatMap(namesIn)),
  );

export interface MeantPerson extends NamedPerson {
  email: string;
  sort_name: string;
}

/** The one person whom a text means. @param people those whom it may mean, beside others @returns undefined where nobody is meant, or several could be */
export function personMeant(text: string, people: readonly MeantPerson[]): NamedPerson | undefined {
  const written = trimmed(text);
  const names = namesIn(text);
  const [found, ...others] = people.filter(({ id, email, sort_name }) => id === written || email === written.toLowerCase() || names.includes(sort_name));
  return found && others.length === 0 ? { id: found.id, name: found.name } : undefined;
}

const trimmed = (text: string): string => text.trim();
const namesIn = (text: string): string[] => [trimmed(text), trimmed(text).split(',')[0]?.trim() ?? ''].map(sortKey);

/** Names of the coordinators and administrators, whom a decision usually names, in Swedish alphabetical order. */
export const namesOfOfficials = async (knex: Knex, at: Instant): Promise<string[]> =>
  (await knex('people')
    .whereIn('id', knex('person_roles').whereIn('role', ['coordinator', 'administrator']).where(validAt('person_roles', at)).select('person'))
    .orderBy(['sort_name', 'id'])
    .pluck('name')) as string[];
