/** Where instants fall along a picture's width: whole years, with a line at each quarter. Pure. */
import { scaleUtc } from 'd3-scale';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { startOfDay } from '../../../workflows/domain/time/instants.ts';

export interface Stretch {
  x: number;
  width: number;
  /** It goes on before the first, or after the last, instant that is shown. */
  cutBefore: boolean;
  cutAfter: boolean;
}

export interface TimeAxis {
  /** First instant that is shown, and first instant after. */
  from: Instant;
  to: Instant;
  quarters: { year: number; quarter: number; x: number }[];
  shows: (instant: Instant) => boolean;
  at: (instant: Instant) => number;
  /** A stretch from an instant up to another (null: without an end) as far as it is shown; undefined where none of it is. */
  stretch: (from: Instant, to: Instant | null) => Stretch | undefined;
}

/** @param years from the first of January of the first to the last of December of the last @param range left and right end on the picture */
export function timeAxis(years: { first: number; last: number }, range: [number, number]): TimeAxis {
  const from = startOfDay(`${years.first}-01-01`);
  const to = startOfDay(`${years.last + 1}-01-01`);
  const scale = scaleUtc()
    .domain([Date.parse(from), Date.parse(to)])
    .range(range);
  const at = (instant: Instant) => Math.round(scale(Date.parse(instant)) * 10) / 10;
  const quarters = Array.from({ length: 4 * (years.last - years.first + 1) }, (_, index) => {
    const year = years.first + Math.floor(index / 4);
    const quarter = (index % 4) + 1;
    return { year, quarter, x: at(startOfDay(`${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`)) };
  });
  return {
    from,
    to,
    quarters,
    shows: (instant) => instant >= from && instant < to,
    at,
    stretch(begins, ends) {
      if (begins >= to || (ends !== null && ends <= from)) return undefined;
      const cutBefore = begins < from;
      const cutAfter = ends === null || ends > to;
      const x = at(cutBefore ? from : begins);
      const end = at(cutAfter ? to : ends);
      // A day alone is still to be seen.
      return { x, width: Math.max(2, Math.round((end - x) * 10) / 10), cutBefore, cutAfter };
    },
  };
}
