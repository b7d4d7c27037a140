/** Terms are changed: at once for what is owed, or from the next period on. A run that is over by the new terms is closed, one that goes on is closed no more. */
import type { CommandInputs } from '../../commands.ts';
import type { Terms } from '../../life/terms.ts';
import type { LifeState, Obligation } from '../../life-state.ts';
import type { Day } from '../../time/day-and-instant.ts';
import { dayOf } from '../../time/instants.ts';
import { closeActivity } from '../closing.ts';
import { DateRuleViolation } from '../date-rule-violation.ts';
import { beginFollowUp } from '../period-clock.ts';
import type { StepContext } from '../step-context.ts';
import { pointElsewhere, waitingForComing } from './instalments-of-terms.ts';
import { isLengthened, undoClosing } from './longer-run.ts';
import { replanReports } from './replan-reports.ts';
import { moveRunningPeriod } from './running-period.ts';
import { isSame, setTerms, setTermsToCome, termsAfter, termsOf } from './terms.ts';

/** @throws DateRuleViolation for a run that ends before it begins, or begins later than it has, and for instalments whose period comes no more */
export function changeTerms(context: StepContext, input: CommandInputs['changeTerms']): void {
  const { life, at } = context;
  const { terms, toCome } = termsAfter(life, input);
  for (const each of [terms, toCome.onResuming, toCome.atNextPeriod]) if (each && input.runs !== undefined) refuseRun(life, each.runs, dayOf(at));
  const waiting = waitingForComing(context);
  setTermsToCome(life, toCome);
  if (!isSame(terms, termsOf(life))) apply(context, terms);
  pointElsewhere(context, waiting, input.releases);
  tellOfTerms(context);
}

/** The lead hears of it, or the proposer before there is one. */
export function tellOfTerms({ life, mails }: StepContext): void {
  mails.push({ kind: 'termsChanged', to: { organisation: life.lead ?? life.proposer } });
}

function refuseRun(life: LifeState, { from, to }: Terms['runs'], today: Day): void {
  if (from !== undefined && to !== undefined && to < from) throw new DateRuleViolation('runs.to', { code: 'runEndsBeforeItBegins', params: {} });
  const hasBegun = life.periodCount > 0;
  if (hasBegun && from !== undefined && from > today && from !== life.runs.from)
    throw new DateRuleViolation('runs.from', { code: 'mustNotBeAfterToday', params: {} });
}

/** Other terms hold, and what is owed is planned by them. */
export function apply(context: StepContext, terms: Terms): void {
  const { life, at } = context;
  const before = termsOf(life);
  setTerms(life, terms);
  if (life.stage === 'closing') return replanReports(context, before, changeClosing(context, before));
  if (life.stage !== 'inProgress') return;
  if (life.runs.to !== undefined && life.runs.to < dayOf(at)) return closeByRun(context, before);
  const moved = life.period ? moveRunningPeriod(context, before) : beginAnew(context, before);
  replanReports(context, before, moved);
}

function changeClosing(context: StepContext, before: Terms): Obligation | undefined {
  const { life, at } = context;
  if (isLengthened(before.runs, life.runs, dayOf(at))) return undoClosing(context, before);
  if (life.closing && life.yearly !== before.yearly) life.closing.final = !life.yearly;
  return undefined;
}

/** The run is over by the new terms: as when a coordinator closes. */
function closeByRun(context: StepContext, before: Terms): void {
  replanReports(context, before);
  closeActivity(context, { final: false });
}

/** Nothing runs yet: the first period begins with the run. */
function beginAnew(context: StepContext, before: Terms): undefined {
  if (!isSame(before.runs, context.life.runs)) beginFollowUp(context);
}
