/** A pause is a recorded interval: on resuming, what has not happened is moved by the days really paused. */
import type { CommandInputs } from '../commands.ts';
import type { LifeState, Obligation } from '../life-state.ts';
import type { Day, Instant } from '../time/day-and-instant.ts';
import type { Pause } from '../time/due-dates.ts';
import { dueAfterPause, pauseBetween } from '../time/due-dates.ts';
import { movedWithHold } from '../time/held-rungs.ts';
import { addDays, dayOf, instantOf, later, startOfDay } from '../time/instants.ts';
import { agendaAfterPause, instantAfterPause } from '../time/shifted-dates.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { beginFollowUp, dropPeriodClock, planPeriodEnd } from './period-clock.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, clockItem, dropAgenda, dueOf, isOrganisation, isReport, nextNumber, owed } from './step-context.ts';

export function pause(context: StepContext, input: CommandInputs['pause']): void {
  if (input.outcome === 'endChanged') return changeEnd(context, input.until);
  beginPause(context, input);
  const { lead } = context.life;
  if (lead) context.mails.push({ kind: 'paused', to: { organisation: lead }, about: { ...(input.until && { on: input.until }) } });
}

/** Stops the clock. Sends no mail: where a body decided the pause, the mail about its decision tells of it. */
export function beginPause(context: StepContext, input: CommandInputs['pause']): void {
  const { life, at } = context;
  refuseEndBehind(context, input.until);
  life.stage = 'paused';
  life.pausedAt = at;
  planEnd(context, input.until);
}

const refuseEndBehind = ({ at }: StepContext, until: Day | undefined): void => {
  if (until !== undefined && until <= dayOf(at)) throw new DateRuleViolation('until', mustBeAfterToday);
};

function planEnd(context: StepContext, until: Day | undefined): void {
  if (until) addAgenda(context, [clockItem(`pause-${nextNumber(context, 'pause')}/1/resume`, 'resume', instantOf(until, '08:00'), false)]);
}

/** The pause that holds ends on another day, or by itself on none; what it has moved, or will, is counted when it ends. */
function changeEnd(context: StepContext, until: Day | undefined): void {
  refuseEndBehind(context, until);
  dropEnd(context);
  planEnd(context, until);
  const { lead } = context.life;
  if (lead) context.mails.push({ kind: 'paused', to: { organisation: lead }, about: { outcome: 'endChanged', ...(until && { on: until }) } });
}

/** A pause no longer ends by itself. */
function dropEnd({ life }: StepContext): void {
  for (const item of Object.values(life.agenda)) if (item.kind === 'resume') delete life.agenda[item.key];
}

/** No period runs any more, none is to begin, and no pause holds: nobody leads the activity for now. */
export function stopFollowUp(context: StepContext): void {
  const { life } = context;
  dropPeriodClock(context);
  dropEnd(context);
  delete life.period;
  delete life.periodsFrom;
  delete life.pausedAt;
  delete life.lead;
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
  dropEnd(context);
  moveOwed(context, pausedAt, 'pause');
  movePeriod(context, pausedAt);
}

/** What is owed and had not passed moves by the days since an instant; so does all that is still to come about it. */
export function moveOwed(context: StepContext, since: Instant, from: 'pause' | 'reopening', except: ReadonlySet<string> = new Set()): void {
  for (const obligation of owed(context, ({ id }) => !except.has(id))) {
    // What was dated within it has lost less. A pause may have ended with the lead before this began: what was dated in that one loses all of this.
    const lost = later(obligation.datedInPause ?? since, since);
    moveObligation(context, obligation, pauseBetween(lost, context.at), from);
  }
}

/** The running period goes on for as much longer; where none had begun, the first does when it is time. */
export function movePeriod(context: StepContext, since: Instant): void {
  const { life, at } = context;
  // Counted periods begin anew from where the next one starts: the pause moved them all.
  delete life.periodsFrom;
  if (life.period) movePeriodEnd(context, life.period, pauseBetween(since, at));
  else beginFollowUp(context);
}

function moveObligation(context: StepContext, obligation: Obligation, paused: Pause, from: 'pause' | 'reopening'): void {
  const { life } = context;
  const who = isOrganisation(obligation.owedBy) ? 'actor' : 'other';
  const due = obligation.state === 'late' ? undefined : dueAfterPause(dueOf(obligation), paused, who, life.policy, from);
  const waiting = Object.values(life.agenda).filter((item) => item.obligation === obligation.id);
  if (due) {
    obligation.dueAt = due.at;
    obligation.why = due.why;
    if (obligation.extendedFrom) obligation.extendedFrom = dueAfterPause(obligation.extendedFrom, paused, who, life.policy);
  }
  delete obligation.datedInPause;
  dropAgenda(context, obligation.id);
  addAgenda(
    context,
    movedWithHold(waiting, (items) => agendaAfterPause(items, paused, { due, who, life })),
  );
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
