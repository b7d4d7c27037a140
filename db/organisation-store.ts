/** The register of organisations (aktörer): who carries plan activities, sits in bodies, gives money. */
import type { Knex } from 'knex';
import { fromJson, toJson } from './json-column.ts';
import { sortKey } from './search-text.ts';
import { upsert } from './upsert.ts';

export interface Organisation {
  id: string;
  name: string;
  kind: string;
  partOf: string | null;
  units: string[];
  /** What else is known, kept as it came. */
  facts: Record<string, unknown>;
}

/** Writes an organisation; the one it is part of must be there before it. Returns whether anything changed. */
export async function saveOrganisation(trx: Knex, organisation: Organisation): Promise<boolean> {
  return upsert(trx, 'organisations', { id: organisation.id }, toColumns(organisation));
}

/** Adds an organisation. @throws a unique violation when there is one with its id */
export async function addOrganisation(trx: Knex, organisation: Organisation): Promise<void> {
  await trx('organisations').insert({ id: organisation.id, ...toColumns(organisation) });
}

const toColumns = ({ name, kind, partOf, units, facts }: Organisation) => ({
  name,
  sort_name: sortKey(name),
  kind,
  part_of: partOf,
  units: toJson(units),
  facts: toJson(facts),
});

export async function findOrganisation(trx: Knex, id: string): Promise<Organisation | undefined> {
  const row = (await trx('organisations').where({ id }).first()) as StoredRow | undefined;
  return row && { id: row.id, name: row.name, kind: row.kind, partOf: row.part_of, units: fromJson(row.units), facts: fromJson(row.facts) };
}

/** Of the given ids those that no organisation has, in the order given. */
export async function unknownOrganisations(trx: Knex, ids: string[]): Promise<string[]> {
  const known = new Set((await trx('organisations').whereIn('id', ids).pluck('id')) as string[]);
  return ids.filter((id) => !known.has(id));
}

interface StoredRow {
  id: string;
  name: string;
  kind: string;
  part_of: string | null;
  units: string;
  facts: string;
}
