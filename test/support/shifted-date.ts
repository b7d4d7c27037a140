/**
 * Tests without a Temporal server on another day: with `HIT_START_DAY` the process's `Date` goes on from that day on, and so does the clock of the
 * databases that `databases.ts` opens. Set up before every file of the projects `pure` and `db`.
 */
import type { Instant } from '../../workflows/domain/life-state.ts';
import { startInstant } from './start-day.ts';

let isShifted = false;

if (process.env['HIT_START_DAY']) shiftTo(startInstant());

/** The clock that a database of a test is given: the process's own where that is another day's, else none. */
export const shiftedClock = (): { clock?: () => Instant } => (isShifted ? { clock: () => new Date().toISOString() } : {});

function shiftTo(instant: Instant): void {
  const ahead = Date.parse(instant) - Date.now();
  const now = (real: DateConstructor) => () => real.now() + ahead;
  isShifted = true;
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, asked) => Reflect.construct(real, given.length === 0 ? [now(real)()] : given, asked),
    get: (real, name) => (name === 'now' ? now(real) : Reflect.get(real, name)),
  });
}
