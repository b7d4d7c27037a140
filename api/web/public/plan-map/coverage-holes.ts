/** Where the plan has no activity: for each priority area the target groups that nobody works with in it. Pure. */
import type { Coverage, CoverageLine } from '../../../../db/public/coverage-read-model.ts';
import type { Named } from '../../../../db/registers/names-read-model.ts';

export interface Hole {
  area: CoverageLine;
  targetGroups: Named[];
  /** No target group has any activity in it. */
  isWhole: boolean;
}

export const holesIn = ({ areas, targetGroups }: Coverage): Hole[] =>
  areas.flatMap(({ priorityAreas }) =>
    priorityAreas.flatMap((area) => {
      const missed = targetGroups.filter((_, index) => area.counts[index] === 0);
      return missed.length === 0 ? [] : [{ area, targetGroups: missed, isWhole: missed.length === targetGroups.length }];
    }),
  );
