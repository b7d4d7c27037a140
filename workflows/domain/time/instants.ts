/**
 * Days and instants of Europe/Stockholm by hand, so that a workflow and an activity always agree, whatever time-zone tables a machine has.
 * Holds from 1996 on, when the EU's rule (directive 2000/84/EC) began to hold: summer time from the last Sunday of March to that of October, both at 01:00 UTC.
 */
import { dayMs, hourMs } from '../durations.ts';
import type { Day, Instant } from './day-and-instant.ts';

const utcMidnight = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
const toInstant = (ms: number): Instant => new Date(ms).toISOString();

/** The last Sunday of a month (0 = January), at 01:00 UTC. */
function changeOfClocks(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0);
  return lastDay - new Date(lastDay).getUTCDay() * dayMs + hourMs;
}

/** Milliseconds by which Swedish clocks are ahead of UTC. */
function offset(utc: number): number {
  const year = new Date(utc).getUTCFullYear();
  return utc >= changeOfClocks(year, 2) && utc < changeOfClocks(year, 9) ? 2 * hourMs : hourMs;
}

/** The instant at which Swedish clocks show a time. A time skipped in March is read an hour later, one shown twice in October is the first of the two. */
function fromLocal(local: number): Instant {
  const inSummer = local - 2 * hourMs;
  return toInstant(offset(inSummer) === 2 * hourMs ? inSummer : local - hourMs);
}

/** The Swedish calendar day of an instant. */
export function dayOf(instant: Instant): Day {
  const utc = Date.parse(instant);
  return toDay(utc + offset(utc));
}

/** What Swedish clocks show at an instant: "HH:mm:ss". */
export function clockAt(instant: Instant): string {
  const utc = Date.parse(instant);
  return toInstant(utc + offset(utc)).slice(11, 19);
}

/** The instant at which Swedish clocks show `time` ("HH:mm") on a day. */
export function instantOf(day: Day, time: string): Instant {
  return fromLocal(Date.parse(`${day}T${time}:00.000Z`));
}

/** The first instant of a day in Sweden. */
export function startOfDay(day: Day): Instant {
  return fromLocal(utcMidnight(day));
}

/** The last millisecond of a day in Sweden: 23:59:59.999. */
export function endOfDay(day: Day): Instant {
  return addMs(startOfDay(addDays(day, 1)), -1);
}

/** The same time of day, to the millisecond, on the day that lies `days` calendar days away: 08:00 stays 08:00 when clocks change. */
export function sameTimeDaysAway(instant: Instant, days: number): Instant {
  const utc = Date.parse(instant);
  return fromLocal(utc + offset(utc) + days * dayMs);
}

/** The day `days` calendar days later, or earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(utcMidnight(day) + days * dayMs);
}

/** Calendar days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / dayMs;
}

/** The day with the same number `months` later or earlier; the month's last day where it has no such number (lag 1930:173, 1 §). */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(utcMidnight(`${day.slice(0, 7)}-01`));
  first.setUTCMonth(first.getUTCMonth() + months);
  const lastNumber = new Date(first);
  lastNumber.setUTCMonth(first.getUTCMonth() + 1, 0);
  return addDays(toDay(first.getTime()), Math.min(Number(day.slice(8)), lastNumber.getUTCDate()) - 1);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return new Date(utcMidnight(day)).getUTCDay() || 7;
}

/** The instant `ms` milliseconds later, or earlier where negative. */
export function addMs(instant: Instant, ms: number): Instant {
  return toInstant(Date.parse(instant) + ms);
}

/** Milliseconds from one instant to another; negative when `to` is the earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a < b ? b : a;
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** True for "YYYY-MM-DD" that names a day of the calendar. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? utcMidnight(text) : Number.NaN;
  return !Number.isNaN(ms) && toDay(ms) === text;
}
