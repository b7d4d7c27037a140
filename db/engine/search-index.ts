/** Activities by a part of their texts, found by the index that each engine has: of SQLite an FTS5 table of trigrams, of PostgreSQL a GIN index of pg_trgm. */
import type { Knex } from 'knex';
import { containing } from '../queries/search-text.ts';
import { isPostgres } from './connection.ts';

/** Shorter ones are in no trigram. */
const shortestIndexed = 3;
/** So many are named one by one; of more it is quicker to look through the list in its order, where a page of them is soon found. */
export const fewHits = 1_000;

/** What is searched for, and in which activities it was found; null: in more than a few. */
export interface TextHits {
  wanted: string;
  ids: string[] | null;
}

export async function textHits(knex: Knex, wanted: string): Promise<TextHits> {
  const ids = (await found(knex, wanted.trim()).limit(fewHits + 1)) as string[];
  return { wanted, ids: ids.length > fewHits ? null : ids };
}

function found(knex: Knex, wanted: string): Knex.QueryBuilder {
  const holding = (query: Knex.QueryBuilder) => query.whereRaw(`search like ? escape '\\'`, [containing(wanted)]);
  if (isPostgres(knex)) return holding(knex('plan_activities')).pluck('id');
  const texts = knex('searched_texts').pluck('plan_activity');
  const part = wanted.toLowerCase();
  if (Array.from(part).length < shortestIndexed) return holding(texts);
  const phrase = `"${part.replaceAll('"', '""')}"`;
  return texts.whereIn(
    'number',
    knex('searched_parts')
      .whereRaw('searched_parts match ?', [phrase])
      .select('rowid')
      .limit(fewHits + 1),
  );
}

/** Narrows plan_activities to those whose texts hold what was searched for, capitals or not. */
export const textHolds =
  ({ wanted, ids }: TextHits) =>
  (query: Knex.QueryBuilder): void =>
    // Without its index, which would find all of the many first.
    void (ids === null ? query.whereRaw(`search || '' like ? escape '\\'`, [containing(wanted)]) : query.whereIn('id', ids));
