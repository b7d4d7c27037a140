/** Activities by a part of their texts, found by the index that each engine has: of SQLite an FTS5 table of trigrams, of PostgreSQL a GIN index of pg_trgm. */
import type { Knex } from 'knex';
import { containing } from '../queries/search-text.ts';
import { isPostgres } from './connection.ts';

/** Shorter ones are in no trigram. */
const shortestIndexed = 3;

/** Narrows plan_activities to those whose texts hold a part, capitals or not; %, _ and quotes are letters like others. */
export function textHolds(knex: Knex, wanted: string): (query: Knex.QueryBuilder) => void {
  const pattern = containing(wanted);
  if (isPostgres(knex)) return (query) => void query.whereRaw(`search like ? escape '\\'`, [pattern]);
  const part = wanted.trim().toLowerCase();
  const texts = knex('searched_texts').select('plan_activity');
  if ([...part].length < shortestIndexed) return (query) => void query.whereIn('id', texts.whereRaw(`search like ? escape '\\'`, [pattern]));
  const phrase = `"${part.replaceAll('"', '""')}"`;
  return (query) => void query.whereIn('id', texts.whereIn('number', knex('searched_parts').whereRaw('searched_parts match ?', [phrase]).select('rowid')));
}
