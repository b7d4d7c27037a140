/** How many activities that are alive the plan has for each of its areas and target groups, and which of them could work together. For everybody. */
import type { Knex } from 'knex';
import { inSnapshot } from '../engine/connection.ts';
import type { PlanActivityFacts } from '../lives/life-read-model.ts';
import { leadByPlan } from '../plan/said-by-plan.ts';
import { phasesNamed } from '../plan/term-filter.ts';
import { fromJson } from '../queries/json-column.ts';
import type { Named } from '../registers/names-read-model.ts';
import { organisationNames } from '../registers/names-read-model.ts';
import type { PlanTerm } from '../registers/plan-read-model.ts';
import { planTermsOf } from '../registers/plan-read-model.ts';
import { nameOfLead } from './from-plan.ts';
import { aliveInThePlan } from './public-plan-read-model.ts';

/** A cell is counted no further: it is full, and counting what is full would take as long as the plan is large. */
export const countedUpTo = 100;

/** What is counted along one word of the plan: a number for each target group, in their order. */
export interface CoverageLine extends Named {
  counts: number[];
}
export interface CoveredArea extends CoverageLine {
  /** The plan's priority areas within it. */
  priorityAreas: CoverageLine[];
}

export interface Coverage {
  targetGroups: Named[];
  /** Every development area, in the plan's order. */
  areas: CoveredArea[];
  /** The phases of settling that activities name, in their order. */
  phases: string[];
}

/** @param phase only activities that name this phase of settling */
export const coverage = (knex: Knex, phase?: string): Promise<Coverage> =>
  inSnapshot(knex, async (trx) => {
    const terms = await planTermsOf(trx, ['developmentArea', 'activityArea', 'targetGroup']);
    const of = (kind: PlanTerm['kind']) => terms.filter((term) => term.kind === kind);
    const targetGroups = of('targetGroup').map(({ id, name }) => ({ id, name }));
    const counts = { developmentArea: await countedCells(trx, 'developmentArea', phase), activityArea: await countedCells(trx, 'activityArea', phase) };
    const line = ({ kind, id, name }: PlanTerm): CoverageLine => ({
      id,
      name,
      counts: targetGroups.map((group) => counts[kind as keyof typeof counts].get(`${id} ${group.id}`) ?? 0),
    });
    const within = (area: string) => of('activityArea').filter(({ facts }) => facts['developmentArea'] === area);
    const areas = of('developmentArea').map((area) => ({ ...line(area), priorityAreas: within(area.id).map(line) }));
    return { targetGroups, areas, phases: await phasesNamed(trx) };
  });

const columns = { developmentArea: 'plan_activities.development_area', activityArea: 'plan_activities.activity_area' } as const;

/** By "area group"; each is counted by the index of its area, and no further than is shown. */
async function countedCells(trx: Knex, kind: keyof typeof columns, phase: string | undefined): Promise<ReadonlyMap<string, number>> {
  const found = aliveIn(trx)
    .where(columns[kind], trx.ref('area.id'))
    .whereExists(naming(trx, 'targetGroup', trx.ref('target.id')))
    .limit(countedUpTo)
    .select(trx.raw('1'));
  if (phase !== undefined) found.whereExists(naming(trx, 'phase', phase));
  const rows = (await trx('plan_terms as area')
    .crossJoin(trx.raw('plan_terms as target'))
    .where({ 'area.kind': kind, 'target.kind': 'targetGroup' })
    .select({ area: 'area.id', target: 'target.id' }, trx.from(found.as('found')).count('*').as('activities'))) as CellRow[];
  return new Map(rows.map(({ area, target, activities }) => [`${area} ${target}`, Number(activities)]));
}

// Asked of each in the order of its area's index, not found by an index of stages: almost all are alive.
const aliveIn = (trx: Knex): Knex.QueryBuilder =>
  trx('plan_activities').whereRaw(`stage || '' in (${aliveInThePlan.map(() => '?').join(', ')})`, aliveInThePlan);
const naming = (trx: Knex, kind: 'targetGroup' | 'phase', term: string | Knex.Ref<string, { [name: string]: string }>): Knex.QueryBuilder =>
  trx('named_terms')
    .where({ kind, plan_activity: trx.ref('plan_activities.id') })
    .where('term', term)
    .select(trx.raw('1'));

interface CellRow {
  area: string;
  target: string;
  activities: number | string;
}

/** An activity that is alive, in a priority area, led by an organisation or named for one by the plan. */
export interface LedActivity {
  id: string;
  title: string;
  /** Name of who leads it. */
  lead: string;
  /** The organisation has not answered yet: that it leads is the plan's word. */
  isByPlan: boolean;
  /** Ids. */
  targetGroups: string[];
  phase: string | null;
}

/** @param areas ids of priority areas @param most of each so many, in the order of their case numbers */
export const ledActivities = (knex: Knex, areas: readonly string[], most: number): Promise<ReadonlyMap<string, LedActivity[]>> =>
  inSnapshot(knex, async (trx) => {
    const rows = new Map<string, LedRow[]>();
    for (const area of areas)
      rows.set(
        area,
        await aliveIn(trx).where({ activity_area: area }).orderBy('case_number').limit(most).select('id', 'title', 'lead', 'plan_ref', 'candidate', 'facts'),
      );
    const named = [...rows.values()].flat().flatMap(({ lead, candidate }) => [lead ?? [], candidate ?? []].flat());
    const organisations = await organisationNames(trx, named);
    const led = (row: LedRow): LedActivity | undefined => {
      const { targetGroups = [], establishmentPhase = null, more = {} } = fromJson<Partial<PlanActivityFacts>>(row.facts);
      const byPlan = leadByPlan({ planRef: row.plan_ref, ...row, more });
      const lead = row.lead === null ? byPlan && nameOfLead(byPlan, organisations) : (organisations.get(row.lead) ?? row.lead);
      return lead === null ? undefined : { id: row.id, title: row.title, lead, isByPlan: row.lead === null, targetGroups, phase: establishmentPhase };
    };
    return new Map([...rows].map(([area, own]) => [area, own.flatMap((row) => led(row) ?? [])]));
  });

interface LedRow {
  id: string;
  title: string;
  lead: string | null;
  plan_ref: string | null;
  candidate: string | null;
  facts: string;
}
