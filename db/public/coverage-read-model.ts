/** How many activities that are alive the plan has for each of its areas and target groups, and which of them could work together. For everybody. */
import type { Knex } from 'knex';
import { inSnapshot } from '../engine/connection.ts';
import type { PlanActivityFacts } from '../lives/life-read-model.ts';
import { leadByPlan } from '../plan/said-by-plan.ts';
import { fromJson } from '../queries/json-column.ts';
import { keptSums } from '../queries/kept-sums.ts';
import type { Named } from '../registers/names-read-model.ts';
import { organisationNames } from '../registers/names-read-model.ts';
import type { PlanTerm } from '../registers/plan-read-model.ts';
import { planTermsOf } from '../registers/plan-read-model.ts';
import { nameOfLead } from './from-plan.ts';
import { aliveInThePlan } from './public-plan-read-model.ts';

/** What is counted along one word of the plan: a number for each target group, in their order. */
export interface CoverageLine extends Named {
  counts: number[];
  /** For each target group a number for each phase, in their order; an activity that names none is in none of these. */
  byPhase: number[][];
}
export interface CoveredArea extends CoverageLine {
  /** The plan's priority areas within it. */
  priorityAreas: CoverageLine[];
}

export interface Coverage {
  targetGroups: Named[];
  /** Every development area, in the plan's order. */
  areas: CoveredArea[];
  /** The phases of settling that activities name which are counted here, in their order. */
  phases: string[];
  /** The only phase that is counted; absent: all. */
  phase?: string;
}

/** @param asked only activities that name this phase of settling; one that none names is not asked for, so that an old bookmark still opens */
export const coverage = (knex: Knex, asked?: string): Promise<Coverage> =>
  inSnapshot(knex, async (trx) => {
    const terms = await planTermsOf(trx, ['developmentArea', 'activityArea', 'targetGroup']);
    const of = (kind: PlanTerm['kind']) => terms.filter((term) => term.kind === kind);
    const targetGroups = of('targetGroup').map(({ id, name }) => ({ id, name }));
    const all = await countedCells(trx);
    const phases = [...new Set(all.map(({ phase }) => phase))].filter((phase) => phase !== '').toSorted((a, b) => a.localeCompare(b, 'sv'));
    const phase = phases.find((named) => named === asked);
    const cells = phase === undefined ? all : all.filter((cell) => cell.phase === phase);
    const line = (column: 'development_area' | 'activity_area', { id, name }: PlanTerm): CoverageLine => {
      const own = targetGroups.map((group) => cells.filter((cell) => cell[column] === id && cell.target_group === group.id));
      return { id, name, counts: own.map(sumOf), byPhase: own.map((cell) => phases.map((named) => sumOf(cell.filter((part) => part.phase === named)))) };
    };
    const within = (area: string) => of('activityArea').filter(({ facts }) => facts['developmentArea'] === area);
    const areas = of('developmentArea').map((area) => ({
      ...line('development_area', area),
      priorityAreas: within(area.id).map((term) => line('activity_area', term)),
    }));
    return { targetGroups, areas, phases, ...(phase !== undefined && { phase }) };
  });

const sumOf = (cells: CellRow[]): number => cells.reduce((sum, { activities }) => sum + Number(activities), 0);

/** What is alive, kept by the database as activities come, change and go. */
const countedCells = async (trx: Knex): Promise<CellRow[]> =>
  (await keptSums(trx, 'area_coverage', ['development_area', 'activity_area', 'target_group', 'phase'], ['activities']).havingRaw(
    'sum(activities) > 0',
  )) as CellRow[];

interface CellRow {
  development_area: string;
  /** Empty: none. */
  activity_area: string;
  target_group: string;
  /** Empty: none. */
  phase: string;
  activities: number | string;
}

// Asked of each in the order of its area's index, not found by an index of stages: almost all are alive.
const aliveIn = (trx: Knex): Knex.QueryBuilder =>
  trx('plan_activities').whereRaw(`stage || '' in (${aliveInThePlan.map(() => '?').join(', ')})`, aliveInThePlan);

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
