/** Another day for tests without a Temporal server: the process's own `Date`, and the clock of the databases that `databases.ts` opens. */
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';

let isShifted = false;

/** The clock that a database of a test is given: the process's own where that is another day's, else none. */
export const shiftedClock = (): { clock?: () => Instant } => (isShifted ? { clock: () => new Date().toISOString() } : {});

/** From now on the process's `Date` goes on from an instant. */
export function shiftDateTo(instant: Instant): void {
  const ahead = Date.parse(instant) - Date.now();
  const now = (real: DateConstructor) => () => real.now() + ahead;
  isShifted = true;
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, asked) => Reflect.construct(real, given.length === 0 ? [now(real)()] : given, asked),
    get: (real, name) => (name === 'now' ? now(real) : Reflect.get(real, name)),
  });
}
