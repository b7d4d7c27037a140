/** What is taken back later than within minutes: whether there is anything to take back, and nothing has been built on it. */
import type { CommandInputs } from '../commands.ts';
import type { LifeState, Obligation } from '../life-state.ts';
import { hasEnded } from '../stages.ts';
import type { Day } from '../time/day-and-instant.ts';
import { dayOf } from '../time/instants.ts';
import type { Why } from './why.ts';
import { because, beforeDecision, followUp, wrongStage } from './why.ts';

/** An answer entered in error, while nobody else has been asked, the organisation has not reported and no body has its report. */
export function judgeAnswerInError(life: LifeState): Why {
  const { answered, stage } = life;
  if (beforeDecision.includes(stage) || hasEnded(stage)) return wrongStage(life, 'an answer entered in error');
  if (!answered) return ['NoAnswerToUndo', 'no answer stands that could have been entered in error; where an organisation leads, a handover is the way'];
  return answered.answer === 'accepted' ? whyAcceptanceStands(life, answered) : undefined;
}

function whyAcceptanceStands({ stage, escalations, obligations }: LifeState, { organisation, handover, reported }: NonNullable<LifeState['answered']>): Why {
  if (reported) return because('AnswerStands', { code: 'reportHasComeIn', params: {} });
  const isItsOwn = ({ owedBy }: Obligation) => 'organisation' in owedBy && owedBy.organisation === organisation;
  const before = Object.values(escalations).some(({ obligation, state }) => {
    const report = obligations[obligation];
    return (state === 'open' || state === 'advised') && report !== undefined && isItsOwn(report);
  });
  if (before) return because('AnswerStands', { code: 'matterBeforeBody', params: {} });
  return stage === 'closing' && !handover ? because('AnswerStands', { code: 'closingHasBegun', params: {} }) : undefined;
}

export function judgeShortening(report: Obligation, outcome: 'shortened' | 'revoked'): Why {
  const isExtended = report.extendedFrom !== undefined || report.why.from === 'extension';
  if (!isExtended || report.state !== 'open') return ['NoExtensionToShorten', `no more time has been given for ${report.period?.name} that lies ahead`];
  return outcome === 'revoked' && !report.extendedFrom ? because('NoExtensionToShorten', { code: 'dayBeforeUnknown', params: {} }) : undefined;
}

export function judgeReleasing(life: LifeState, report: Obligation): Why {
  const isHeld = Object.values(life.agenda).some(({ obligation, kind, heldFrom }) => obligation === report.id && kind === 'rung' && heldFrom !== undefined);
  return isHeld ? undefined : ['NoRungHeld', `no rung is held for ${report.period?.name}`];
}

/** An activity is closed without a final report only where somebody says so. */
export const refusalOfExcusing = (report: Obligation, { withoutFinalReport }: CommandInputs['excuse']): Why =>
  report.kind === 'finalReport' && !withoutFinalReport
    ? because('ValueNotAllowed', { code: 'withoutFinalReport', params: {} }, 'withoutFinalReport')
    : undefined;

/** What a coordinator has excused is owed again by the lead that owed it, while the life still has it. */
export function judgeOwedAgain(life: LifeState, period: string): Why {
  if (!followUp.includes(life.stage)) return wrongStage(life, 'a report that is owed again');
  const report = life.obligations[`report-${period}`];
  const isLeads = report !== undefined && 'organisation' in report.owedBy && report.owedBy.organisation === life.lead;
  return report?.state === 'excused' && report.waived && isLeads
    ? undefined
    : ['ReportNotExcused', `the report for ${period} is not one that a coordinator has excused, or it was too long ago`];
}

export function judgeOtherEnd(life: LifeState, until: Day | undefined): Why {
  if (life.stage !== 'paused') return wrongStage(life, 'another end of a pause');
  const end = Object.values(life.agenda).find(({ kind }) => kind === 'resume');
  return (end && dayOf(end.at)) === until ? ['NothingToCorrect', 'the pause ends so already'] : undefined;
}

export function judgeRevokedClosing(life: LifeState): Why {
  if (life.stage !== 'closing') return wrongStage(life, 'a closing that is taken back');
  return life.closing?.finalReport || life.closing?.evaluation
    ? ['ClosingStands', 'the final report is approved or excused, or the evaluation is in: take that back first']
    : undefined;
}

export function judgeEvaluationBack(life: LifeState): Why {
  if (life.stage !== 'closing') return wrongStage(life, 'an evaluation that is taken back');
  return life.closing?.evaluation ? undefined : ['EvaluationNotIn', 'the evaluation is not in'];
}
