/** Plan activities by the words of the plan that they name: areas, target groups, goals, and the phase of settling. */
import type { Knex } from 'knex';
import { entryOf } from '../../workflows/domain/entry-of.ts';
import { fewHits } from '../engine/search-index.ts';
import { counted } from '../queries/list-page.ts';
import { searchText } from '../queries/search-text.ts';
import type { PlanTerm } from '../registers/plan-read-model.ts';
import { planTermsOf } from '../registers/plan-read-model.ts';
import { englishIn } from './said-by-plan.ts';

/** Ids of words of the plan; the phase as it was written. */
export interface TermFilter {
  developmentArea?: string;
  focusArea?: string;
  /** A priority area of the plan. */
  activityArea?: string;
  targetGroup?: string;
  goal?: string;
  establishmentPhase?: string;
}

/** Columns of plan_activities in which the plan's areas stand. */
export const areaColumns = { developmentArea: 'development_area', focusArea: 'focus_area', activityArea: 'activity_area' } as const;
type AreaKind = keyof typeof areaColumns;
export const areaKinds = Object.keys(areaColumns) as AreaKind[];
const kinds = [...areaKinds, 'targetGroup', 'goal'] as const;
const namedBy = { targetGroup: 'targetGroup', goal: 'goal', establishmentPhase: 'phase' } as const;
type NamedKind = (typeof namedBy)[keyof typeof namedBy];

export async function narrowedByTerms(knex: Knex, query: Knex.QueryBuilder, filter: TermFilter): Promise<void> {
  for (const kind of areaKinds) {
    const id = filter[kind];
    if (id) query.where(areaColumns[kind], id);
  }
  await narrowedByNamed(knex, query, filter);
}

/** The same by what is no column of the activity itself: target group, goal and phase. */
export async function narrowedByNamed(knex: Knex, query: Knex.QueryBuilder, filter: TermFilter): Promise<void> {
  for (const [name, kind] of Object.entries(namedBy)) {
    const term = filter[name as keyof typeof namedBy];
    if (term) query.where(await thoseNaming(knex, kind, term));
  }
}

/** A few are named one by one; of many, each activity is asked in the order of the list. */
async function thoseNaming(knex: Knex, kind: NamedKind, term: string): Promise<(query: Knex.QueryBuilder) => void> {
  const ids = (await activitiesWith(knex, kind, term)
    .limit(fewHits + 1)
    .pluck('plan_activity')) as string[];
  return ids.length > fewHits ? withTerm(knex, kind, term) : (query) => void query.whereIn('id', ids);
}

const activitiesWith = (knex: Knex, kind: NamedKind, term: string): Knex.QueryBuilder => knex('named_terms').where({ kind, term });

/** Words of the plan, and phases, that activities can be searched by. */
export interface SearchedTerms {
  terms: PlanTerm[];
  phases: string[];
}

export const searchedTerms = async (trx: Knex): Promise<SearchedTerms> => ({ terms: await planTermsOf(trx, kinds), phases: await phasesNamed(trx) });

/** Each phase that some activity names, in their order. */
async function phasesNamed(trx: Knex): Promise<string[]> {
  const phases = (await trx('named_terms').where({ kind: 'phase' }).distinct('term').pluck('term')) as string[];
  return phases.toSorted((a, b) => a.localeCompare(b, 'sv'));
}

export type FoundName = { kind: AreaKind | NamedKind; id: string };

const isColumn = (kind: FoundName['kind']): kind is AreaKind => kind in areaColumns;

/** What has a name or theme, in either language, that holds what is searched for. */
export function namesFound({ terms, phases }: SearchedTerms, wanted: string): FoundName[] {
  const holds = (name: unknown) => typeof name === 'string' && searchText(name).includes(searchText(wanted));
  const found = terms.filter(({ name, facts }) => [name, facts['theme'], ...Object.values(englishIn(facts))].some(holds));
  return [
    ...found.map(({ kind, id }) => ({ kind: kind as (typeof kinds)[number], id })),
    ...phases.filter(holds).map((id) => ({ kind: 'phase' as const, id })),
  ];
}

/** Activities that name any of these. */
export const namingAny = (knex: Knex, names: FoundName[]) => (query: Knex.QueryBuilder) => {
  for (const { kind, id } of names) query.orWhere(naming(knex, kind, id));
};

/** Their ids, found by an index for each name. */
export const namedIds = (knex: Knex, names: FoundName[]): Knex.QueryBuilder[] =>
  names.map(({ kind, id }) =>
    isColumn(kind) ? knex('plan_activities').where(areaColumns[kind], id).select('id') : activitiesWith(knex, kind, id).select({ id: 'plan_activity' }),
  );

const naming = (knex: Knex, kind: FoundName['kind'], id: string) => (query: Knex.QueryBuilder) => {
  if (isColumn(kind)) query.where(areaColumns[kind], id);
  else withTerm(knex, kind, id)(query);
};

/** Asked of each activity in the order of the list: many name the same, and all of them would have to be sorted. */
const withTerm = (knex: Knex, kind: NamedKind, term: string) => (query: Knex.QueryBuilder) => {
  const naming = activitiesWith(knex, kind, term)
    .where({ plan_activity: knex.ref('plan_activities.id') })
    .select(knex.raw('1'));
  query.whereRaw('(?) is not null', [naming]);
};

/** How many activities name a term; undefined where the filter is none of those that are kept as rows of their own. */
export async function activitiesNaming(knex: Knex, filter: string, term: string): Promise<number | undefined> {
  const kind = entryOf<NamedKind>(namedBy, filter);
  return kind && counted(activitiesWith(knex, kind, term));
}
