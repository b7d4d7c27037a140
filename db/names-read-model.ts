/** Names by id, for pages that show what rows hold only ids of. */
import type { Knex } from 'knex';
import type { PlanTermKind } from './plan-store.ts';

export type NamesById = ReadonlyMap<string, string>;

export const organisationNames = async (knex: Knex): Promise<NamesById> => namesIn(await knex('organisations').select('id', 'name'));

export const planActivityTitles = async (knex: Knex, ids: string[]): Promise<NamesById> =>
  titlesIn(await knex('plan_activities').whereIn('id', ids).select('id', 'title'));

export const termNames = async (knex: Knex, kind: PlanTermKind): Promise<NamesById> =>
  namesIn(await knex('plan_terms').where({ kind }).orderBy('position').select('id', 'name'));

/** Bodies by what they are called in speech. */
export const bodyNamesById = async (knex: Knex): Promise<NamesById> => {
  const rows: { id: string; name: string; abbreviation: string | null }[] = await knex('bodies').select('id', 'name', 'abbreviation');
  return namesIn(rows.map(({ id, name, abbreviation }) => ({ id, name: abbreviation ?? name })));
};

const namesIn = (rows: { id: string; name: string }[]): NamesById => new Map(rows.map(({ id, name }) => [id, name]));
const titlesIn = (rows: { id: string; title: string }[]): NamesById => new Map(rows.map(({ id, title }) => [id, title]));
