/** Whoever is to be put before a body has been heard first, and had the time that the rules give. */

import { isMissed } from '../../../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../../../workflows/domain/agenda-item.ts';
import type { LifeState } from '../../../../workflows/domain/life-state.ts';
import { addMs, later, msBetween } from '../../../../workflows/domain/time/instants.ts';
import { isExact, spanMs } from '../../../../workflows/domain/time/spans.ts';
import { itemOf } from './clock.ts';
import type { LifeRecord, Moment } from './life-record.ts';

export function judgeHearings({ id, moments }: Pick<LifeRecord, 'id' | 'moments'>): string[] {
  return moments.flatMap((moment) => troubleWithHearing(moment, moments)).map((trouble) => `${id}: ${trouble}`);
}

function troubleWithHearing(moment: Moment, moments: Moment[]): string[] {
  const rung = itemOf(moment);
  if (rung?.kind !== 'rung' || rung.role === 'coordinator') return [];
  const hearing = moments.find(({ step }) => step.key === rung.key.replace('/rung-', '/hear-'));
  const heard = hearing && itemOf(hearing);
  if (!heard || hearing.step.seq > moment.step.seq) return [`${rung.key} was taken, and nobody was heard before it`];
  const from = noticeFrom(heard, hearing.after.at);
  const notice = noticeOf(moment.before as LifeState, rung);
  if (notice === undefined) return rung.at < from ? [`${rung.key} falls before its hearing`] : [];
  const given = msBetween(from, later(rung.at, moment.step.at));
  return rung.at < addMs(from, notice) || given < notice ? [`${rung.key} left ${given} ms after its hearing, and the rules give ${notice}`] : [];
}

/** One that came up to a minute late counts as taken in time; after that the notice begins when it was really given. */
const noticeFrom = (hearing: AgendaItem, takenAt: string): string => (isMissed(hearing, takenAt) ? takenAt : hearing.at);

/** Ms; undefined where it is counted in days. A rung that the rules put sooner after the due day than their own notice leaves no more than that. */
function noticeOf({ policy }: LifeState, rung: AgendaItem): number | undefined {
  const { hearBefore, ladder } = policy.report;
  const after = ladder[Number(rung.key.split('/rung-')[1]) - 1]?.after;
  if (after === undefined || !isExact(hearBefore) || !isExact(after)) return undefined;
  return Math.min(spanMs(hearBefore), spanMs(after));
}
