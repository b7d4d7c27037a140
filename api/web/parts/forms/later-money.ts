/** Money of ours that is decided later than the import, for what came in with the adopted plan: the decision moves no stage. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { Stage } from '../../../../workflows/domain/stages.ts';

const underWay: Stage[] = ['awaitingAssignment', 'awaitingAnswer', 'inProgress', 'paused', 'closing'];

/** Whether nothing has been decided about money of ours, and may be. */
export const awaitsMoney = ({ planRef, stage, grants = [] }: Pick<PlanActivityResponse, 'planRef' | 'stage' | 'grants'>, ownFunder: string): boolean =>
  planRef !== null && underWay.includes(stage) && !grants.some(({ funder }) => funder === ownFunder);
