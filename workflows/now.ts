/** The workflow's clock, which Temporal makes the same on every replay. */
import type { Instant } from './domain/time/day-and-instant.ts';

export const now = (): Instant => new Date().toISOString();
