/** What became of the lives that were due: each step with its recorded instant, each mail once, none before the instant and none later than an hour after it. */
import type { Knex } from 'knex';
import type { Taken } from '../../test/faults/machine/post-office.ts';
import { hourMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { msBetween } from '../../workflows/domain/time/instants.ts';

/** Of each life: that its report is late, and that its actor is reminded. */
const stepsEach = 2;

export interface DueDayVerdict {
  lastStepSeconds: number;
  lastMailSeconds: number;
  /** Sentences; none where every promise was kept. */
  breaks: string[];
}

export async function judgeDueDay(db: Knex, taken: Taken[], { ids, dueAt }: { ids: string[]; dueAt: Instant }): Promise<DueDayVerdict> {
  const mine = new Set(ids);
  const inLives = <Row extends { plan_activity: string }>(rows: Row[]) => rows.filter(({ plan_activity }) => mine.has(plan_activity));
  const steps = inLives((await db('steps').select('plan_activity', 'at', 'due_at')) as { plan_activity: string; at: Instant; due_at: Instant | null }[]);
  const mails = inLives((await db('mails').select('plan_activity', 'message_id')) as { plan_activity: string; message_id: string }[]);
  const times = new Map<string, number[]>();
  for (const { messageId, at } of taken) times.set(messageId, [...(times.get(messageId) ?? []), at]);
  const sent = mails.flatMap(({ message_id }) => times.get(message_id) ?? []);
  const due = Date.parse(dueAt);
  const counted = (what: string, count: number) => (count > 0 ? [`${count} ${what}`] : []);
  return {
    lastStepSeconds: Math.max(0, ...steps.map(({ at }) => msBetween(dueAt, at))) / 1000,
    lastMailSeconds: Math.max(0, ...sent.map((at) => at - due)) / 1000,
    breaks: [
      ...counted('steps are missing', ids.length * stepsEach - steps.length),
      ...counted('steps are recorded for another instant', steps.filter(({ at, due_at }) => (due_at ?? at) !== dueAt).length),
      ...counted('reminders are missing', ids.length - mails.length),
      ...counted('mails were not sent', mails.filter(({ message_id }) => !times.has(message_id)).length),
      ...counted('mails were sent twice', [...mails].filter(({ message_id }) => (times.get(message_id)?.length ?? 0) > 1).length),
      ...counted('mails were sent early', sent.filter((at) => at < due).length),
      ...counted('mails were sent after the hour', sent.filter((at) => at > due + hourMs).length),
    ],
  };
}
