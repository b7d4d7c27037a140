/** Plan activities by the words of the plan that they name: areas, target groups, goals, and the phase of settling. */
import type { Knex } from 'knex';
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

const columns = { developmentArea: 'development_area', focusArea: 'focus_area', activityArea: 'activity_area' } as const;
const kinds = [...(Object.keys(columns) as (keyof typeof columns)[]), 'targetGroup', 'goal'] as const;

export function narrowedByTerms(knex: Knex, query: Knex.QueryBuilder, filter: TermFilter): void {
  for (const kind of kinds) {
    const id = filter[kind];
    if (id) query.where(naming(knex, kind, id));
  }
  if (filter.establishmentPhase) query.where(inPhase(knex, filter.establishmentPhase));
}

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

type FoundName = { kind: (typeof kinds)[number] | 'phase'; id: string };

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
  for (const { kind, id } of names) query.orWhere(kind === 'phase' ? inPhase(knex, id) : naming(knex, kind, id));
};

const naming = (knex: Knex, kind: (typeof kinds)[number], id: string) => (query: Knex.QueryBuilder) => {
  if (kind === 'targetGroup' || kind === 'goal') withTerm(knex, kind, id)(query);
  else query.where(columns[kind], id);
};

const inPhase = (knex: Knex, phase: string) => withTerm(knex, 'phase', phase);

/** Asked of each activity in the order of the list: many name the same, and all of them would have to be sorted. */
const withTerm = (knex: Knex, kind: 'targetGroup' | 'goal' | 'phase', term: string) => (query: Knex.QueryBuilder) => {
  const naming = knex('named_terms')
    .where({ kind, term, plan_activity: knex.ref('plan_activities.id') })
    .select(knex.raw('1'));
  query.whereRaw('(?) is not null', [naming]);
};

const namedBy: Partial<Record<string, 'targetGroup' | 'goal' | 'phase'>> = { targetGroup: 'targetGroup', goal: 'goal', establishmentPhase: 'phase' };

/** How many activities name a term; undefined where the filter is none of those that are kept as rows of their own. */
export async function activitiesNaming(knex: Knex, filter: string, term: string): Promise<number | undefined> {
  const kind = namedBy[filter];
  return kind && counted(knex('named_terms').where({ kind, term }));
}
