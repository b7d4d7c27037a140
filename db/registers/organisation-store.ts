/** The register of organisations (aktörer): who carries plan activities, sits in bodies, gives money. */
import type { Knex } from 'knex';
import { toJson } from '../queries/json-column.ts';
import { sortKey } from '../queries/search-text.ts';
import type { RowWriter } from '../queries/upsert.ts';
import { upsert } from '../queries/upsert.ts';
import type { Organisation } from './organisation-read-model.ts';

/** Writes an organisation; the one it is part of must be there before it. Returns whether anything changed. */
export async function saveOrganisation(trx: Knex, organisation: Organisation, write: RowWriter = upsert): Promise<boolean> {
  return write(trx, 'organisations', { id: organisation.id }, toColumns(organisation));
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
