/**
 * Periods of follow-up. P1M, P3M, P4M, P6M and P1Y follow the calendar and bear its names; every other span counts from the start and is numbered.
 * Periods follow each other without gap or overlap: one ends (exclusive) where the next starts.
 */

import type { Period } from '../life-state.ts';
import { addSpan } from './calendar.ts';
import type { Day, Instant } from './day-and-instant.ts';
import { addDays, addMonths, addMs, dayOf, daysBetween, msBetween, startOfDay } from './instants.ts';
import { isExact, spanMs } from './spans.ts';

export interface PeriodRequest {
  /** First instant of the period: acceptance, or the end of the one before. */
  start: Instant;
  /** ISO 8601 duration. */
  every: string;
  /** Last day of the plan activity's run. */
  runsTo?: Day | undefined;
  /** How many periods the life has had before. */
  count: number;
  /** Start of the first of the periods that follow each other, for spans with months: counted from there, 31 January + P2M does not drift to the 28th. */
  anchor?: Instant | undefined;
}

export interface NextPeriod extends Period {
  /** It reaches the end of the run: its report is the final one. */
  final: boolean;
}

const monthsOf: Record<string, number> = { P1M: 1, P3M: 3, P4M: 4, P6M: 6, P1Y: 12 };
const shortestStub = 28;

/**
 * The period that begins at `start`. One that begins within a calendar period ends with it, unless fewer than 28 days are left: then it lasts to the end of the next and bears its name.
 * The period whose last day reaches `runsTo` ends with that day and is final; a run already over ends with the start's day.
 * @throws RangeError when `every` is no span or leads nowhere
 */
export function nextPeriod(request: PeriodRequest): NextPeriod {
  const { start, runsTo } = request;
  const runEnd = runsTo === undefined ? undefined : startOfDay(addDays(runsTo < dayOf(start) ? dayOf(start) : runsTo, 1));
  const { name, endsAt } = isCalendarSpan(request.every) ? calendarPeriod(request, runEnd) : countedPeriod(request);
  if (endsAt <= start) throw new RangeError(`periods of ${request.every} have no length`);
  const isOver = runsTo !== undefined && runsTo < dayOf(start);
  const final = runEnd !== undefined && (isOver || endsAt >= runEnd);
  return { name, startsAt: start, endsAt: runEnd !== undefined && endsAt > runEnd ? runEnd : endsAt, final };
}

/** Enough for thirty years of months. */
const periodsAhead = 400;

/**
 * Whether a period of this name can come in a life whose lead accepts today or later: how time is cut follows from the rules, when it begins does not.
 * @param every ISO 8601 duration
 */
export const canComeAbout = (name: string, terms: { every: string; runs: { from?: Day; to?: Day }; today: Day }): boolean => comesFrom(name, firstOf(terms));

/** The first period of a life whose lead accepts today, or on the first day of its run. */
export function firstOf({ every, runs, today }: { every: string; runs: { from?: Day; to?: Day }; today: Day }): PeriodRequest {
  const anchor = startOfDay(runs.from !== undefined && runs.from > today ? runs.from : today);
  return { start: anchor, every, runsTo: runs.to, count: 0, anchor };
}

/** Whether a period of this name is among the one that is asked for and those that follow it. */
export function comesFrom(name: string, request: PeriodRequest): boolean {
  for (const each of namesFrom(request, periodsAhead)) if (each === name) return true;
  return false;
}

/** Names of the period that is asked for and of those that follow it. @param most so many at most */
export function* namesFrom({ start: first, count: before, ...rest }: PeriodRequest, most: number): Generator<string> {
  let start = first;
  for (let count = before; count < before + most; count += 1) {
    const period = nextPeriod({ ...rest, start, count });
    yield period.name;
    if (period.final) return;
    start = period.endsAt;
  }
}

const shortestLeft = 28;

/**
 * Where a running period ends when its rhythm changes, or when it goes on after all: at the rhythm's first boundary that lies at least 28 days ahead. Other spans than the calendar's are
 * counted from the period's beginning; an exact one ends at its next boundary.
 * @param startsAt first instant of the running period, or of those that follow each other; @param at when it is decided
 */
export function firstBoundaryAhead({ startsAt, every, at }: { startsAt: Instant; every: string; at: Instant }): Instant {
  if (isExact(every)) return addMs(startsAt, spanMs(every) * (Math.floor(msBetween(startsAt, at) / spanMs(every)) + 1));
  const earliest = addDays(dayOf(at), shortestLeft);
  const months = monthsOf[every];
  let end = months === undefined ? dayOf(startsAt) : calendarPeriodOf(dayOf(at), months).end;
  for (let times = 1; end < earliest && times < 40_000; times += 1)
    end = months === undefined ? addSpan(dayOf(startsAt), every, times) : addMonths(end, months);
  return startOfDay(end);
}

/** The period that one goes on from, after a handover or at a closing: "2026-H2" for "2026-H2-2"; the name itself where it is no such one. */
export const ofPeriod = (name: string): string => /^(\d{4}(?:-(?:0[1-9]|1[0-2]|[QTH][1-4]))?|P[1-9]\d*)(?:-[1-9]\d*)?$/.exec(name)?.[1] ?? name;

const isCalendarSpan = (every: string): boolean => Object.hasOwn(monthsOf, every);

function calendarPeriod({ start, every }: PeriodRequest, runEnd: Instant | undefined): { name: string; endsAt: Instant } {
  const months = monthsOf[every] ?? 0;
  const startDay = dayOf(start);
  const own = calendarPeriodOf(startDay, months);
  const isStub = daysBetween(startDay, own.end) < shortestStub;
  // A run that ends within the stub has no next period to join.
  const joins = isStub && (runEnd === undefined || runEnd > startOfDay(own.end));
  const period = joins ? calendarPeriodOf(own.end, months) : own;
  return { name: calendarName(period.from, months), endsAt: startOfDay(period.end) };
}

/** The calendar period of so many months that holds a day; `end` is the first day after it. */
function calendarPeriodOf(day: Day, months: number): { from: Day; end: Day } {
  const monthOfYear = Number(day.slice(5, 7)) - 1;
  const from = addMonths(`${day.slice(0, 7)}-01`, -(monthOfYear % months));
  return { from, end: addMonths(from, months) };
}

function calendarName(from: Day, months: number): string {
  const year = from.slice(0, 4);
  if (months === 12) return year;
  if (months === 1) return from.slice(0, 7);
  const letter = { 3: 'Q', 4: 'T', 6: 'H' }[months] ?? '';
  return `${year}-${letter}${Math.floor((Number(from.slice(5, 7)) - 1) / months) + 1}`;
}

function countedPeriod({ start, every, count, anchor }: PeriodRequest): { name: string; endsAt: Instant } {
  const name = `P${count + 1}`;
  if (isExact(every)) return { name, endsAt: addMs(start, spanMs(every)) };
  const startDay = dayOf(start);
  const anchorDay = anchor === undefined ? startDay : dayOf(anchor);
  let times = 1;
  while (times < 40_000 && addSpan(anchorDay, every, times) <= startDay) times += 1;
  return { name, endsAt: startOfDay(addSpan(anchorDay, every, times)) };
}
