/** How mail goes, in figures: nothing about any case or anybody. */
import type { Knex } from 'knex';
import { dayMs, minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs, msBetween } from '../../workflows/domain/time/instants.ts';
import { relayTrouble } from './mail-relay-read-model.ts';
import type { SettledOutcome } from './mail-store.ts';

export interface MailFigures {
  /** For how long the mail that has waited longest could have left; null where none waits. What the mail gate holds does not wait. */
  oldestDueSeconds: number | null;
  sentLastMinute: number;
  /** What came of the mails that ended in the last 24 hours. */
  outcomesLast24Hours: Record<SettledOutcome, number>;
  /** Since when our mail server has not been reached, or has not let us in. */
  relayTroubleSince: Instant | null;
}

/** @param now by the clock of delivery */
export async function mailFigures(knex: Knex, now: Instant): Promise<MailFigures> {
  const due = (await knex('mails')
    .where({ carrier: 'dispatch' })
    .whereIn('outcome', ['queued', 'retrying'])
    .where('next_try_at', '<=', now)
    .min({ first: 'next_try_at' })
    .first()) as { first: Instant | null };
  const lastDay = await endedSince(knex, addMs(now, -dayMs), now);
  return {
    oldestDueSeconds: due.first === null ? null : Math.floor(msBetween(due.first, now) / 1000),
    sentLastMinute: (await endedSince(knex, addMs(now, -minuteMs), now)).accepted,
    outcomesLast24Hours: lastDay,
    relayTroubleSince: (await relayTrouble(knex))?.since ?? null,
  };
}

async function endedSince(knex: Knex, since: Instant, now: Instant): Promise<Record<SettledOutcome, number>> {
  const rows = (await knex('mails').whereBetween('settled_at', [since, now]).groupBy('outcome').select('outcome').count({ total: '*' })) as {
    outcome: SettledOutcome;
    total: number | string;
  }[];
  const none = { accepted: 0, refused: 0, expired: 0, superseded: 0 };
  return Object.fromEntries([...Object.entries(none), ...rows.map(({ outcome, total }) => [outcome, Number(total)])]) as Record<SettledOutcome, number>;
}
