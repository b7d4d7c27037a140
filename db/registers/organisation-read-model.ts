/** The register of organisations (aktörer) as it is read. */
import type { Knex } from 'knex';
import { fromJson } from '../queries/json-column.ts';

export interface Organisation {
  id: string;
  name: string;
  kind: string;
  partOf: string | null;
  units: string[];
  /** What else is known, kept as it came. */
  facts: Record<string, unknown>;
}

export async function findOrganisation(trx: Knex, id: string): Promise<Organisation | undefined> {
  const row = (await trx('organisations').where({ id }).first()) as StoredRow | undefined;
  return row && { id: row.id, name: row.name, kind: row.kind, partOf: row.part_of, units: fromJson(row.units), facts: fromJson(row.facts) };
}

/** Of the given ids those that no organisation has, in the order given. */
export async function unknownOrganisations(trx: Knex, ids: string[]): Promise<string[]> {
  const known = new Set((await trx('organisations').whereIn('id', ids).pluck('id')) as string[]);
  return ids.filter((id) => !known.has(id));
}

/** Names of the units of an organisation, in their order; none where it has none. */
export const unitsOf = async (trx: Knex, id: string): Promise<string[]> => (await findOrganisation(trx, id))?.units ?? [];

interface StoredRow {
  id: string;
  name: string;
  kind: string;
  part_of: string | null;
  units: string;
  facts: string;
}
