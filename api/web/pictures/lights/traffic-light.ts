/** How reporting goes in an area, as a light: by the reports of the last twelve months and by what is late now. Pure. */
import type { ReportsOfArea } from '../../../../db/pictures/due-reports-read-model.ts';
import { onTimeShare, owedReports } from '../on-time-share.ts';

/** `unknown`: too few reports to tell. */
export type Light = 'green' | 'amber' | 'red' | 'unknown';
export const lights = ['green', 'amber', 'red', 'unknown'] as const satisfies Light[];

/** The rule, in whole per cent; the page says it in words. */
export const lightRule = { greenFrom: 80, redBelow: 60, redWhenLate: 25 } as const;

/**
 * Red: less than 60 % came in time, or as many as a quarter of a year's reports are late now. Green: at least 80 % came in time, and none is late now.
 * Amber: what lies between. With fewer than five reports there is no share: then amber, if any is late now.
 */
export function lightOf(reports: ReportsOfArea): Light {
  const share = onTimeShare(reports);
  const { lateNow } = reports;
  if (share === undefined) return lateNow > 0 ? 'amber' : 'unknown';
  if (share < lightRule.redBelow || 100 * lateNow >= lightRule.redWhenLate * owedReports(reports)) return 'red';
  return share >= lightRule.greenFrom && lateNow === 0 ? 'green' : 'amber';
}
