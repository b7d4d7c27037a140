/** What a goal is judged by, and how. Pure. A goal that is for a year is judged by the figure of that year alone: what came later does not make up for it. */
import { entryOf } from '../../workflows/domain/entry-of.ts';

export interface Judged {
  year: string;
  value: number;
  /** Null where the plan has no number to hold it against. */
  meetsTarget: boolean | null;
}

interface Target {
  comparison: string | null;
  value: number | null;
  year: number | null;
}

const comparisons: Record<string, (value: number, target: number) => boolean> = {
  '>': (value, target) => value > target,
  '>=': (value, target) => value >= target,
  '<': (value, target) => value < target,
  '<=': (value, target) => value <= target,
};

/** @param figures the latest year first. Null while there is no figure to judge by: that of its year, the latest where the goal is for none. */
export function judgedBy(target: Target, figures: readonly { year: string; value: number }[]): Judged | null {
  const deciding = target.year === null ? figures[0] : figures.find(({ year }) => year === String(target.year));
  return deciding ? { year: deciding.year, value: deciding.value, meetsTarget: meets(target, deciding.value) } : null;
}

function meets({ comparison, value: target }: Target, value: number): boolean | null {
  const compare = entryOf(comparisons, comparison ?? '');
  return target === null || !compare ? null : compare(value, target);
}
