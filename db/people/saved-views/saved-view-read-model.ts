/** Views of the list of activities under names of a person's own. */
import type { Knex } from 'knex';
import { sortKey } from '../../queries/search-text.ts';

export interface SavedView {
  /** Of the person's views no two have the same. */
  name: string;
  /** Filter, order and columns, as the list's address has them behind its question mark. */
  selection: string;
}

/** A person's own, as Swedish sorts their names. */
export async function savedViewsOf(knex: Knex, person: string): Promise<SavedView[]> {
  const views = (await knex('saved_views').where({ person }).select('name', 'selection')) as SavedView[];
  return views.sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
}
