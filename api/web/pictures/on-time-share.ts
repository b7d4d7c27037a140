/** How large a part of the reports came in time. Pure. */
import type { QuarterOfReports } from '../../../db/pictures/due-reports-read-model.ts';

/** Below so many reports a share says more than it knows. */
const fewestForShare = 5;

/** What counts; a quarter and an area have it. */
type Owed = Pick<QuarterOfReports, 'onTime' | 'late' | 'missing'>;

/** Those that had to be written: who was excused is not counted. */
export const owedReports = ({ onTime, late, missing }: Owed): number => onTime + late + missing;

/** Whole per cent; undefined where fewer than five had to be written. */
export function onTimeShare(counts: Owed): number | undefined {
  const owed = owedReports(counts);
  return owed < fewestForShare ? undefined : Math.round((100 * counts.onTime) / owed);
}

/** All quarters as one. */
export function inAll(quarters: QuarterOfReports[]): QuarterOfReports {
  const sum = (reportOutcome: Exclude<keyof QuarterOfReports, 'quarter'>) => quarters.reduce((total, counts) => total + counts[reportOutcome], 0);
  return { quarter: '', onTime: sum('onTime'), late: sum('late'), missing: sum('missing'), excused: sum('excused') };
}
