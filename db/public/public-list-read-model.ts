/** The list of what is in the plan, for everybody: area by area, a page at a time, narrowed by words. What one activity shows is in `public-plan-read-model.ts`. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import { inSnapshot } from '../engine/connection.ts';
import type { TextHits } from '../engine/search-index.ts';
import { fewHits, textHits, textHolds } from '../engine/search-index.ts';
import type { PlanActivityFacts } from '../lives/life-read-model.ts';
import { leadByPlan } from '../plan/said-by-plan.ts';
import type { SearchedTerms, TermFilter } from '../plan/term-filter.ts';
import { namesFound, namingAny, narrowedByTerms, searchedTerms } from '../plan/term-filter.ts';
import { fromJson } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { containing, sortKey } from '../queries/search-text.ts';
import type { NamesById } from '../registers/names-read-model.ts';
import { namesIn, organisationNames, partnerNames } from '../registers/names-read-model.ts';
import type { PlanTerm, PlanTermKind } from '../registers/plan-read-model.ts';
import { nameOfLead } from './from-plan.ts';
import { inThePlan } from './public-plan-read-model.ts';

export interface PublicListItem {
  id: string;
  title: string;
  stage: Stage;
  /** Names. */
  lead: string | null;
  partners: string[];
  /** Whom the adopted plan names to lead it, until that organisation has answered: until then its partners are the plan's word too. */
  leadByPlan: string | null;
  focusArea: string;
  /** Name of the plan's priority area. */
  activityArea: string | null;
}
export interface PublicArea extends ListPage<PublicListItem> {
  id: string;
  name: string;
  /** The plan's priority areas within it, also those that no activity is part of. */
  priorityAreas: { id: string; name: string; count: number }[];
}

export interface PublicFilter extends TermFilter {
  /** Every one of these words stands in a title or description, or in the name of an organisation, an area, a target group, a goal or a phase. */
  words: string[];
}

/** Every development area in the plan's order, also one without activities, each with a page of what it holds; and how many of all these are at each stage. */
export async function publicPlan(
  knex: Knex,
  filter: PublicFilter,
  page: ListPageRequest,
): Promise<{ areas: PublicArea[]; byStage: { stage: Stage; count: number }[]; searched: SearchedTerms }> {
  return inSnapshot(knex, async (trx) => {
    const searched = await searchedTerms(trx);
    const hits: TextHits[] = [];
    for (const word of filter.words) hits.push(await textHits(trx, word));
    const shown = narrowed(trx, filter, hits, searched);
    const of = (kind: PlanTermKind) => searched.terms.filter((term) => term.kind === kind);
    const names = { focusArea: namesIn(of('focusArea')), activityArea: namesIn(of('activityArea')) };
    const priorityAreas = await countedAreas(trx, of('activityArea'));
    const areas = of('developmentArea').filter(({ id }) => filter.developmentArea === undefined || id === filter.developmentArea);
    const counted = (await shown.clone().groupBy('stage').select('stage').count({ count: '*' })) as { stage: Stage; count: number }[];
    const found: PublicArea[] = [];
    for (const { id, name } of areas) {
      const listed = await pageOfArea(trx, { query: shown.clone().where({ development_area: id }), isSearched: filter.words.length > 0, names, page });
      found.push({ id, name, priorityAreas: priorityAreas.filter(({ within }) => within === id).map(({ within: _, ...area }) => area), ...listed });
    }
    return { areas: found, searched, byStage: counted.map(({ stage, count }) => ({ stage, count: Number(count) })) };
  });
}

function narrowed(trx: Knex, { words: _, ...terms }: PublicFilter, hits: TextHits[], searched: SearchedTerms): Knex.QueryBuilder {
  const query = trx('plan_activities').whereIn('stage', inThePlan);
  narrowedByTerms(trx, query, terms);
  for (const found of hits) {
    const word = found.wanted;
    const named = trx('organisations')
      .whereRaw(`sort_name like ? escape '\\'`, [sortKey(containing(word))])
      .select('id');
    query.where((either) => {
      either.where(textHolds(found)).orWhereIn('lead', named);
      // Who has been asked is nobody's business, but for whom the plan names itself.
      either.orWhere((asked) => asked.whereIn('candidate', named.clone()).whereRaw(`facts like '%"responsible":"' || candidate || '"%'`));
      either.orWhereIn('id', trx('plan_activity_partners').whereIn('organisation', named.clone()).select('plan_activity'));
      either.orWhere(namingAny(trx, namesFound(searched, word)));
    });
  }
  return query;
}

/** How many activities in the plan each priority area has, and which development area it lies in. */
async function countedAreas(trx: Knex, areas: PlanTerm[]): Promise<{ id: string; name: string; within: unknown; count: number }[]> {
  const rows = (await trx('plan_activities').whereIn('stage', inThePlan).groupBy('activity_area').select('activity_area').count({ count: '*' })) as {
    activity_area: string | null;
    count: number;
  }[];
  const counts = new Map(rows.map(({ activity_area, count }) => [activity_area, Number(count)]));
  return areas.map(({ id, name, facts }) => ({ id, name, within: facts['developmentArea'], count: counts.get(id) ?? 0 }));
}

interface Listed {
  isSearched: boolean;
  query: Knex.QueryBuilder;
  names: { focusArea: NamesById; activityArea: NamesById };
  page: ListPageRequest;
}

async function pageOfArea(trx: Knex, { query, isSearched, names, page }: Listed): Promise<ListPage<PublicListItem>> {
  const columns = ['id', 'title', 'stage', 'lead', 'plan_ref', 'candidate', 'focus_area', 'activity_area', 'facts'];
  const found = await listPage<Row>(query, columns, [{ column: 'case_number' }], { ...page, ...(isSearched && { countUpTo: fewHits }) });
  return mapListPage(found, async (rows) => {
    const partners = await partnerNames(
      trx,
      rows.map(({ id }) => id),
    );
    const organisations = await organisationNames(
      trx,
      rows.flatMap(({ lead, candidate }) => [lead ?? [], candidate ?? []].flat()),
    );
    return rows.map((row) => {
      const named = leadByPlan({ planRef: row.plan_ref, ...row, more: fromJson<Partial<PlanActivityFacts>>(row.facts).more ?? {} });
      return {
        id: row.id,
        title: row.title,
        stage: row.stage,
        lead: row.lead && (organisations.get(row.lead) ?? row.lead),
        leadByPlan: named && nameOfLead(named, organisations),
        partners: partners.get(row.id) ?? [],
        focusArea: names.focusArea.get(row.focus_area) ?? row.focus_area,
        activityArea: row.activity_area && (names.activityArea.get(row.activity_area) ?? row.activity_area),
      };
    });
  });
}

interface Row {
  id: string;
  title: string;
  stage: Stage;
  lead: string | null;
  plan_ref: string | null;
  candidate: string | null;
  focus_area: string;
  activity_area: string | null;
  facts: string;
}
