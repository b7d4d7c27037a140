/**
 * What stood in code of the first county moves to its rows, where every county has its own: number series, place, court of appeal, languages of national
 * minorities, English names. Only what is not there yet is written; an import of the plan's file writes the same.
 */
import type { Knex } from 'knex';

const plan = {
  numberSeries: 'HIT',
  place: { name: 'Norrbottens län', iri: 'http://data.europa.eu/nuts/code/SE332', english: { name: 'the county of Norrbotten' } },
};
const authority = {
  minorityLanguages: ['finska', 'meänkieli', 'samiska'],
  appealCourt: 'Kammarrätten i Sundsvall',
  english: {
    name: 'The County Administrative Board of Norrbotten',
    minorityLanguages: ['Finnish', 'Meänkieli', 'Sami'],
    appealCourt: 'the Administrative Court of Appeal in Sundsvall',
  },
};

export async function up(knex: Knex): Promise<void> {
  if (await complete(knex, 'plans', 'hit-norrbotten', plan)) await complete(knex, 'organisations', 'lansstyrelsen-norrbotten', authority);
}

/** What was written does no harm to an earlier version, which reads none of it. */
export async function down(): Promise<void> {}

async function complete(knex: Knex, table: string, id: string, facts: object): Promise<boolean> {
  const row = (await knex(table).where({ id }).first('facts')) as { facts: string } | undefined;
  if (!row) return false;
  await knex(table)
    .where({ id })
    .update({ facts: JSON.stringify({ ...facts, ...JSON.parse(row.facts) }) });
  return true;
}
