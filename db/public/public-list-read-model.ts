/** The list of what is in the plan, for everybody: area by area, a page at a time, narrowed by words. What one activity shows is in `public-plan-read-model.ts`. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import { inSnapshot } from '../engine/connection.ts';
import { fewHits } from '../engine/search-index.ts';
import type { PlanActivityFacts } from '../lives/life-read-model.ts';
import { leadByPlan } from '../plan/said-by-plan.ts';
import type { SearchedTerms, TermFilter } from '../plan/term-filter.ts';
import { areaColumns, areaKinds, narrowedByNamed, narrowedByTerms, searchedTerms } from '../plan/term-filter.ts';
import { fromJson } from '../queries/json-column.ts';
import { keptSums } from '../queries/kept-sums.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import type { NamesById } from '../registers/names-read-model.ts';
import { namesIn, organisationNames, partnerNames } from '../registers/names-read-model.ts';
import type { PlanTerm, PlanTermKind } from '../registers/plan-read-model.ts';
import { nameOfLead } from './from-plan.ts';
import { aliveInThePlan, inThePlan } from './public-plan-read-model.ts';
import type { WordFound } from './public-search.ts';
import { holding, inAll, wordFound } from './public-search.ts';

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
  /** Only where work goes on or is to begin. */
  isAlive?: boolean;
}

interface PublicList {
  areas: PublicArea[];
  /** Null where a search finds so many that they are not counted. */
  byStage: { stage: Stage; count: number }[] | null;
  searched: SearchedTerms;
}

/** Every development area in the plan's order, also one without activities, each with a page of what it holds; and how many of all these are at each stage. */
export async function publicPlan(knex: Knex, filter: PublicFilter, page: ListPageRequest): Promise<PublicList> {
  return inSnapshot(knex, async (trx) => {
    const searched = await searchedTerms(trx);
    const words: WordFound[] = [];
    for (const word of filter.words) words.push(await wordFound(trx, word, searched));
    const of = (kind: PlanTermKind) => searched.terms.filter((term) => term.kind === kind);
    const names = { focusArea: namesIn(of('focusArea')), activityArea: namesIn(of('activityArea')) };
    const priorityAreas = await countedAreas(trx, of('activityArea'));
    const areas = of('developmentArea').filter(({ id }) => filter.developmentArea === undefined || id === filter.developmentArea);
    const { byStage, pageOf } = await narrowed(trx, filter, words);
    const found: PublicArea[] = [];
    for (const { id, name } of areas) {
      const listed = await mapListPage(await pageOf(id, page), (rows) => toItems(trx, rows, names));
      found.push({ id, name, priorityAreas: priorityAreas.filter(({ within }) => within === id).map(({ within: _, ...area }) => area), ...listed });
    }
    return { areas: found, searched, byStage };
  });
}

interface Narrowed extends Pick<PublicList, 'byStage'> {
  pageOf(developmentArea: string, page: ListPageRequest): Promise<ListPage<Row>>;
}

/** What a filter leaves. A few are named one by one; many are looked through in the order of the list, and what words find among these is not counted to its end. */
async function narrowed(trx: Knex, filter: PublicFilter, words: WordFound[]): Promise<Narrowed> {
  const ids = inAll(words);
  if (ids) return fewOf(trx, filter, words, ids);
  const query = trx('plan_activities').whereIn('stage', stagesOf(filter));
  await narrowedByTerms(trx, query, filter);
  for (const word of words) query.where(holding(trx, word));
  const isSearched = words.length > 0;
  return {
    byStage: isSearched ? null : await countedStages(trx, query, filter),
    pageOf: (developmentArea, page) => {
      const within = query.clone().where({ development_area: developmentArea });
      if (isSearched && filter.developmentArea === undefined) return firstOf(within, page.limit);
      return listPage<Row>(within, columns, inOrder, { ...page, ...(isSearched && { countUpTo: fewHits }) });
    },
  };
}

/** Of all areas together it is asked only whether there are more than are shown. */
async function firstOf(query: Knex.QueryBuilder, limit: number): Promise<ListPage<Row>> {
  const rows = (await query
    .orderBy(inOrder)
    .limit(limit + 1)
    .select(columns)) as Row[];
  const items = rows.slice(0, limit);
  return { items, page: 1, limit, total: items.length, ...(rows.length > limit && { more: true }) };
}

const stagesOf = ({ isAlive }: PublicFilter): Stage[] => (isAlive ? aliveInThePlan : inThePlan);

async function countedStages(trx: Knex, query: Knex.QueryBuilder, { words: _, ...terms }: PublicFilter): Promise<{ stage: Stage; count: number }[]> {
  if (Object.values(terms).some(Boolean)) return countedBy(query.clone());
  const kept = (await keptSums(trx, 'area_stages', ['stage'], ['activities']).whereIn('stage', inThePlan)) as { stage: Stage; activities: number }[];
  return kept.flatMap(({ stage, activities }) => (activities > 0 ? [{ stage, count: activities }] : []));
}

async function countedBy(query: Knex.QueryBuilder): Promise<{ stage: Stage; count: number }[]> {
  const counted = (await query.groupBy('stage').select('stage').count({ count: '*' })) as { stage: Stage; count: number }[];
  return counted.map(({ stage, count }) => ({ stage, count: Number(count) }));
}

/** Each is read once, by its id: an index of stages or areas would find far more. */
async function fewOf(trx: Knex, filter: PublicFilter, words: WordFound[], ids: string[]): Promise<Narrowed> {
  const query = trx('plan_activities').whereIn('id', ids);
  await narrowedByNamed(trx, query, filter);
  for (const word of words) if (!word.ids) query.where(holding(trx, word));
  const all = (await query.orderBy(inOrder).select({ id: 'id', stage: 'stage', ...areaColumns })) as FoundRow[];
  const found = all.filter((row) => stagesOf(filter).includes(row.stage) && areaKinds.every((kind) => !filter[kind] || row[kind] === filter[kind]));
  return {
    byStage: inThePlan.map((stage) => ({ stage, count: found.filter((row) => row.stage === stage).length })).filter(({ count }) => count > 0),
    async pageOf(developmentArea, { page, limit }) {
      const within = found.filter((row) => row.developmentArea === developmentArea).map(({ id }) => id);
      const shown = within.slice((page - 1) * limit, page * limit);
      const items = (await trx('plan_activities').whereIn('id', shown).orderBy(inOrder).select(columns)) as Row[];
      return { items, page, limit, total: within.length };
    },
  };
}

interface FoundRow extends Record<keyof typeof areaColumns, string | null> {
  id: string;
  stage: Stage;
}

/** How many activities in the plan each priority area has, and which development area it lies in. */
async function countedAreas(trx: Knex, areas: PlanTerm[]): Promise<{ id: string; name: string; within: unknown; count: number }[]> {
  const rows = (await keptSums(trx, 'area_stages', ['activity_area'], ['activities']).whereIn('stage', inThePlan)) as {
    activity_area: string;
    activities: number;
  }[];
  const counts = new Map(rows.map(({ activity_area, activities }) => [activity_area, activities]));
  return areas.map(({ id, name, facts }) => ({ id, name, within: facts['developmentArea'], count: counts.get(id) ?? 0 }));
}

const inOrder = [{ column: 'case_number' }];
const columns = ['id', 'title', 'stage', 'lead', 'plan_ref', 'candidate', 'focus_area', 'activity_area', 'facts'];

async function toItems(trx: Knex, rows: Row[], names: { focusArea: NamesById; activityArea: NamesById }): Promise<PublicListItem[]> {
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
