/**
 * When the rungs of a report's ladder fall, and the hearing before each body's rung.
 * The actor is heard first, also after an outage: a rung whose hearing could not come at its instant falls `hearBefore` after the hearing instead.
 */

import { byDueOrder, isMissed } from '../agenda.ts';
import type { AgendaItem } from '../agenda-item.ts';
import { rank } from '../agenda-item.ts';
import type { Owed } from '../owed-items.ts';
import { itemOf, movedTo, when } from '../owed-items.ts';
import type { Rung, Span } from '../policy.ts';
import { addSpan, calendarVersion } from './calendar.ts';
import type { Instant } from './day-and-instant.ts';
import { addDays, addMs, dayOf, daysBetween, earlier, later, msBetween, sameTimeDaysAway } from './instants.ts';
import type { LifeOfDates } from './mail-instants.ts';
import { atLeastBefore, countFrom, mailInstant, morningFrom, nextMorning } from './mail-instants.ts';
import { isExact, spanMs } from './spans.ts';

/**
 * The rungs in the ladder's order, each body's with its hearing, which lies between the due instant and its rung.
 * @param owed `now` is when they are planned: a hearing that would have fallen more than a minute earlier comes at the first chance from then, and its rung after that
 */
export function planLadder(owed: Owed & { now: Instant }): AgendaItem[] {
  const items: AgendaItem[] = [];
  for (const [index, rung] of owed.life.policy.report.ladder.entries()) {
    // A rolled day can overtake the next rung's: the ladder is climbed in order all the same.
    items.push(...withHearing(owed, notBefore(planRung(owed, rung, index), items.at(-1)), index));
  }
  return items;
}

/**
 * What is left of a ladder, climbed on after a stop: before every body's rung there is a hearing, also where there was one before the stop.
 * @param items hearings and rungs still to come; such a hearing stays
 */
export function heardAnew(items: readonly AgendaItem[], owed: Owed & { now: Instant }): AgendaItem[] {
  const ladder: AgendaItem[] = [];
  for (const own of items.filter(({ kind }) => kind === 'rung').sort(byDueOrder)) {
    const rung = notBefore(own, ladder.at(-1));
    const hearing = items.find((item) => item.kind === 'hear' && rungOfHearing(item) === rung.key);
    ladder.push(...(hearing ? [hearing, rung] : withHearing(owed, rung, Number(/\d+$/.exec(rung.key)?.[0]) - 1)));
  }
  return ladder;
}

function planRung({ due, life, ...owed }: Owed, { after, role, requires }: Rung, index: number): AgendaItem {
  const counted = countFrom(due.at, after, 1, 'actor', life);
  return { ...itemOf(owed, `rung-${index + 1}`), kind: 'rung', rank: rank.rung + index, role, ...(requires ? { requires } : {}), ...counted };
}

/** A body's rung with the hearing before it; the rung stays the last. */
function withHearing(owed: Owed & { now: Instant }, rung: AgendaItem, index: number): AgendaItem[] {
  if (rung.role === 'coordinator') return [rung];
  const { life, now } = owed;
  const hearing = planHearing(owed, rung, index);
  if (!isMissed(hearing, now)) return [hearing, rung];
  const at = hearing.exact ? now : morningFrom(now, life);
  return [{ ...hearing, at }, afterHearing(rung, at, life)];
}

function planHearing(owed: Owed, rung: AgendaItem, index: number): AgendaItem {
  const { due, life } = owed;
  const span = life.policy.report.hearBefore;
  const exact = rung.exact === true || due.exact === true || isExact(span);
  const at = exact ? later(due.at, exactlyAway(rung.at, span, -1, life)) : later(nextMorning(due.at, life), atLeastBefore(rung.at, span, life));
  const { role } = rung;
  return { ...itemOf(owed, `hear-${index + 1}`), kind: 'hear', rank: rank.hear, ...(role ? { role } : {}), ...when(earlier(at, rung.at), exact) };
}

/** The key of the rung that a hearing comes before: "report-2026-Q1/1/rung-2" for "report-2026-Q1/1/hear-2". */
export const rungOfHearing = ({ key }: Pick<AgendaItem, 'key'>): string => key.replace('/hear-', '/rung-');

/**
 * The rungs of one ladder once a hearing has come late: its own falls `hearBefore` after the hearing, and no later rung overtakes it.
 * @param rungs those still to come, in the ladder's order
 * @param heardAt when the hearing's step is taken
 */
export function rungsAfterHearing(rungs: readonly AgendaItem[], hearing: AgendaItem, heardAt: Instant, life: LifeOfDates): AgendaItem[] {
  const moved: AgendaItem[] = [];
  for (const rung of rungs) {
    const own = rung.key === rungOfHearing(hearing) ? afterHearing(rung, heardAt, life) : rung;
    moved.push(notBefore(own, moved.at(-1)));
  }
  return moved;
}

/** A rung no sooner than `hearBefore` after its hearing, with the reason where that moves it. */
function afterHearing(rung: AgendaItem, heardAt: Instant, life: LifeOfDates): AgendaItem {
  const span = life.policy.report.hearBefore;
  const at = noticeEnds(rung, heardAt, span, life);
  if (at <= rung.at) return rung;
  return { ...rung, at, why: { from: 'heardLate', base: rung.exact ? heardAt : dayOf(heardAt), span, calendar: calendarVersion } };
}

/** `hearBefore` counted from a hearing as the rung's own date is: on an actor's working morning, or to the millisecond where the rung is exact. */
function noticeEnds(rung: AgendaItem, heardAt: Instant, span: Span, life: LifeOfDates): Instant {
  if (rung.exact) return exactlyAway(heardAt, span, 1, life);
  return isExact(span) ? morningFrom(addMs(heardAt, spanMs(span)), life) : countFrom(heardAt, span, 1, 'actor', life).at;
}

/**
 * A rung that has moved together with its hearing, after a pause or a wait for an answer: the notice between them is as it was planned, `hearBefore` or less, also where days have rolled.
 * @param heardAt when the hearing now falls
 * @param before hearing and rung as they were planned
 */
export function withNotice(rung: AgendaItem, heardAt: Instant, before: { hearing: AgendaItem; rung: AgendaItem }, life: LifeOfDates): AgendaItem {
  const full = afterHearing(rung, heardAt, life);
  const wasFull = afterHearing(before.rung, before.hearing.at, life).at === before.rung.at;
  return wasFull ? full : movedTo(rung, later(rung.at, earlier(full.at, asLongAfter(rung, heardAt, before, life))));
}

function asLongAfter({ exact }: AgendaItem, heardAt: Instant, { hearing, rung }: { hearing: AgendaItem; rung: AgendaItem }, life: LifeOfDates): Instant {
  if (exact) return addMs(heardAt, msBetween(hearing.at, rung.at));
  return mailInstant(addDays(dayOf(heardAt), daysBetween(dayOf(hearing.at), dayOf(rung.at))), life, true);
}

/** A rung no sooner than the one before it in the ladder, with the reason where it is kept back by one that has been moved. */
function notBefore(rung: AgendaItem, previous: AgendaItem | undefined): AgendaItem {
  if (!previous || previous.at <= rung.at) return rung;
  const { exact, why, ...rest } = rung;
  return { ...rest, ...when(previous.at, previous.exact === true), ...(previous.why && { why: { from: 'rungBefore', calendar: calendarVersion } }) };
}

/** A span away from an instant, with no rolling and at the same time of day where the span is counted in days. */
function exactlyAway(instant: Instant, span: Span, direction: 1 | -1, life: LifeOfDates): Instant {
  if (isExact(span)) return addMs(instant, direction * spanMs(span));
  const day = dayOf(instant);
  return sameTimeDaysAway(instant, daysBetween(day, addSpan(day, span, direction, life.policy.quiet)));
}
