/** The plan's goals for everybody: what is to be reached, the county's own figures year by year, and beside them what the activities count; never summed. */
import type { Knex } from 'knex';
import { inSnapshot } from '../engine/connection.ts';
import { goalFigures } from '../plan/goal-figure-read-model.ts';
import { englishIn, inferredIn } from '../plan/said-by-plan.ts';
import { narrowedByNamed } from '../plan/term-filter.ts';
import { fromJson } from '../queries/json-column.ts';
import type { PlanTerm } from '../registers/plan-read-model.ts';
import { planTerms } from '../registers/plan-read-model.ts';
import type { Judged } from './goal-verdict.ts';
import { judgedBy } from './goal-verdict.ts';
import { inThePlan } from './public-plan-read-model.ts';

/** What the plan says is to be reached. A goal may be without a number: then it is measured against something else. */
export interface GoalTarget {
  comparison: string | null;
  value: number | null;
  unit: string | null;
  year: number | null;
  /** What else must hold, which no figure shows. */
  condition: string | null;
  /** What it is measured against, where that is no number of the plan's own. */
  benchmark: string | null;
  /** The plan gives the number and not which side of it: that is our reading. */
  comparisonInferred: boolean;
  /** The plan names no year: that it is this one is our reading. */
  yearInferred: boolean;
}

/** Where the county stood when the plan was adopted, as the plan has it. */
export interface Baseline {
  name: string;
  year: number;
  value: number;
  unit: string;
  /** The plan says "a little over" or "nearly"; null: it gives the number as it is. */
  precision: 'over' | 'under' | null;
  source: string;
  english: Record<string, string>;
}

export interface PublicGoal {
  id: string;
  name: string;
  target: GoalTarget;
  /** The county's own, the latest year first. */
  figures: { year: string; value: number; source: string }[];
  /** The figure of the year that it is for, the latest where it is for none; null while there is no such figure. */
  judgedBy: Judged | null;
  /** As the plan has them; our reading which goal they belong to. */
  baselines: Baseline[];
  /** Texts for readers of English, by the names of their fields. */
  english: Record<string, string>;
  /** Those in the plan that name the goal, with what each said that it would count. */
  activities: GoalActivity[];
}

export interface GoalActivity {
  id: string;
  title: string;
  indicators: { name: string; unit?: string; target?: number }[];
}

/** Every goal in the plan's order; and where the county stood in what no goal is about. */
export const publicGoals = (knex: Knex): Promise<{ goals: PublicGoal[]; baselines: Baseline[] }> =>
  inSnapshot(knex, async (trx) => goalsWith(trx, await planTerms(trx, 'goal'), await activitiesByGoal(trx)));

/** The same with no more than the first so many activities of each goal; `cut` has the goals that have more. */
export const publicGoalsWithFirst = (knex: Knex, most: number): Promise<{ goals: PublicGoal[]; baselines: Baseline[]; cut: ReadonlySet<string> }> =>
  inSnapshot(knex, async (trx) => {
    const terms = await planTerms(trx, 'goal');
    const found = new Map<string, GoalActivity[]>();
    for (const { id } of terms) found.set(id, await firstTowards(trx, id, most + 1));
    const shown = new Map([...found].map(([id, activities]) => [id, activities.slice(0, most)]));
    const cut = new Set([...found].flatMap(([id, activities]) => (activities.length > most ? [id] : [])));
    return { ...(await goalsWith(trx, terms, shown)), cut };
  });

async function goalsWith(
  trx: Knex,
  terms: PlanTerm[],
  activities: ReadonlyMap<string, GoalActivity[]>,
): Promise<{ goals: PublicGoal[]; baselines: Baseline[] }> {
  const all = await goalFigures(trx);
  const baselines = await planTerms(trx, 'baseline');
  const goals = terms.map(({ id, name, facts }) => {
    const target = targetOf(facts);
    const figures = all.filter(({ goal }) => goal === id).map(({ period, value, source }) => ({ year: period, value, source }));
    return {
      id,
      name,
      target,
      figures,
      judgedBy: judgedBy(target, figures),
      baselines: baselines.filter((baseline) => baseline.facts['goal'] === id).map(toBaseline),
      english: englishIn(facts),
      activities: activities.get(id) ?? [],
    };
  });
  return { goals, baselines: baselines.filter(({ facts }) => facts['goal'] === undefined).map(toBaseline) };
}

function toBaseline({ name, facts }: PlanTerm): Baseline {
  const { year, value, unit, precision, source } = facts;
  return {
    name,
    year: Number(year),
    value: Number(value),
    unit: String(unit),
    precision: precision === 'over' || precision === 'under' ? precision : null,
    source: String(source),
    english: englishIn(facts),
  };
}

function targetOf(facts: Record<string, unknown>): GoalTarget {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  const { comparison, target, unit, year, condition, benchmark } = facts;
  const inferred = inferredIn(facts);
  return {
    comparison: text(comparison),
    value: number(target),
    unit: text(unit),
    year: number(year),
    condition: text(condition),
    benchmark: text(benchmark),
    comparisonInferred: inferred.includes('comparison'),
    yearInferred: inferred.includes('year'),
  };
}

/** By the goal's id, in the order of their case numbers. */
async function activitiesByGoal(trx: Knex): Promise<Map<string, GoalActivity[]>> {
  const rows = (await trx('plan_activities')
    .whereIn('stage', inThePlan)
    // Most name none: their facts are not read.
    .where('facts', 'like', '%"goals":["%')
    .orderBy('case_number')
    .select('id', 'title', 'facts')) as ActivityRow[];
  const towards = new Map<string, GoalActivity[]>();
  for (const row of rows)
    for (const goal of fromJson<{ goals: string[] }>(row.facts).goals) {
      const found = towards.get(goal) ?? [];
      towards.set(goal, found);
      found.push(toGoalActivity(row));
    }
  return towards;
}

/** The first that name a goal, in the order of their case numbers. */
async function firstTowards(trx: Knex, goal: string, most: number): Promise<GoalActivity[]> {
  // Asked of each in the order of the list, not found by an index of stages: almost all are in the plan.
  const query = trx('plan_activities').whereRaw(`stage || '' in (${inThePlan.map(() => '?').join(', ')})`, inThePlan);
  await narrowedByNamed(trx, query, { goal });
  return ((await query.orderBy('case_number').limit(most).select('id', 'title', 'facts')) as ActivityRow[]).map(toGoalActivity);
}

interface ActivityRow {
  id: string;
  title: string;
  facts: string;
}

function toGoalActivity({ id, title, facts }: ActivityRow): GoalActivity {
  const { indicators = [] } = fromJson<{ indicators?: GoalActivity['indicators'] }>(facts);
  const counted = indicators.map(({ name, unit, target }) => ({ name, ...(unit !== undefined && { unit }), ...(target !== undefined && { target }) }));
  return { id, title, indicators: counted };
}
