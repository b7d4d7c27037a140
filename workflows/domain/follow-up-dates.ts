/** What the clock will do about one obligation: reminders, the due instant, hearings and rungs, each with its absolute instant. */
import type { AgendaItem } from './agenda.ts';
import { rank } from './agenda.ts';
import { addSpan } from './calendar.ts';
import type { Due, Owing } from './due-dates.ts';
import { quietFor } from './due-dates.ts';
import { addMs, dayOf, daysBetween, earlier, later, sameTimeDaysAway } from './instants.ts';
import type { Day, Instant } from './life-state.ts';
import type { LifeOfDates } from './mail-instants.ts';
import { mailInstant, nextMorning } from './mail-instants.ts';
import type { Rung, Span } from './policy.ts';
import { isExact, spanMs } from './spans.ts';

/** The obligation, at one of its due dates, that dates are planned for. */
export interface Owed {
  obligation: string;
  dueVersion: number;
  due: Due;
  life: LifeOfDates;
}

const when = (at: Instant, exact: boolean) => (exact ? { at, exact: true as const } : { at });
const itemOf = ({ obligation, dueVersion }: Pick<Owed, 'obligation' | 'dueVersion'>, step: string) => ({
  key: `${obligation}/${dueVersion}/${step}`,
  obligation,
  dueVersion,
});

/** The due instant itself. */
export function planLate(owed: Omit<Owed, 'life'>): AgendaItem {
  return { ...itemOf(owed, 'late'), kind: 'late', rank: rank.late, ...when(owed.due.at, owed.due.exact === true) };
}

/** Silence is told to the coordinator on the actor's first working day after the due day; at once when the due date is exact. */
export function planSilence(owed: Owed): AgendaItem {
  const exact = owed.due.exact === true;
  return { ...itemOf(owed, 'silence'), kind: 'silence', rank: rank.silence, ...when(exact ? owed.due.at : nextMorning(owed.due.at, owed.life), exact) };
}

/** Reminders counted from the day an obligation was opened (completion, decision, answer): only those before the due day, and of several on one day the last. */
export function planReminders(owed: Owed & { openedAt: Instant; remind: readonly Span[]; who: Owing }): AgendaItem[] {
  const { openedAt, remind, who, life, due } = owed;
  const items = remind.map((span, index) => ({
    ...itemOf(owed, `remind-${index + 1}`),
    kind: 'remind' as const,
    rank: rank.remind,
    side: 'before' as const,
    ...countFrom(openedAt, span, 1, who, life),
  }));
  return withoutIdleReminders(items, due);
}

/**
 * Everything the clock will do about a report: reminders before and after, the due instant, the ladder and the hearing before each body's rung.
 * Rungs keep the ladder's order, a hearing lies between the due instant and its rung, and reminders or hearings earlier than `now` are left out.
 */
export function planReport(owed: Owed & { now: Instant }): AgendaItem[] {
  const { remindBefore, remindAfter, ladder } = owed.life.policy.report;
  const before = remindBefore.map((span, index) => reportReminder(owed, 'before', span, index));
  const after = remindAfter.map((span, index) => reportReminder(owed, 'after', span, index));
  const rungs = planRungs(owed, ladder);
  const hearings = rungs.flatMap((rung, index) => (rung.role === 'coordinator' ? [] : [planHearing(owed, rung, index)]));
  const mails = [...withoutIdleReminders([...before, ...after], owed.due), ...hearings].filter((item) => item.at >= owed.now);
  return [planLate(owed), ...mails, ...rungs];
}

/**
 * Items of one obligation without the reminders that make no sense: those meant to come before the due day that fall on it or later (an exact one: not before the due instant),
 * and of several on one day all but the last; exact ones all stay. To be asked again whenever dates have moved.
 */
export function withoutIdleReminders(items: readonly AgendaItem[], due: Due | undefined): AgendaItem[] {
  const inTime = items.filter((item) => item.side !== 'before' || !due || isBeforeDue(item, due));
  const lastByDay = new Map<Day, AgendaItem>();
  for (const item of inTime)
    if (item.kind === 'remind' && !item.exact && item.at >= (lastByDay.get(dayOf(item.at))?.at ?? '')) lastByDay.set(dayOf(item.at), item);
  return inTime.filter((item) => item.kind !== 'remind' || item.exact || lastByDay.get(dayOf(item.at)) === item);
}

const isBeforeDue = (item: AgendaItem, due: Due): boolean => item.at < due.at && (item.exact === true || dayOf(item.at) < dayOf(due.at));

function reportReminder(owed: Owed, side: 'before' | 'after', span: Span, index: number): AgendaItem {
  const step = side === 'before' ? 'remindBefore' : 'remindAfter';
  const counted = countFrom(owed.due.at, span, side === 'before' ? -1 : 1, 'actor', owed.life);
  return { ...itemOf(owed, `${step}-${index + 1}`), kind: 'remind', rank: rank.remind, side, ...counted };
}

function planRungs(owed: Owed, ladder: readonly Rung[]): AgendaItem[] {
  const rungs: AgendaItem[] = [];
  for (const [index, { after, role, requires }] of ladder.entries()) {
    const own = countFrom(owed.due.at, after, 1, 'actor', owed.life);
    const previous = rungs.at(-1);
    // A rolled day can overtake the next rung's: the ladder is climbed in order all the same.
    const counted = previous && previous.at > own.at ? when(previous.at, previous.exact === true) : own;
    rungs.push({ ...itemOf(owed, `rung-${index + 1}`), kind: 'rung', rank: rank.rung + index, role, ...(requires ? { requires } : {}), ...counted });
  }
  return rungs;
}

function planHearing(owed: Owed, rung: AgendaItem, index: number): AgendaItem {
  const { due, life } = owed;
  const span = life.policy.report.hearBefore;
  const exact = rung.exact === true || due.exact === true || isExact(span);
  const at = exact ? later(due.at, exactlyBefore(rung.at, span, life)) : later(nextMorning(due.at, life), countFrom(rung.at, span, -1, 'actor', life).at);
  const { role } = rung;
  return { ...itemOf(owed, `hear-${index + 1}`), kind: 'hear', rank: rank.hear, ...(role ? { role } : {}), ...when(earlier(at, rung.at), exact) };
}

/** A span before an instant, with no rolling and at the same time of day where the span is counted in days. */
function exactlyBefore(instant: Instant, span: Span, life: LifeOfDates): Instant {
  if (isExact(span)) return addMs(instant, -spanMs(span));
  const day = dayOf(instant);
  return sameTimeDaysAway(instant, daysBetween(day, addSpan(day, span, -1, life.policy.quiet)));
}

function countFrom(base: Instant, span: Span, direction: 1 | -1, who: Owing, life: LifeOfDates): { at: Instant; exact?: true } {
  if (isExact(span)) return { at: addMs(base, direction * spanMs(span)), exact: true };
  return { at: mailInstant(addSpan(dayOf(base), span, direction, quietFor(who, life.policy)), life, who === 'actor') };
}
