/** What the adopted plan says of an activity, as its response tells of it. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { FromPlan } from '../../../../db/public/from-plan.ts';
import { fromPlan } from '../../../../db/public/from-plan.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';

/** Names by ids; what has no name is called by its id. */
export const namesOf = (ids: string[], names: NamesById): string[] => ids.map((id) => names.get(id) ?? id);

/** Null for what was proposed. @param groups names of the plan's groups of activities */
export function planOf(
  { planRef, adoptedOn, lead, candidate, more = {}, expectedResults, recurs }: PlanActivityResponse,
  organisations: NamesById,
  groups: NamesById,
): FromPlan | null {
  if (planRef === null || !adoptedOn) return null;
  const standing = { planRef, adoptedOn, lead, candidate: candidate?.organisation ?? null, isYearly: recurs === 'yearly' };
  return fromPlan({ ...standing, facts: { expectedResults, more } }, { organisations, groups });
}
