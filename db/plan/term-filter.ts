/** Plan activities by the words of the plan that they name: areas, target groups, goals, and the phase of settling. */
import type { Knex } from 'knex';
import { jsonText, listHolds } from '../engine/expressions.ts';
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
const lists = { targetGroup: 'targetGroups', goal: 'goals' } as const;

const names = { ...columns, ...lists };
const kinds = Object.keys(names) as (keyof typeof names)[];

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
  const phase = trx.raw('? as phase', [jsonText(trx, { column: 'facts', field: 'establishmentPhase' })]);
  const rows = (await trx('plan_activities').distinct(phase)) as { phase: string | null }[];
  return rows.flatMap(({ phase: named }) => named || []).toSorted((a, b) => a.localeCompare(b, 'sv'));
}

/** Widens a search by activities that name something whose name or theme, in either language, holds what is searched for. */
export function orNaming(knex: Knex, either: Knex.QueryBuilder, { terms, phases }: SearchedTerms, wanted: string): void {
  const holds = (name: string) => searchText(name).includes(searchText(wanted));
  for (const { kind, id, name, facts } of terms)
    if ([name, facts['theme'], ...Object.values(englishIn(facts))].some((said) => typeof said === 'string' && holds(said)))
      either.orWhere(naming(knex, kind as (typeof kinds)[number], id));
  for (const phase of phases.filter(holds)) either.orWhere(inPhase(knex, phase));
}

/** The id may stand elsewhere in an activity's facts too: as an indicator, a word; the pattern only spares reading most. */
const naming = (knex: Knex, kind: (typeof kinds)[number], id: string) => (query: Knex.QueryBuilder) => {
  if (kind === 'targetGroup' || kind === 'goal') query.where('facts', 'like', `%"${id}"%`).where(listHolds(knex, { column: 'facts', list: lists[kind] }, id));
  else query.where(columns[kind], id);
};

const inPhase = (knex: Knex, phase: string) => (query: Knex.QueryBuilder) => {
  query.whereRaw('? = ?', [jsonText(knex, { column: 'facts', field: 'establishmentPhase' }), phase]);
};
