/** Ends of time that are counted back from an instant. */
import { addMs } from '../workflows/domain/instants.ts';
import type { Instant } from '../workflows/domain/life-state.ts';

export const minutesBefore = (at: Instant, minutes: number): Instant => addMs(at, -minutes * 60_000);
