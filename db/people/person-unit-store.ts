/** Which unit at the county board somebody works at: one at a time, from day to day. Jäv asks for it where a unit is itself a party. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { beginRange, endRange } from '../queries/dated-range-store.ts';
import { currentUnit } from './person-unit-read-model.ts';

/** Puts a person at a unit from now on; null: at none. Returns whether that is new. */
export async function moveToUnit(trx: Knex, person: string, unit: string | null, at: Instant): Promise<boolean> {
  // Two who move the same person at once wait for each other here.
  await trx('people').where({ id: person }).forUpdate().first('id');
  if ((await currentUnit(trx, person, at)) === unit) return false;
  await endRange(trx, 'person_units', { person }, at);
  return unit === null || beginRange(trx, 'person_units', { person, unit }, randomUUID(), at);
}
