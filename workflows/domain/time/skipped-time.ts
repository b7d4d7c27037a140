/** How far plan time is ahead of the database's clock. */
import { minuteMs } from '../durations.ts';
import type { Instant } from './day-and-instant.ts';
import { msBetween } from './instants.ts';

/** A smaller difference is delay in a queue. */
const sameTimeMs = minuteMs;

/** Milliseconds that have been skipped in a test or a rehearsal; waiting in a queue is no skipped time. */
export function skippedTime(at: Instant, clock: Instant): number {
  const ahead = msBetween(clock, at);
  return ahead < sameTimeMs ? 0 : ahead;
}
