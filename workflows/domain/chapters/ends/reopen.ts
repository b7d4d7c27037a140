/** A life that has ended goes on: what had not happened moves by the days between its end and the reopening, as by a pause. */
import type { CommandInputs, Undone } from '../../commands.ts';
import type { LifeState, Obligation } from '../../life-state.ts';
import { isOwed } from '../../life-state.ts';
import { movedTo } from '../../owed-items.ts';
import type { Instant } from '../../time/day-and-instant.ts';
import { pauseBetween } from '../../time/due-dates.ts';
import { dayOf } from '../../time/instants.ts';
import { instantAfterPause } from '../../time/shifted-dates.ts';
import { finishIfDone, runEnds } from '../closing.ts';
import { DateRuleViolation, mustBeAfterToday } from '../date-rule-violation.ts';
import { refuseDaysOfMeeting } from '../days-of-acts.ts';
import { reviewAnew } from '../follow-up.ts';
import { lockFor, releaseInstalment } from '../instalments.ts';
import { moveReportDue } from '../ladder.ts';
import { endPause, moveOwed, movePeriod } from '../pause.ts';
import { dropPeriodClock, planPeriodEnd } from '../period-clock.ts';
import { openDecision } from '../proposal.ts';
import type { Ending, StepContext } from '../step-context.ts';
import { coordinator, dueOf, isReport, nextNumber, open, owed } from '../step-context.ts';
import { hearAnew } from './hear-anew.ts';
import { lifeBeforeEnd, standing } from './life-before-end.ts';
import { tellReopened } from './tell-reopened.ts';
import { goOnWithoutLead } from './without-lead.ts';

export function reopen(context: StepContext, input: CommandInputs['reopening']): void {
  const { ending, life, at } = context;
  if (!ending) throw new Error(`the life ${life.id} is reopened, and nobody has said how it ended`);
  refuseDaysOfMeeting(context, input.meeting);
  const ended = structuredClone(life);
  const undone = input.undone ?? [];
  becomeAgain(life, lifeBeforeEnd(ended, ending, undone, at));
  nextNumber(context, 'reopening');
  const isRunOver = life.runs.to !== undefined && life.runs.to < dayOf(at);
  if (input.runsTo !== undefined) extendRun(context, input.runsTo, isRunOver);
  if (ended.stage === 'rejected') decideAnew(context);
  else {
    const stands = standing(ended, ending.earlier, undone);
    context.tasksDone.push(...Object.values(ended.obligations).flatMap((one) => (isOwed(one) && life.obligations[one.id]?.state === 'void' ? [one.id] : [])));
    goOn(context, ending, { stands, isRunOver: isRunOver && input.runsTo === undefined });
    takeBack(context, undone);
    // Another may have been named since.
    for (const completion of owed(context, ({ kind }) => kind === 'completion')) completion.owedBy = { organisation: life.proposer };
  }
  if (input.leadGone) goOnWithoutLead(context);
  releasePassed(context);
  tellReopened(context, input);
  finishIfDone(context);
}

function becomeAgain(life: LifeState, next: LifeState): void {
  for (const key of Object.keys(life)) delete (life as Partial<LifeState>)[key as keyof LifeState];
  Object.assign(life, next);
}

/** The run had ended while nothing went on: it is given another last day, and the running period is no longer its last. */
function extendRun(context: StepContext, runsTo: string, isRunOver: boolean): void {
  const { life, at } = context;
  if (!isRunOver || life.stage === 'closing') throw new DateRuleViolation('runsTo', { code: 'runNotOver', params: {} });
  if (runsTo <= dayOf(at)) throw new DateRuleViolation('runsTo', mustBeAfterToday);
  life.runs.to = runsTo;
  if (!life.period?.final) return;
  life.period.final = false;
  dropPeriodClock(context);
  planPeriodEnd(context);
  const report = life.obligations[`report-${life.period.name}`];
  if (report) report.kind = 'report';
}

/** A decision was taken, and is to be taken anew: from today, because nobody has had to think of it since. */
function decideAnew(context: StepContext): void {
  const { life, at } = context;
  for (const obligation of owed(context, ({ kind }) => kind === 'decision')) Object.assign(obligation, { state: 'met', settledAt: at });
  life.agenda = {};
  life.stage = 'proposed';
  openDecision(context);
}

interface GoingOn {
  /** Ids of obligations that stand as they are today. */
  stands: ReadonlySet<string>;
  /** The run has passed, and no other has been given. */
  isRunOver: boolean;
}

function goOn(context: StepContext, { endedAt }: Ending, { stands, isRunOver }: GoingOn): void {
  const { life } = context;
  for (const report of owed(context, ({ id }) => stands.has(id))) standAsToday(context, report);
  if (life.stage === 'paused' && !isRunOver) return movePauseEnd(context, endedAt);
  const wasPaused = life.stage === 'paused';
  if (wasPaused) endPause(context);
  else moveOwed(context, endedAt, 'reopening', stands);
  for (const report of owed(context, isReport)) if (!stands.has(report.id)) hearAnew(context, report);
  if (life.stage !== 'inProgress') return;
  if (!wasPaused) movePeriod(context, endedAt);
  if (isRunOver) intoClosing(context);
}

/** What was asked for since the end has lost no time by it; a report is put before bodies again where it stays away. */
function standAsToday(context: StepContext, obligation: Obligation): void {
  if (isReport(obligation)) moveReportDue(context, obligation, dueOf(obligation));
  if (context.life.stage === 'paused') obligation.datedInPause = context.at;
}

/** The pause goes on, and counts what lies between as its own; only the day on which it ends by itself moves. */
function movePauseEnd({ life, at }: StepContext, endedAt: Instant): void {
  for (const item of Object.values(life.agenda))
    if (item.kind === 'resume') life.agenda[item.key] = movedTo(item, instantAfterPause(item, pauseBetween(endedAt, at), 'other', life));
}

/** The run has passed meanwhile: the period that was running is the last. */
function intoClosing(context: StepContext): void {
  dropPeriodClock(context);
  runEnds(context);
}

function takeBack(context: StepContext, undone: readonly Undone[]): void {
  const { life } = context;
  const isOwedStill = owed(context, ({ kind }) => kind === 'evaluation').length > 0;
  if (undone.includes('evaluation') && !isOwedStill) open(context, { kind: 'evaluation', owedBy: coordinator, within: life.policy.evaluation.within });
  if (undone.includes('finalReport')) takeApprovalBack(context);
}

/** What the approval released, and nobody has paid, is locked again. */
function takeApprovalBack(context: StepContext): void {
  const [report] = Object.values(context.life.obligations)
    .filter(({ kind, report: state }) => kind === 'finalReport' && state !== undefined)
    .sort((a, b) => ((a.receivedAt ?? '') < (b.receivedAt ?? '') ? 1 : -1));
  if (!report) return;
  lockFor(context, report.period?.name as string);
  if (report.report === 'approved' || report.report === 'noted') reviewAnew(context, report);
}

/** Money whose day came meanwhile is released at once; what was released since is not released again. */
function releasePassed(context: StepContext): void {
  const { agenda, money } = context.life;
  for (const { key, kind, at, subject = 0 } of Object.values(agenda)) {
    if (kind !== 'release' || (at > context.at && !money.instalments[subject]?.releasedAt)) continue;
    releaseInstalment(context, subject);
    delete agenda[key];
  }
}
