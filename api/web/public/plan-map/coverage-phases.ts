/** Which phases a cell of the map tells of. Pure. */
import type { Coverage, CoverageLine } from '../../../../db/public/coverage-read-model.ts';

/** Phases are written freely: those that most activities name have a line of their own, the others one together. */
const mostPhases = 5;

export interface CountedPhase {
  /** Null: all others together. */
  phase: string | null;
  count: number;
}

/** Only those that any activity of the cell names; none where the whole map is of one phase. */
export function phasesOfCell({ phases, phase: only }: Coverage, shown: ReadonlySet<string>, line: CoverageLine, group: number): CountedPhase[] {
  if (only !== undefined) return [];
  const counts = phases.map((phase, index) => ({ phase, count: line.byPhase[group]?.[index] ?? 0 })).filter(({ count }) => count > 0);
  const others = counts.filter(({ phase }) => !shown.has(phase)).reduce((sum, { count }) => sum + count, 0);
  return [...counts.filter(({ phase }) => shown.has(phase)), ...(others > 0 ? [{ phase: null, count: others }] : [])];
}

/** Those that have a line of their own. */
export function shownPhases({ areas, phases }: Coverage): ReadonlySet<string> {
  const total = (index: number) => areas.flatMap(({ byPhase }) => byPhase).reduce((sum, cell) => sum + (cell[index] ?? 0), 0);
  const ranked = phases.map((phase, index) => ({ phase, total: total(index) })).toSorted((a, b) => b.total - a.total);
  return new Set(ranked.slice(0, mostPhases).map(({ phase }) => phase));
}
