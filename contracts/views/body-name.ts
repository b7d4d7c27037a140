/** What bodies are called, as pages and texts get it. */
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';

export interface BodyName {
  name: string;
  /** What people call it, where that is shorter. */
  abbreviation: string | null;
  /** Null where the name has not been put into English. */
  english: string | null;
}

/** The bodies that have the roles. */
export type BodyNames = Partial<Record<BodyRole, BodyName>>;

/** The same on each day. */
export type BodyNamesByDay = (on: Day) => BodyNames;
