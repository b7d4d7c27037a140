/** What an activity still owes that has been taken out of the plan: the lead tells how it went, the county board evaluates. */
import type { LifeState, Obligation } from '../../life-state.ts';
import { isOwed } from '../../life-state.ts';
import type { Policy, Span } from '../../policy.ts';
import { dueAfter, laterDue } from '../../time/due-dates.ts';
import { isExact } from '../../time/spans.ts';
import { endRunningPeriod } from '../closing.ts';
import { moveReportDue } from '../ladder.ts';
import type { StepContext } from '../step-context.ts';
import { coordinator, dueOf, open, owed } from '../step-context.ts';

/** From the decision on; rules that count in seconds keep their own span. */
const withinOfFinalReport: Span = { workingDays: 20 };

/**
 * Asks for final report and evaluation of a life that is being taken out of the plan; without a ladder, because nobody is left to raise the matter with.
 * A final report that is in is not asked for once more, and its review stays owed.
 * @returns ids of what stays owed
 */
export function oweToTheEnd(context: StepContext): ReadonlySet<string> {
  const { life, at } = context;
  const wasClosing = life.stage === 'closing';
  life.stage = 'ended';
  const due = dueAfter(at, finalReportWithin(life.policy), 'actor', 'step', life.policy);
  if (wasClosing) for (const report of owed(context, isFinal)) moveReportDue(context, report, laterDue(dueOf(report), due));
  else {
    endRunningPeriod(context, due);
    open(context, { kind: 'evaluation', owedBy: coordinator, within: life.policy.evaluation.within });
  }
  return new Set(owed(context, (obligation) => isOwedToTheEnd(life, obligation)).map(({ id }) => id));
}

const finalReportWithin = ({ report }: Pick<Policy, 'report'>): Span => (isExact(report.due) ? report.due : withinOfFinalReport);

const isFinal = ({ kind }: Obligation): boolean => kind === 'finalReport';

function isOwedToTheEnd({ obligations }: LifeState, { kind, about }: Obligation): boolean {
  if (kind === 'finalReport' || kind === 'evaluation') return true;
  const report = kind === 'review' && about !== undefined ? obligations[about] : undefined;
  return report?.kind === 'finalReport' && !isOwed(report);
}
