/** The list of what is in the plan, for everybody: area by area, a page at a time, narrowed by words. What one activity shows is in `public-plan-read-model.ts`. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import { inSnapshot } from '../engine/connection.ts';
import { listHolds } from '../engine/expressions.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { containing, searchText, sortKey } from '../queries/search-text.ts';
import { partnerNames } from '../registers/names-read-model.ts';
import { planTerms } from '../registers/plan-read-model.ts';
import { inThePlan } from './public-plan-read-model.ts';

export interface PublicListItem {
  id: string;
  title: string;
  stage: Stage;
  /** Names. */
  lead: string | null;
  partners: string[];
}
export interface PublicArea extends ListPage<PublicListItem> {
  id: string;
  name: string;
}

export interface PublicFilter {
  /** Every one of these words stands in a title or description, or in the name of an organisation or a target group. */
  words: string[];
  /** Only this development area. */
  area?: string;
}

/** Every development area in the plan's order, also one without activities, each with a page of what it holds; and how many of all these are at each stage. */
export async function publicPlan(
  knex: Knex,
  filter: PublicFilter,
  page: ListPageRequest,
): Promise<{ areas: PublicArea[]; byStage: { stage: Stage; count: number }[] }> {
  return inSnapshot(knex, async (trx) => {
    const shown = narrowed(trx, filter, await planTerms(trx, 'targetGroup'));
    const areas = (await planTerms(trx, 'developmentArea')).filter(({ id }) => filter.area === undefined || id === filter.area);
    const counted = (await shown.clone().groupBy('stage').select('stage').count({ count: '*' })) as { stage: Stage; count: number }[];
    const found: PublicArea[] = [];
    for (const { id, name } of areas) found.push({ id, name, ...(await pageOfArea(trx, shown.clone().where({ development_area: id }), page)) });
    return { areas: found, byStage: counted.map(({ stage, count }) => ({ stage, count: Number(count) })) };
  });
}

function narrowed(trx: Knex, { words, area }: PublicFilter, groups: { id: string; name: string }[]): Knex.QueryBuilder {
  const query = trx('plan_activities').whereIn('stage', inThePlan);
  if (area !== undefined) query.where({ development_area: area });
  for (const word of words) {
    const named = trx('organisations')
      .whereRaw(`sort_name like ? escape '\\'`, [sortKey(containing(word))])
      .select('id');
    query.where((either) => {
      either.whereRaw(`search like ? escape '\\'`, [containing(word)]).orWhereIn('lead', named);
      either.orWhereIn('id', trx('plan_activity_partners').whereIn('organisation', named.clone()).select('plan_activity'));
      for (const { id } of groups.filter(({ name }) => searchText(name).includes(searchText(word)))) either.orWhere((group) => concerns(trx, group, id));
    });
  }
  return query;
}

/** Whether the activity names the target group. The id may stand elsewhere in its facts too: as a goal, an indicator, a word; the pattern only spares reading most. */
const concerns = (trx: Knex, query: Knex.QueryBuilder, group: string): Knex.QueryBuilder =>
  query.where('facts', 'like', `%"${group}"%`).where(listHolds(trx, { column: 'facts', list: 'targetGroups' }, group));

async function pageOfArea(trx: Knex, query: Knex.QueryBuilder, page: ListPageRequest): Promise<ListPage<PublicListItem>> {
  const lead = trx('organisations')
    .where({ 'organisations.id': trx.ref('plan_activities.lead') })
    .select('name')
    .as('lead');
  const found = await listPage<Omit<PublicListItem, 'partners'>>(query, ['id', 'title', 'stage', lead], [{ column: 'case_number' }], page);
  return mapListPage(found, async (rows) => {
    const partners = await partnerNames(
      trx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...row, partners: partners.get(row.id) ?? [] }));
  });
}
