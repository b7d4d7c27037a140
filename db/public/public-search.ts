/** What words find in the list for everybody: in texts, in names of organisations, and in the words of the plan that an activity names. */
import type { Knex } from 'knex';
import type { TextHits } from '../engine/search-index.ts';
import { fewHits, textHits, textHolds } from '../engine/search-index.ts';
import type { FoundName, SearchedTerms } from '../plan/term-filter.ts';
import { namedIds, namesFound, namingAny } from '../plan/term-filter.ts';
import { containing, sortKey } from '../queries/search-text.ts';

/** Where a word was found, and in which activities by any of these; null: in more than a few. */
export interface WordFound {
  hits: TextHits;
  organisations: string[];
  names: FoundName[];
  ids: string[] | null;
}

export async function wordFound(trx: Knex, word: string, searched: SearchedTerms): Promise<WordFound> {
  const organisations: string[] = await trx('organisations')
    .whereRaw(`sort_name like ? escape '\\'`, [sortKey(containing(word))])
    .pluck('id');
  const names = namesFound(searched, word);
  const hits = await textHits(trx, word);
  return { hits, organisations, names, ids: hits.ids && (await all(trx, hits.ids, organisations, names)) };
}

/** Each way is asked by its own index; null as soon as they are more than a few. */
async function all(trx: Knex, inTexts: string[], organisations: string[], names: FoundName[]): Promise<string[] | null> {
  const found = new Set(inTexts);
  const ways = [...(organisations.length > 0 ? byOrganisations(trx, organisations) : []), ...namedIds(trx, names)];
  for (const way of ways) {
    for (const { id } of (await way.limit(fewHits + 1)) as { id: string }[]) found.add(id);
    if (found.size > fewHits) return null;
  }
  return [...found];
}

const byOrganisations = (trx: Knex, organisations: string[]): Knex.QueryBuilder[] => [
  trx('plan_activities').whereIn('lead', organisations).select('id'),
  trx('plan_activities').where(askedByPlan(organisations)).select('id'),
  trx('plan_activity_partners').whereIn('organisation', organisations).select({ id: 'plan_activity' }),
];

/** Who has been asked is nobody's business, but for whom the plan names itself. */
const askedByPlan = (organisations: string[]) => (asked: Knex.QueryBuilder) => {
  asked.whereIn('candidate', organisations).whereRaw(`facts like '%"responsible":"' || candidate || '"%'`);
};

/** Narrows plan_activities to those in which a word was found. */
export const holding =
  (trx: Knex, { hits, organisations, names, ids }: WordFound) =>
  (query: Knex.QueryBuilder) => {
    if (ids) return void query.whereIn('id', ids);
    query.where(textHolds(hits));
    if (organisations.length > 0) {
      query.orWhereIn('lead', organisations).orWhere(askedByPlan(organisations));
      query.orWhereIn('id', trx('plan_activity_partners').whereIn('organisation', organisations).select('plan_activity'));
    }
    query.orWhere(namingAny(trx, names));
  };

/** The activities that all of the words can be in; undefined where each word was found in many. */
export function inAll(words: WordFound[]): string[] | undefined {
  const [first, ...others] = words.flatMap(({ ids }) => (ids ? [new Set(ids)] : []));
  return first && [...first].filter((id) => others.every((each) => each.has(id)));
}
