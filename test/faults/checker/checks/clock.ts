/** The clock takes what stands on a life's agenda, not before its instant, and nothing that waits for something else. */
import type { AgendaItem } from '../../../../workflows/domain/agenda-item.ts';
import type { LifeRecord, Moment } from './life-record.ts';

/** Between the moment of a workflow task and the clock of whoever looks. */
const sameMomentMs = 50;

/** @param now when the steps were read, by the machine's own clock (ms since 1970) */
export function judgeClock({ id, moments }: Pick<LifeRecord, 'id' | 'moments'>, now: number): string[] {
  return moments.flatMap((moment) => [...troubleWithClock(moment), ...troubleWithTime(moment, now)]).map((trouble) => `${id}: ${trouble}`);
}

/** What the clock did, as it stood on the agenda; undefined where a person did it, or where it stood on none. */
export const itemOf = ({ step, before }: Moment): AgendaItem | undefined => (step.command === null ? before?.agenda[step.key] : undefined);

function troubleWithClock(moment: Moment): string[] {
  const { step } = moment;
  if (step.command !== null) return [];
  const item = itemOf(moment);
  if (!item) return [`${step.key} was taken and stood on no agenda`];
  return [
    ...(item.at > step.at ? [`${step.key} was taken at ${step.at}, before its instant ${item.at}`] : []),
    ...(moment.after.at === (step.dueAt ?? step.at) ? [] : [`${step.key} is recorded for ${moment.after.at}, and its step says ${step.dueAt ?? step.at}`]),
    ...(item.blocked ? [`${step.key} was taken while it waited for ${item.blocked}`] : []),
    ...(item.kind === step.kind ? [] : [`${step.key} was taken as ${step.kind} and stood on the agenda as ${item.kind}`]),
  ];
}

function troubleWithTime({ step: { seq, at }, before }: Moment, now: number): string[] {
  return [
    ...(Date.parse(at) > now + sameMomentMs ? [`step ${seq} says ${at}, which had not come when it was read`] : []),
    ...(before && before.at > at ? [`step ${seq} goes back in time, from ${before.at} to ${at}`] : []),
  ];
}
