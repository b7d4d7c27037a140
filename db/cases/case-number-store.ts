/** Case numbers (diarienummer of our own): "HIT-2026-0001", counted within the year. */
import type { Knex } from 'knex';

/** The year's next number. Two transactions never get the same; one that is rolled back gives its number back. */
export async function nextCaseNumber(trx: Knex, year: number): Promise<string> {
  const [row] = (await trx('case_numbers')
    .insert({ year, last: 1 })
    .onConflict('year')
    .merge({ last: trx.raw('case_numbers.last + 1') })
    .returning('last')) as { last: number }[];
  return `HIT-${year}-${String(row?.last).padStart(4, '0')}`;
}
