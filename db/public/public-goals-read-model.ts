/** The plan's goals for everybody: what is to be reached, the county's own figures year by year, and beside them what the activities count; never summed. */
import type { Knex } from 'knex';
import { entryOf } from '../../workflows/domain/entry-of.ts';
import { inSnapshot } from '../engine/connection.ts';
import { fromJson } from '../queries/json-column.ts';
import { goalFigures } from '../registers/goal-figure-read-model.ts';
import { planTerms } from '../registers/plan-read-model.ts';
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
}

export interface PublicGoal {
  id: string;
  name: string;
  target: GoalTarget;
  /** The county's own, the latest year first. */
  figures: { year: string; value: number; source: string }[];
  /** Whether the latest figure meets the target; null where there is none, or the plan has no number to hold it against. */
  latestMeetsTarget: boolean | null;
  /** Those in the plan that name the goal, with what each said that it would count. */
  activities: GoalActivity[];
}

export interface GoalActivity {
  id: string;
  title: string;
  indicators: { name: string; unit?: string; target?: number }[];
}

/** Every goal in the plan's order. */
export async function publicGoals(knex: Knex): Promise<PublicGoal[]> {
  return inSnapshot(knex, async (trx) => {
    const activities = await activitiesByGoal(trx);
    const all = await goalFigures(trx);
    return (await planTerms(trx, 'goal')).map(({ id, name, facts }) => {
      const target = targetOf(facts);
      const figures = all.filter(({ goal }) => goal === id).map(({ period, value, source }) => ({ year: period, value, source }));
      return { id, name, target, figures, latestMeetsTarget: meets(target, figures[0]?.value), activities: activities.get(id) ?? [] };
    });
  });
}

function targetOf(facts: Record<string, unknown>): GoalTarget {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  const { comparison, target, unit, year, condition, benchmark, inferred } = facts;
  return {
    comparison: text(comparison),
    value: number(target),
    unit: text(unit),
    year: number(year),
    condition: text(condition),
    benchmark: text(benchmark),
    comparisonInferred: Array.isArray(inferred) && inferred.includes('comparison'),
  };
}

const comparisons: Record<string, (value: number, target: number) => boolean> = {
  '>': (value, target) => value > target,
  '>=': (value, target) => value >= target,
  '<': (value, target) => value < target,
  '<=': (value, target) => value <= target,
};

function meets({ comparison, value: target }: GoalTarget, latest: number | undefined): boolean | null {
  const compare = entryOf(comparisons, comparison ?? '');
  return latest === undefined || target === null || !compare ? null : compare(latest, target);
}

/** By the goal's id, in the order of their case numbers. */
async function activitiesByGoal(trx: Knex): Promise<Map<string, GoalActivity[]>> {
  const rows = (await trx('plan_activities')
    .whereIn('stage', inThePlan)
    // Most name none: their facts are not read.
    .where('facts', 'like', '%"goals":["%')
    .orderBy('case_number')
    .select('id', 'title', 'facts')) as { id: string; title: string; facts: string }[];
  const towards = new Map<string, GoalActivity[]>();
  for (const { id, title, facts } of rows) {
    const { goals, indicators = [] } = fromJson<{ goals: string[]; indicators?: GoalActivity['indicators'] }>(facts);
    const counted = indicators.map(({ name, unit, target }) => ({ name, ...(unit !== undefined && { unit }), ...(target !== undefined && { target }) }));
    for (const goal of goals) towards.set(goal, [...(towards.get(goal) ?? []), { id, title, indicators: counted }]);
  }
  return towards;
}
