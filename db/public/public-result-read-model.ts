/** Results that everybody may see: only those cleared and not taken back, with numbers so small that a person could be recognised kept back. */
import type { Knex } from 'knex';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { ClearedResult, PublishedResult } from './published-result-read-model.ts';
import { publishedVersions } from './published-result-read-model.ts';
import type { KnownNumbers, ShownNumbers } from './small-counts.ts';
import { knownWith, nothingKnown, shownNumbers } from './small-counts.ts';

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

type Cleared = ClearedResult & Pick<PublishedResult, 'clearedBy' | 'clearedAt'>;

/** By plan activity, the newest period first: all that stands, or one activity's. */
export async function publicResults(knex: Knex, planActivity?: string): Promise<ReadonlyMap<string, PublicResult[]>> {
  const byActivity = new Map<string, PublicResult[]>();
  for (const versions of byPeriod(await publishedVersions(knex, planActivity))) {
    const last = versions.at(-1);
    if (!last || last.withdrawnAt !== null) continue;
    const shown = toPublic(last, knownFrom(versions.slice(0, -1)));
    const before = byActivity.get(last.planActivity);
    if (before) before.push(shown);
    else byActivity.set(last.planActivity, [shown]);
  }
  return byActivity;
}

/** A result as everybody sees it once it is cleared, or saw it: what was published of the same report before it counts as known. */
export async function asPublished(knex: Knex, result: Cleared & { version?: number }): Promise<PublicResult> {
  const { planActivity, period, version = Number.POSITIVE_INFINITY } = result;
  const earlier = (await publishedVersions(knex, planActivity)).filter((other) => other.period === period && other.version < version);
  return toPublic(result, knownFrom(earlier));
}

function byPeriod(all: PublishedResult[]): Iterable<PublishedResult[]> {
  const groups = new Map<string, PublishedResult[]>();
  for (const result of all) {
    const key = `${result.planActivity} ${result.period}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return groups.values();
}

/** @param versions of one report, in the order they were published */
const knownFrom = (versions: PublishedResult[]): KnownNumbers =>
  versions.reduce((known, version) => knownWith(known, shownNumbers(version, known)), nothingKnown);

const toPublic = (result: Cleared, known: KnownNumbers): PublicResult => ({
  period: result.period,
  firstDay: result.firstDay,
  lastDay: result.lastDay,
  summary: result.summary,
  ...shownNumbers(result, known),
  clearedBy: result.clearedBy,
  clearedAt: result.clearedAt,
});
