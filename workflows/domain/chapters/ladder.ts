/** A report is owed: reminders, due instant, hearings and rungs. While one matter is undecided before a body, the life's other periods become late in silence. */

import { byDueOrder, undecidedEscalation } from '../agenda.ts';
import type { AgendaItem } from '../agenda-item.ts';
import type { Obligation, Period } from '../life-state.ts';
import type { Owed } from '../owed-items.ts';
import { movedTo } from '../owed-items.ts';
import { hasEnded } from '../stages.ts';
import type { Due } from '../time/due-dates.ts';
import { planReport, planSilence } from '../time/follow-up-dates.ts';
import { later } from '../time/instants.ts';
import { nextMorning } from '../time/mail-instants.ts';
import { carryReleases } from './instalments.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, dropAgenda, dueOf, endEscalations, isReport, owed, setDue } from './step-context.ts';

/** Opens the report obligation of a period. */
export function openReport(context: StepContext, period: Period, final: boolean, due: Due): Obligation {
  const { life, at } = context;
  const id = `report-${period.name}`;
  const obligation: Obligation = {
    id,
    kind: final ? 'finalReport' : 'report',
    owedBy: { organisation: life.lead as string },
    openedAt: at,
    dueAt: due.at,
    state: 'open',
    dueVersion: 1,
    why: due.why,
    ...(due.exact && { exact: true as const }),
    period,
  };
  life.obligations[id] = obligation;
  carryReleases(context, period.name);
  armLadder(context, obligation, due);
  return obligation;
}

/**
 * Gives a report obligation a new due date and a fresh ladder (extension, return, a body's new date, a closing, another lead). What a body has of it
 * was about the old date and is void: the same matter is before a body once.
 */
export function moveReportDue(context: StepContext, obligation: Obligation, due: Due): void {
  endEscalations(context, obligation.id, 'void');
  setDue(context, obligation, due);
  delete obligation.settledAt;
  armLadder(context, obligation, due);
}

type Choice = (items: AgendaItem[]) => AgendaItem[];

function armLadder(context: StepContext, report: Obligation, due: Due, which: Choice = (items) => items): void {
  const undecided = undecidedEscalation(context.life);
  addAgenda(context, which(planned(context, report, due)));
  delete report.waiting;
  markTerms(context, report);
  if (undecided && undecided.obligation !== report.id) fallSilent(context, report);
}

/** Plans a report anew by the day it has, under a new dueVersion: those of its steps that `which` chooses. */
export function planAnew(context: StepContext, report: Obligation, which: Choice): void {
  dropAgenda(context, report.id);
  report.dueVersion += 1;
  armLadder(context, report, dueOf(report), which);
}

/** The names of steps that wait are those of the rules by which they were planned. */
function markTerms({ life }: StepContext, report: Obligation): void {
  const changes = life.counters['terms'];
  if (changes !== undefined) report.byTerms = changes;
}

/** The coordinator is told once the lead has been reminded in vain. */
function withoutLadder(items: readonly AgendaItem[], owed: Owed): AgendaItem[] {
  const own = items.filter(({ kind }) => kind !== 'hear' && kind !== 'rung');
  const silence = planSilence(owed);
  const reminded = own.map(({ at }) => at).reduce(later, silence.at);
  return [...own, reminded === silence.at ? silence : movedTo(silence, silence.exact ? reminded : nextMorning(reminded, owed.life))];
}

/** Of an activity that has been taken out of the plan no report is put before anybody: where it stays away, the coordinator is told. */
function planned({ life, at }: StepContext, report: Obligation, due: Due): AgendaItem[] {
  const owed = { obligation: report.id, dueVersion: report.dueVersion, due, life };
  const items = planReport({ ...owed, now: at });
  return hasEnded(life.stage) ? withoutLadder(items, owed) : items;
}

/** While this one is undecided, the life's other periods become late without mails or rungs of their own. */
export function silenceOthers(context: StepContext, report: Obligation): void {
  for (const other of owed(context, isReport)) if (other.id !== report.id) fallSilent(context, other);
}

/** Only the due instant stays on the agenda; the other steps to come are remembered by name in `waiting`, so that nothing is done twice when they return. */
function fallSilent(context: StepContext, report: Obligation): void {
  const dropped = Object.values(context.life.agenda).filter((item) => item.obligation === report.id && item.kind !== 'late');
  if (dropped.length === 0) return;
  report.waiting = [...(report.waiting ?? []), ...dropped.map(stepName)];
  dropAgenda(context, report.id, (item) => item.kind !== 'late');
}

/** The step's name within its obligation: "rung-2". */
export const stepName = ({ key }: AgendaItem): string => key.slice(key.lastIndexOf('/') + 1);

/**
 * A matter is no longer before a body: periods that waited behind it get mails and rungs of their own again.
 * @param late what becomes of those already late: "fromNow" counts what was still to come from now, for nothing was said about them
 *   while a body had the matter; "covered" leaves them, for the body's decision was about them too
 */
export function rearmOthers(context: StepContext, late: 'fromNow' | 'covered'): void {
  const { life, at } = context;
  if (undecidedEscalation(life)) return;
  for (const report of owed(context, isReport)) {
    const { waiting } = report;
    delete report.waiting;
    if (!waiting || (report.state === 'late' && late === 'covered')) continue;
    const due = report.state === 'late' ? { ...dueOf(report), at } : dueOf(report);
    if (report.byTerms !== life.counters['terms']) rearmByOtherTerms(context, report, waiting, due);
    else
      addAgenda(
        context,
        planned(context, report, due).filter((item) => waiting.includes(stepName(item))),
      );
  }
}

/** The rules have changed since its steps fell silent, and their names say nothing any more: it is planned under a new dueVersion, without what has been done. */
function rearmByOtherTerms(context: StepContext, report: Obligation, waiting: string[], due: Due): void {
  dropAgenda(context, report.id);
  report.dueVersion += 1;
  markTerms(context, report);
  const reminds = waiting.some((name) => name.startsWith('remind'));
  const items = planned(context, report, due).filter(({ kind, role }) => {
    if (kind === 'late') return report.state === 'open';
    return kind === 'remind' ? reminds : role !== 'coordinator' || waiting.includes('rung-1');
  });
  addAgenda(context, items);
}

/**
 * A body has decided and the late reports are still owed, by the days they had: the same ladder begins once more and counts from the decision's day. What went
 * before belongs to an earlier dueVersion.
 */
export function beginLateLaddersAnew(context: StepContext): void {
  for (const report of owed(context, isReport)) {
    if (report.state !== 'late') continue;
    dropAgenda(context, report.id);
    delete report.waiting;
    report.dueVersion += 1;
    markTerms(context, report);
    const items = planned(context, report, { ...dueOf(report), at: context.at });
    addAgenda(
      context,
      items.filter(({ kind }) => kind !== 'late'),
    );
  }
}

/** The rungs of an obligation that are still to come, in the order they fall. */
export function rungsOf(context: StepContext, obligation: string): AgendaItem[] {
  return Object.values(context.life.agenda)
    .filter((item) => item.obligation === obligation && item.kind === 'rung')
    .sort(byDueOrder);
}
