/** What everybody may see of results: only what was cleared and stands, with numbers so small that somebody could be known by them kept back. */
import type { Knex } from 'knex';
import type { Day, Instant } from '../workflows/domain/life-state.ts';
import type { ClearedResult, PublishedResult } from './published-result-store.ts';
import { standingResults } from './published-result-store.ts';
import type { ShownNumbers } from './small-counts.ts';
import { shownNumbers } from './small-counts.ts';

export interface PublicResult extends ShownNumbers {
  /** Its name, such as 2026-H1. */
  period: string;
  firstDay: Day;
  lastDay: Day;
  summary: string;
  /** Name of the officer who cleared it: public record. */
  clearedBy: string;
  clearedAt: Instant;
}

/** By plan activity, the newest period first: all that stands, or one activity's. */
export async function publicResults(knex: Knex, planActivity?: string): Promise<ReadonlyMap<string, PublicResult[]>> {
  const byActivity = new Map<string, PublicResult[]>();
  for (const result of await standingResults(knex, planActivity)) {
    const before = byActivity.get(result.planActivity);
    if (before) before.push(toPublic(result));
    else byActivity.set(result.planActivity, [toPublic(result)]);
  }
  return byActivity;
}

/** A result as everybody may see it. */
export const toPublic = ({
  period,
  firstDay,
  lastDay,
  summary,
  clearedBy,
  clearedAt,
  ...numbers
}: ClearedResult & Pick<PublishedResult, 'clearedBy' | 'clearedAt'>): PublicResult => ({
  period,
  firstDay,
  lastDay,
  summary,
  ...shownNumbers(numbers),
  clearedBy,
  clearedAt,
});
