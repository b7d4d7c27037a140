/**
 * May this command be taken by this life? Asked by the Update's validator as a courtesy, and again where the step is recorded, where the answer holds.
 * Neither is asked on a replay, so a rule may change without touching any history. Rules about days need the calendar and are asked in `advance`.
 */
import { changesTerms } from './chapters/terms/terms.ts';
import type { Command, CommandInputs, CommandName } from './commands.ts';
import { entryOf } from './entry-of.ts';
import { judgeAdvice, judgeBodyDecision, judgeMatterWithdrawal } from './judging/judge-matters.ts';
import { accountsClosed, judgeDecision, judgePayment } from './judging/judge-money.ts';
import { judgeReminder } from './judging/judge-reminder.ts';
import {
  judgeAnswerInError,
  judgeEvaluationBack,
  judgeOtherEnd,
  judgeOwedAgain,
  judgeReleasing,
  judgeRevokedClosing,
  judgeShortening,
  refusalOfExcusing,
} from './judging/judge-undoing.ts';
import type { Why } from './judging/why.ts';
import { because, beforeAcceptance, beforeDecision, followUp, wrongStage } from './judging/why.ts';
import type { LifeState, Obligation } from './life-state.ts';
import { isOwed } from './life-state.ts';
import { isOwnUndecided } from './money/money.ts';
import type { Refusal } from './refusals.ts';
import type { Stage } from './stages.ts';
import { hasEnded, openStages } from './stages.ts';

type Judge<N extends CommandName> = (life: LifeState, input: CommandInputs[N]) => Why;

const inStage =
  (stages: Stage[], what: string) =>
  (life: LifeState): Why =>
    stages.includes(life.stage) ? undefined : wrongStage(life, what);

const owes = (life: LifeState, kind: Obligation['kind'], about?: string): boolean =>
  Object.values(life.obligations).some((obligation) => obligation.kind === kind && isOwed(obligation) && (about === undefined || obligation.about === about));

/** The report obligation of a period, or why nothing is owed for it. */
function reportOf(life: LifeState, period: string, what: string): { report: Obligation } | { why: Why } {
  const report = life.obligations[`report-${period}`];
  if (!followUp.includes(life.stage) && !isOwedToTheEnd(life, report)) return { why: wrongStage(life, what) };
  if (!report || report.report === 'approved' || report.report === 'noted')
    return { why: ['ReportAlreadyReviewed', `the report for ${period} has been reviewed already`] };
  if (report.state === 'excused' || report.state === 'void') return { why: ['NothingOwed', `no report is owed for ${period} any more`] };
  return { report };
}

/** What has been taken out of the plan still owes its final report, unless that was not wanted. */
const isOwedToTheEnd = ({ stage }: LifeState, report: Obligation | undefined): boolean =>
  stage === 'ended' && report?.kind === 'finalReport' && report.state !== 'void' && report.state !== 'excused';

/** For answers about a report that has not come in. */
function openReportOf(life: LifeState, period: string, what: string): { report: Obligation } | { why: Why } {
  const found = reportOf(life, period, what);
  if ('report' in found && !isOwed(found.report)) return { why: ['NothingOwed', `the report for ${period} has come in already`] };
  return found;
}

const judges: { [N in CommandName]: Judge<N> } = {
  propose: (life) => wrongStage(life, 'a proposal'),
  import: (life) => wrongStage(life, 'an import'),
  completion: inStage(['sentBack'], 'a completion'),
  correction: judgeCorrection,
  fundingDecision: judgeDecision,
  grant: (life, input) => {
    const why = accountsClosed(life, "a funder's word");
    if (why) return why;
    const grant = entryOf(life.money.grants, input.funder);
    return grant && grant.outcome !== 'pending' ? because('GrantAlreadyDecided', { code: 'funderHasDecided', params: { funder: input.funder } }) : undefined;
  },
  payment: judgePayment,
  assignment: (life) => (owes(life, 'assignment') ? undefined : wrongStage(life, 'an assignment')),
  assignmentAnswer: (life, input) => {
    if (input.answer === 'enteredInError') return judgeAnswerInError(life);
    return life.candidate ? undefined : wrongStage(life, 'an answer to an assignment');
  },
  report: (life, input) => {
    const found = reportOf(life, input.period, 'a report');
    return 'why' in found ? found.why : undefined;
  },
  reply: (life, input) => {
    const found = input.kind === 'statement' ? reportOf(life, input.period, 'a reply') : openReportOf(life, input.period, 'a reply');
    if ('why' in found) return found.why;
    return input.kind === 'late' ? judgeAsking(life, found.report) : undefined;
  },
  hold: (life, input) => {
    const found = openReportOf(life, input.period, 'a hold');
    if ('why' in found) return found.why;
    if (input.outcome === 'released') return judgeReleasing(life, found.report);
    const rung = Object.values(life.agenda).some((item) => item.obligation === found.report.id && item.kind === 'rung');
    return rung ? undefined : ['NoRungToHold', `no rung is still to come for ${input.period}`];
  },
  review: (life, input) => {
    if (input.outcome === 'reopened') return judgeReopening(life, input.period);
    const found = reportOf(life, input.period, 'a review');
    if ('why' in found) return found.why;
    return found.report.report === 'submitted' ? undefined : ['NothingToReview', `no report has come in for ${input.period}`];
  },
  changeTerms: (life, input) => {
    if (hasEnded(life.stage)) return wrongStage(life, 'a change of terms');
    return changesTerms(life, input) ? undefined : ['NothingToCorrect', 'the terms stand so already'];
  },
  extension: (life, input) => {
    const found = openReportOf(life, input.period, 'an extension');
    if ('why' in found) return found.why;
    if (input.outcome === 'asked') return judgeAsking(life, found.report);
    if (input.outcome === 'shortened' || input.outcome === 'revoked') return judgeShortening(found.report, input.outcome);
    return input.outcome === 'refused' && !owes(life, 'extensionAnswer', found.report.id)
      ? because('NoExtensionAsked', { code: 'nobodyAskedForTime', params: { period: input.period } })
      : undefined;
  },
  excuse: (life, input) => {
    if (input.outcome === 'reopened') return judgeOwedAgain(life, input.period);
    const found = openReportOf(life, input.period, 'an excuse');
    return 'why' in found ? found.why : refusalOfExcusing(found.report, input);
  },
  reminder: judgeReminder,
  pause: (life, input) => (input.outcome === 'endChanged' ? judgeOtherEnd(life, input.until) : inStage(['inProgress'], 'a pause')(life)),
  resume: inStage(['paused'], 'resuming'),
  handover: inStage(followUp, 'a handover'),
  withdrawal: (life, input) => {
    if (hasEnded(life.stage)) return wrongStage(life, 'a withdrawal');
    return input.by === 'coordinator' || beforeAcceptance.includes(life.stage) ? undefined : wrongStage(life, 'a withdrawal by the proposer');
  },
  closing: (life, input) => {
    if (input.outcome === 'revoked') return judgeRevokedClosing(life);
    if (life.stage === 'inProgress' || life.stage === 'paused') return undefined;
    if (life.stage !== 'closing') return wrongStage(life, 'a closing');
    return input.final && life.closing && !life.closing.final ? undefined : ['AlreadyClosing', 'the plan activity is being closed already'];
  },
  reopening: judgeReopeningOfLife,
  evaluation: (life, input) => {
    if (input.outcome === 'revoked') return judgeEvaluationBack(life);
    if (life.stage === 'ended' && owes(life, 'evaluation')) return undefined;
    if (life.stage !== 'closing') return wrongStage(life, 'an evaluation');
    return life.closing?.evaluation ? ['EvaluationAlreadyIn', 'the evaluation is in already'] : undefined;
  },
  settlement: (life) => (hasEnded(life.stage) ? accountsClosed(life, 'a settlement') : wrongStage(life, 'a settlement')),
  matter: inStage([...openStages], 'a matter'),
  matterWithdrawal: judgeMatterWithdrawal,
  advice: judgeAdvice,
  bodyDecision: judgeBodyDecision,
  taskDone: () => undefined,
  takeBack: judgeTakingBack,
};

/** By a coordinator; what the steering group has taken out of the plan, by it alone. */
function judgeReopeningOfLife(life: LifeState, { by, undone = [] }: CommandInputs['reopening']): Why {
  if (!hasEnded(life.stage) || (life.stage === 'ended') !== (by === 'steeringGroup'))
    return wrongStage(life, by === 'steeringGroup' ? 'a reopening by the steering group' : 'a reopening');
  if (life.stage !== 'closed') return undone.length > 0 ? because('ValueNotAllowed', { code: 'notClosed', params: {} }, 'undone') : undefined;
  return undone.length > 0 ? undefined : because('ValueNotAllowed', { code: 'nothingUndone', params: {} }, 'undone');
}

/** A review is taken back while the follow-up goes on, and the life still has the report. */
function judgeReopening(life: LifeState, period: string): Why {
  if (!followUp.includes(life.stage)) return wrongStage(life, 'a review');
  const report = life.obligations[`report-${period}`]?.report;
  return report === 'approved' || report === 'noted' ? undefined : ['NothingToReview', `the report for ${period} is neither approved nor noted`];
}

/** Only the last step is taken back; what kind of step it was, when and whose, the record tells where this is recorded. */
function judgeTakingBack(life: LifeState, input: CommandInputs['takeBack']): Why {
  if (input.step !== life.seq) return ['StepNotLast', input.step > life.seq ? `there is no step ${input.step} yet` : `step ${life.seq} has come since`];
  return life.seq === 1 ? ['NotTakenBack', 'the first step of a life is not taken back: the plan activity is withdrawn'] : undefined;
}

/** The commands that are judged: all of them. */
export const judgedCommands = Object.keys(judges) as CommandName[];

function judgeCorrection(life: LifeState, { by, budget, partners = [] }: CommandInputs['correction']): Why {
  if (by === 'proposer' && life.stage !== 'proposed') return wrongStage(life, 'a correction by the proposer');
  if (budget && !beforeDecision.includes(life.stage) && !isOwnUndecided(life)) return wrongStage(life, 'a correction of the budget');
  return partners.some((partner) => partner === life.lead || partner === life.candidate?.organisation)
    ? because('ValueNotAllowed', { code: 'leadIsPartner', params: {} }, 'partners')
    : undefined;
}

function judgeAsking(life: LifeState, report: Obligation): Why {
  return owes(life, 'extensionAnswer', report.id)
    ? ['ExtensionAlreadyAsked', `more time for ${report.period?.name} has been asked for and not answered`]
    : undefined;
}

/**
 * @param life the life as it is; null before its first step
 * @returns why the command is refused, or undefined when it may be taken
 */
export function refusalOf(life: LifeState | null, command: Command): Refusal | undefined {
  if (!life)
    return command.name === 'propose' || command.name === 'import' ? undefined : { type: 'WrongStage', message: 'the plan activity has not been proposed yet' };
  if (command.ifVersion !== undefined && command.ifVersion !== life.seq)
    return { type: 'VersionMismatch', message: `the plan activity is at version ${life.seq}, not ${command.ifVersion}` };
  const why = (judges[command.name] as Judge<CommandName>)(life, command.input);
  return why && { type: why[0], message: why[1], ...(why[3] && { field: why[3] }), ...(why[2] && { reason: why[2] }) };
}
