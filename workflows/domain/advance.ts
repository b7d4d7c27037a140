/**
 * The one place where a life moves: takes the life as it is and a step, gives the life as it will be and what must be told.
 * Pure, with the calendar; called where the step is recorded, never by the workflow, which applies the recorded patch.
 */

import type { AgendaItem } from './agenda-item.ts';
import { settleAccounts } from './chapters/accounts.ts';
import { answerAssignment, askToLead, handOver } from './chapters/assignment.ts';
import { decideEscalation } from './chapters/body-decision.ts';
import { evaluate, withdraw } from './chapters/closing.ts';
import { correctFacts } from './chapters/correction.ts';
import { decideFunding, registerGrant, registerPayment } from './chapters/decision.ts';
import { reopen } from './chapters/ends/reopen.ts';
import { advise, climb, hear, unblock } from './chapters/escalation.ts';
import { receiveReport, reviewReport } from './chapters/follow-up.ts';
import { releaseInstalment } from './chapters/instalments.ts';
import { raiseByHand, withdrawMatter } from './chapters/matters/by-hand.ts';
import { extend, holdRung, reply } from './chapters/more-time.ts';
import { pause } from './chapters/pause.ts';
import { forgetSettled } from './chapters/period-clock.ts';
import { askWhetherRight, complete, importActivity, newLife, propose } from './chapters/proposal.ts';
import { remind, remindByHand } from './chapters/reminder.ts';
import type { Ending, StepContext } from './chapters/step-context.ts';
import { coordinator, isReport } from './chapters/step-context.ts';
import { changeTerms } from './chapters/terms/change-terms.ts';
import { closeByTerms, lastPeriodEnds, periodStarts, resumeByTerms } from './chapters/terms/terms-at-clock.ts';
import { answeredInError } from './chapters/undoing/answer-in-error.ts';
import { excuseReport } from './chapters/undoing/excused-report.ts';
import { revokeClosing } from './chapters/undoing/revoked-closing.ts';
import { withClockMarks } from './clock-marks.ts';
import type { Command, CommandInputs, CommandName } from './commands.ts';
import type { LifeState, Obligation, ObligationKind } from './life-state.ts';
import type { MailNotice, TaskKind, TaskNotice } from './notices.ts';
import type { Step } from './step.ts';
import type { Instant } from './time/day-and-instant.ts';

export interface Advance {
  life: LifeState;
  mails: MailNotice[];
  tasks: TaskNotice[];
  tasksDone: string[];
  created: boolean;
}

/** When a step is taken, and what it goes back to. */
export interface Moment {
  /** The step's plan time. */
  at: Instant;
  /** When what it carries was received. */
  received: Instant;
  /** The life as it was before the step that a command takes back; the record holds it, the life itself does not. */
  earlier?: LifeState | undefined;
  /** How the life ended, for a command that reopens it. */
  ending?: Ending | undefined;
}

/**
 * @param planActivity the life's id, for its first step
 * @param before the life before the step; null before its first
 * @throws DateRuleViolation when a rule about days says no; the life is then unchanged
 */
export function advance(planActivity: string, before: LifeState | null, step: Step, { earlier, ...moment }: Moment): Advance {
  const life = before ? structuredClone(isTakingBack(step) ? stateToGoBackTo(before, earlier) : before) : firstLife(planActivity, step, moment.at);
  const context: StepContext = { ...moment, life, mails: [], tasks: [], tasksDone: [], created: false };
  if ('command' in step) takeCommand(context, step.command);
  else takeClock(context, step.clock);
  life.seq = (before?.seq ?? 0) + 1;
  life.at = moment.at;
  return { life: withClockMarks(life), mails: context.mails, tasks: context.tasks, tasksDone: context.tasksDone, created: context.created };
}

const isTakingBack = (step: Step): boolean => 'command' in step && step.command.name === 'takeBack';

function stateToGoBackTo({ id }: LifeState, earlier: LifeState | undefined): LifeState {
  if (!earlier) throw new Error(`a step of ${id} is taken back, and nobody has said how the life was before it`);
  return earlier;
}

function firstLife(planActivity: string, step: Step, at: Instant): LifeState {
  if (!('command' in step) || (step.command.name !== 'propose' && step.command.name !== 'import'))
    throw new Error(`a life begins with a proposal or an import, not ${step.key}`);
  return newLife(planActivity, at, step.command.input);
}

const commands: { [N in CommandName]: (context: StepContext, input: CommandInputs[N]) => void } = {
  propose,
  import: importActivity,
  completion: complete,
  correction: correctFacts,
  fundingDecision: decideFunding,
  grant: registerGrant,
  payment: registerPayment,
  assignment: askToLead,
  assignmentAnswer: (context, { answer, ...input }) =>
    answer === 'enteredInError' ? answeredInError(context) : answerAssignment(context, { ...input, answer }),
  report: receiveReport,
  reply,
  hold: holdRung,
  review: reviewReport,
  changeTerms,
  extension: extend,
  excuse: excuseReport,
  reminder: remindByHand,
  pause,
  resume: resumeByTerms,
  handover: (context, input) => handOver(context, input.lead),
  withdrawal: withdraw,
  closing: (context, input) => (input.outcome === 'revoked' ? revokeClosing(context) : closeByTerms(context, input)),
  reopening: reopen,
  evaluation: evaluate,
  settlement: settleAccounts,
  matter: raiseByHand,
  matterWithdrawal: withdrawMatter,
  advice: advise,
  bodyDecision: decideEscalation,
  taskDone: () => {},
  // All of it is the state that `advance` begins with.
  takeBack: () => {},
};

function takeCommand(context: StepContext, command: Command): void {
  (commands[command.name] as (context: StepContext, input: Command['input']) => void)(context, command.input);
}

function takeClock(context: StepContext, item: AgendaItem): void {
  const { life } = context;
  delete life.agenda[item.key];
  if (item.kind === 'periodStart' || item.kind === 'runEnds') forgetSettled(context);
  if (item.kind === 'periodStart') return periodStarts(context, item.at);
  if (item.kind === 'runEnds') return lastPeriodEnds(context);
  if (item.kind === 'resume') return resumeByTerms(context);
  if (item.kind === 'release') return releaseInstalment(context, item.subject as number);
  const obligation = item.obligation === undefined ? undefined : life.obligations[item.obligation];
  if (obligation) takeObligationClock(context, item, obligation);
}

function takeObligationClock(context: StepContext, item: AgendaItem, obligation: Obligation): void {
  if (item.kind === 'late') return becomeLate(context, obligation);
  if (item.kind === 'ask') return askWhetherRight(context, obligation.id);
  if (item.kind === 'hear') return hear(context, item, obligation);
  if (item.kind === 'rung') return climb(context, item, obligation);
  if (item.kind === 'silence') return tellSilence(context, obligation);
  if (item.kind === 'noteByItself') return reviewReport(context, { period: obligation.period?.name as string, outcome: 'noted' });
  remind(context, item, obligation);
}

function becomeLate(context: StepContext, obligation: Obligation): void {
  if (obligation.state === 'open') obligation.state = 'late';
  if (isReport(obligation)) obligation.onTime = false;
  if (obligation.kind === 'bodyDecision' && obligation.about) unblock(context, obligation.about);
}

const taskOfSilence: Partial<Record<ObligationKind, TaskKind>> = {
  completion: 'completionOverdue',
  answer: 'answerOverdue',
  finalReport: 'finalReportOverdue',
};

function tellSilence(context: StepContext, obligation: Obligation): void {
  const kind = taskOfSilence[obligation.kind] ?? 'bodySilent';
  context.tasks.push({ id: `${kind}-${obligation.id}-${obligation.dueVersion}`, kind, obligation: obligation.id });
  context.mails.push({ kind: 'task', to: coordinator, obligation: obligation.id, whileOwed: true, about: { task: kind } });
}
