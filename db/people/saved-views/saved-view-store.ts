/** Saves, renames and deletes a person's views of the list of activities. They are nobody else's, and end with the person. */
import type { Knex } from 'knex';
import type { SavedView } from './saved-view-read-model.ts';

/** So many has a person. */
export const maxSavedViews = 20;

const named = (trx: Knex, person: string, name: string): Knex.QueryBuilder => trx('saved_views').where({ person, name });

/** Of two acts of one person the second waits for the first. @returns the names that there are then */
async function namesOf(trx: Knex, person: string): Promise<string[]> {
  await trx('people').where({ id: person }).forUpdate().first('id');
  return (await trx('saved_views').where({ person }).pluck('name')) as string[];
}

/** A view of the same name is written over. @returns false where the person has as many as can be had */
export async function saveView(trx: Knex, person: string, { name, selection }: SavedView): Promise<boolean> {
  const names = await namesOf(trx, person);
  if (names.includes(name)) return (await named(trx, person, name).update({ selection })) === 1;
  if (names.length >= maxSavedViews) return false;
  await trx('saved_views').insert({ person, name, selection });
  return true;
}

/** @returns false where another view has the name; a view that is gone stays so */
export async function renameView(trx: Knex, person: string, name: string, to: string): Promise<boolean> {
  if (name === to) return true;
  if ((await namesOf(trx, person)).includes(to)) return false;
  await named(trx, person, name).update({ name: to });
  return true;
}

export async function deleteView(trx: Knex, person: string, name: string): Promise<void> {
  await named(trx, person, name).del();
}

export async function deleteViewsOf(trx: Knex, person: string): Promise<void> {
  await trx('saved_views').where({ person }).del();
}
