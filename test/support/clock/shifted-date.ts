/** Another day for tests without a Temporal server: the process's own `Date`, and the clock of the databases that `databases.ts` opens. */
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';

/** The one of the machine: files that run in one process are on days of their own, one after the other. */
const realDate = globalThis.Date;
let isShifted = false;

/** The clock that a database of a test is given: the process's own where that is another day's, else none. */
export const shiftedClock = (): { clock?: () => Instant } => (isShifted ? { clock: () => new Date().toISOString() } : {});

/** From now on the process's `Date` goes on from an instant. */
export function shiftDateTo(instant: Instant): void {
  const ahead = Date.parse(instant) - realDate.now();
  const now = () => realDate.now() + ahead;
  isShifted = true;
  globalThis.Date = new Proxy(realDate, {
    construct: (real, given, asked) => Reflect.construct(real, given.length === 0 ? [now()] : given, asked),
    get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
  });
}

/** From now on the process's `Date` is the machine's. */
export function restoreDate(): void {
  isShifted = false;
  globalThis.Date = realDate;
}
