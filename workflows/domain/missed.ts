/** What the clock could not do at its instant, because no worker, server or database was there. */
import type { AgendaItem } from './agenda-item.ts';
import { minuteMs } from './durations.ts';
import type { Instant } from './time/day-and-instant.ts';
import { msBetween } from './time/instants.ts';

/** A step that is later than this comes after an outage; up to it there was only a queue, and the step counts as taken in time. */
const inTimeMs = minuteMs;

/** True when an item is planned or taken, at `at`, more than a minute after its own instant. */
export const isMissed = (item: Pick<AgendaItem, 'at'>, at: Instant): boolean => msBetween(item.at, at) > inTimeMs;
