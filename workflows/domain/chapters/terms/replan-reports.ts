/**
 * Reports that are owed are planned by new terms: a due day comes no earlier than it was, what has passed is not done again, and the lead is heard before any body.
 * What is before a body stays as it was put to it.
 */
import type { AgendaItem } from '../../agenda-item.ts';
import type { Terms } from '../../life/terms.ts';
import type { LifeState, Obligation } from '../../life-state.ts';
import { movedTo } from '../../owed-items.ts';
import { dueByNewTerms } from '../../time/due-by-new-terms.ts';
import { dueAfter } from '../../time/due-dates.ts';
import { dayOf } from '../../time/instants.ts';
import { morningFrom } from '../../time/mail-instants.ts';
import { moveReportDue, planAnew } from '../ladder.ts';
import type { StepContext } from '../step-context.ts';
import { dueOf, isReport, owed } from '../step-context.ts';
import { isPlannedAlike } from './terms.ts';

const isBeforeBody = ({ escalations }: LifeState, { id }: Obligation): boolean =>
  Object.values(escalations).some(({ obligation, state }) => obligation === id && (state === 'open' || state === 'advised'));

/**
 * @param before the terms that held
 * @param moved the report whose period ends on another day by now
 */
export function replanReports(context: StepContext, before: Terms, moved?: Obligation): void {
  const isAlike = isPlannedAlike(before.policy, context.life.policy);
  for (const report of owed(context, isReport)) if (!isBeforeBody(context.life, report) && (!isAlike || report === moved)) replan(context, report);
}

function replan(context: StepContext, report: Obligation): void {
  const { at, life } = context;
  if (!report.period) return;
  const present = dueOf(report);
  const due = dueByNewTerms(present, dueAfter(report.period.endsAt, life.policy.report.due, 'actor', 'periodEnd', life.policy), at, life.policy);
  if (due.at === present.at) return replanSteps(context, report);
  moveReportDue(context, report, due);
}

/** By the day it has: its steps under a new dueVersion, but for those that have passed. */
function replanSteps(context: StepContext, report: Obligation): void {
  const before = Object.values(context.life.agenda).filter(({ obligation, kind }) => obligation === report.id && kind !== 'late');
  // Nothing was to come of it any more: a body's decision has covered it.
  if (report.state === 'late' && before.length === 0 && !report.waiting) return;
  const waiting = report.waiting;
  planAnew(context, report, (items) => stillToCome(context, report, items, { before, waiting }));
}

interface Before {
  /** What stood on the agenda of it. */
  before: AgendaItem[];
  /** Names of what waited behind another matter. */
  waiting: string[] | undefined;
}

function stillToCome({ at, life }: StepContext, report: Obligation, items: AgendaItem[], { before, waiting }: Before): AgendaItem[] {
  const today = dayOf(at);
  const remindsToday = before.some(({ kind, at: when }) => kind === 'remind' && dayOf(when) === today);
  const callsStill = waiting ? waiting.includes('rung-1') : before.some(({ role }) => role === 'coordinator');
  return items.flatMap((item) => {
    if (item.kind === 'late') return report.state === 'open' ? [item] : [];
    if (item.kind === 'remind' && !item.exact && dayOf(item.at) === today && !remindsToday) return [];
    if (item.role !== 'coordinator' || item.at >= at) return [item];
    return callsStill ? [movedTo(item, item.exact ? at : morningFrom(at, life))] : [];
  });
}
