/** The register of delegations: who may decide or pay our own money, and up to which sum. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { DelegationView } from '../../contracts/views/register-view.ts';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import type { List } from '../engine/batch-select.ts';
import { batchOf } from '../engine/batch-select.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';

export type DelegatedAct = DelegationView['act'];

interface DelegationRow {
  id: string;
  name: string;
  person: string;
  personName: string;
  act: DelegatedAct;
  up_to_sek: number | null;
  from_on: Day;
  to_on: Day | null;
}
const columns = ['delegations.id', 'delegations.name', 'person', 'people.name as personName', 'act', 'up_to_sek', 'from_on', 'to_on'];

const toView = ({ up_to_sek, from_on, to_on, ...same }: DelegationRow): DelegationView => ({ ...same, upToSek: up_to_sek, from: from_on, to: to_on });

const all = (knex: Knex): Knex.QueryBuilder => knex('delegations').join('people', 'people.id', 'delegations.person');

/** Those that last first, by name. */
export async function listDelegations(knex: Knex, page: ListPageRequest): Promise<ListPage<DelegationView>> {
  const order = [{ column: 'delegations.name' }, { column: 'from_on' }, { column: 'delegations.id' }];
  return mapListPage(await listPage<DelegationRow>(all(knex), columns, order, page), (rows) => rows.map(toView));
}

export async function findDelegation(knex: Knex, id: string): Promise<DelegationView | undefined> {
  const row = (await all(knex).where({ 'delegations.id': id }).first(columns)) as DelegationRow | undefined;
  return row && toView(row);
}

/** Names that decisions may refer to, each once. */
export const delegationNames = async (knex: Knex): Promise<string[]> => (await knex('delegations').distinct('name').orderBy('name').pluck('name')) as string[];

export interface DelegatedSum {
  person: string;
  up_to_sek: number | null;
}

/** What people have been given delegations for on a day. */
export const delegatedOn = (knex: Knex, { act, on }: { act: DelegatedAct; on: Day }): List =>
  batchOf(
    knex('delegations')
      .where({ act })
      .where('from_on', '<=', on)
      .where((still) => still.whereNull('to_on').orWhere('to_on', '>', on))
      .orderBy('id'),
    ['person', 'up_to_sek'],
  );

/**
 * How much somebody may decide or pay.
 * @param given for the act on the day
 * @returns whole SEK; null: any sum. Undefined where nobody has been given a delegation for the act on that day: then the register does not say.
 */
export function limitOf(person: string, given: readonly DelegatedSum[]): number | null | undefined {
  if (given.length === 0) return undefined;
  const own = given.filter((each) => each.person === person).map(({ up_to_sek }) => up_to_sek);
  return own.includes(null) ? null : Math.max(0, ...own.map(Number));
}
