/** Which activities of different organisations work with the same target group in the same phase, so that they could do it together. Pure. */
import type { LedActivity } from '../../../../db/public/coverage-read-model.ts';

export interface Synergy {
  activities: LedActivity[];
  /** Ids of the target groups that two or more of them, of different organisations, have in common. */
  targetGroups: string[];
}

/** @param activities of one priority area. Who names no phase works in all of them, as far as the plan tells. */
export function synergyOf(activities: readonly LedActivity[]): Synergy | undefined {
  const meets = (one: LedActivity, other: LedActivity) => one.lead !== other.lead && (one.phase === null || other.phase === null || one.phase === other.phase);
  const shared = (one: LedActivity) => one.targetGroups.filter((group) => activities.some((other) => meets(one, other) && other.targetGroups.includes(group)));
  const together = activities.filter((activity) => shared(activity).length > 0);
  return together.length === 0 ? undefined : { activities: together, targetGroups: [...new Set(together.flatMap(shared))] };
}
