/** Names by id, for pages that show what rows hold only ids of. */
import type { Knex } from 'knex';
import type { PlanTermKind } from './plan-store.ts';

export type NamesById = ReadonlyMap<string, string>;

export const organisationNames = async (knex: Knex): Promise<NamesById> => namesIn(await knex('organisations').select('id', 'name'));

export const termNames = async (knex: Knex, kind: PlanTermKind): Promise<NamesById> =>
  namesIn(await knex('plan_terms').where({ kind }).orderBy('position').select('id', 'name'));

const namesIn = (rows: { id: string; name: string }[]): NamesById => new Map(rows.map(({ id, name }) => [id, name]));
