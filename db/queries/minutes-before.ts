/** Ends of time that are counted back from an instant. */

import { minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';

export const minutesBefore = (at: Instant, minutes: number): Instant => addMs(at, -minutes * minuteMs);
