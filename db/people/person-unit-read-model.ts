/** Units at the county board that people work at. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { validAt } from '../queries/validity-range.ts';

/** The unit that a person works at; null: none. */
export async function currentUnit(knex: Knex, person: string, at: Instant): Promise<string | null> {
  const [unit] = (await knex('person_units').where({ person }).where(validAt('person_units', at)).pluck('unit')) as string[];
  return unit ?? null;
}

export interface DatedUnit {
  unit: string;
  from: Instant;
  to: Instant | null;
}

/** All units that a person has worked at, in order. */
export const unitsOverTime = async (knex: Knex, person: string): Promise<DatedUnit[]> =>
  knex('person_units').where({ person }).orderBy(['from_at', 'unit']).select({ unit: 'unit', from: 'from_at', to: 'to_at' });
