/** A pause is a recorded interval: on resuming, what has not happened is moved by the days really paused. */
import type { CommandInputs } from '../commands.ts';
import type { LifeState, Obligation } from '../life-state.ts';
import type { Pause } from '../time/due-dates.ts';
import { dueAfterPause, pauseBetween } from '../time/due-dates.ts';
import { addDays, dayOf, instantOf, startOfDay } from '../time/instants.ts';
import { agendaAfterPause, instantAfterPause } from '../time/shifted-dates.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { beginFollowUp, dropPeriodClock, planPeriodEnd } from './period-clock.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, clockItem, dropAgenda, dueOf, isOrganisation, isReport, nextNumber, owed } from './step-context.ts';

export function pause(context: StepContext, input: CommandInputs['pause']): void {
  beginPause(context, input);
  const { lead } = context.life;
  if (lead) context.mails.push({ kind: 'paused', to: { organisation: lead }, about: { ...(input.until && { on: input.until }) } });
}

/** Stops the clock. Sends no mail: where a body decided the pause, the mail about its decision tells of it. */
export function beginPause(context: StepContext, input: CommandInputs['pause']): void {
  const { life, at } = context;
  if (input.until !== undefined && input.until <= dayOf(at)) throw new DateRuleViolation('until', mustBeAfterToday);
  life.stage = 'paused';
  life.pausedAt = at;
  if (input.until) addAgenda(context, [clockItem(`pause-${nextNumber(context, 'pause')}/1/resume`, 'resume', instantOf(input.until, '08:00'), false)]);
}

export function resume(context: StepContext): void {
  const { life } = context;
  endPause(context);
  if (!life.lead) return;
  const [first] = owed(context, isReport).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  context.mails.push({ kind: 'resumed', to: { organisation: life.lead }, ...(first && { obligation: first.id }) });
}

/**
 * What has not happened moves by the days really paused, and periods go on.
 * Dates of the run itself and of instalments stay; so does a due date that had passed before the pause.
 */
export function endPause(context: StepContext): void {
  const { life, at } = context;
  const pausedAt = life.pausedAt ?? at;
  life.stage = 'inProgress';
  delete life.pausedAt;
  // Counted periods begin anew from where the next one starts: the pause moved them all.
  delete life.periodsFrom;
  for (const item of Object.values(life.agenda)) if (item.kind === 'resume') delete life.agenda[item.key];
  for (const obligation of owed(context, () => true)) moveObligation(context, obligation, pauseBetween(obligation.datedInPause ?? pausedAt, at));
  if (life.period) movePeriodEnd(context, life.period, pauseBetween(pausedAt, at));
  else beginFollowUp(context);
}

function moveObligation(context: StepContext, obligation: Obligation, paused: Pause): void {
  const { life } = context;
  const who = isOrganisation(obligation.owedBy) ? 'actor' : 'other';
  const due = obligation.state === 'late' ? undefined : dueAfterPause(dueOf(obligation), paused, who, life.policy);
  const waiting = Object.values(life.agenda).filter((item) => item.obligation === obligation.id);
  if (due) {
    obligation.dueAt = due.at;
    obligation.why = due.why;
  }
  delete obligation.datedInPause;
  dropAgenda(context, obligation.id);
  addAgenda(context, agendaAfterPause(waiting, paused, { due, who, life }));
}

/** A period that has not ended ends as much later, but never after the run: one that would becomes the last. */
function movePeriodEnd(context: StepContext, period: NonNullable<LifeState['period']>, paused: Pause): void {
  const { life } = context;
  const end = Object.values(life.agenda).find(({ kind }) => kind === 'periodStart');
  if (!end) return;
  const endsAt = instantAfterPause(end, paused, 'actor', life);
  const runEnds = life.runs.to && startOfDay(addDays(life.runs.to, 1));
  period.final = runEnds !== undefined && endsAt >= runEnds;
  period.endsAt = runEnds && period.final ? runEnds : endsAt;
  dropPeriodClock(context);
  planPeriodEnd(context);
  const report = life.obligations[`report-${period.name}`];
  if (!report?.period) return;
  report.period.endsAt = period.endsAt;
  if (period.final) report.kind = 'finalReport';
}
