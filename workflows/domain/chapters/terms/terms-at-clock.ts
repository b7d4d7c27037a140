/** Terms that have waited begin to hold: with the next period, or at the end of a pause. */

import type { CommandInputs } from '../../commands.ts';
import type { Instant } from '../../time/day-and-instant.ts';
import { dayOf } from '../../time/instants.ts';
import { closeActivity, runEnds } from '../closing.ts';
import { resume } from '../pause.ts';
import { beginPeriod } from '../period-clock.ts';
import type { StepContext } from '../step-context.ts';
import { apply, tellOfTerms } from './change-terms.ts';
import { replanReports } from './replan-reports.ts';
import { setTermsToCome, takeUpTerms } from './terms.ts';

/** The next period begins, unless the run has ended by the terms that waited for it. */
export function periodStarts(context: StepContext, start: Instant): void {
  const to = context.life.termsToCome?.atNextPeriod?.runs.to;
  if (!context.life.period || to === undefined || to >= dayOf(start)) return beginPeriod(context, start);
  takeUpTerms(context.life, 'atNextPeriod');
  const report = context.life.obligations[`report-${context.life.period.name}`];
  if (report) report.kind = 'finalReport';
  runEnds(context);
}

/** The run has ended, unless it goes on by the terms that waited: then the report of its last period is one like others. */
export function lastPeriodEnds(context: StepContext): void {
  const { life } = context;
  const waiting = life.termsToCome?.atNextPeriod;
  const isOver = !life.period || !waiting || (waiting.runs.to !== undefined && waiting.runs.to < dayOf(life.period.endsAt));
  if (isOver || !life.period) return runEnds(context);
  const report = life.obligations[`report-${life.period.name}`];
  if (report) report.kind = 'report';
  beginPeriod(context, life.period.endsAt);
}

/** A pause ends. What was changed in it holds from now on, for what is owed too. */
export function resumeByTerms(context: StepContext): void {
  const { life } = context;
  const { onResuming, ...rest } = life.termsToCome ?? {};
  if (!onResuming) return resume(context);
  if (life.period) {
    resume(context);
    setTermsToCome(life, rest);
    apply(context, onResuming);
  } else {
    const before = takeUpTerms(life, 'onResuming');
    resume(context);
    if (before) replanReports(context, before);
  }
  if (life.lead) tellOfTerms(context);
}

/** What is closed in a pause is closed by the terms that waited for its end. */
export function closeByTerms(context: StepContext, input: CommandInputs['closing']): void {
  takeUpTerms(context.life, 'onResuming');
  closeActivity(context, input);
}
