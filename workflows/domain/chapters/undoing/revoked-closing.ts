/** A closing is taken back while nothing of it is approved: the follow-up goes on as if it had not come. */
import type { LifeState, Obligation } from '../../life-state.ts';
import { isOwed } from '../../life-state.ts';
import { dueAfter } from '../../time/due-dates.ts';
import { dayOf, later } from '../../time/instants.ts';
import { resumedPeriod } from '../../time/resumed-period.ts';
import { DateRuleViolation } from '../date-rule-violation.ts';
import { moveReportDue, rearmOthers } from '../ladder.ts';
import { beginFollowUp, planPeriodEnd } from '../period-clock.ts';
import type { StepContext } from '../step-context.ts';
import { endEscalations, owed, settle } from '../step-context.ts';

type Cut = NonNullable<LifeState['closing']>['cut'];

/** A pause that the closing ended has ended. @throws DateRuleViolation where the run is over by its own date: then its terms are to be changed */
export function revokeClosing(context: StepContext): void {
  const { life, at } = context;
  const { to } = life.runs;
  if (to !== undefined && to < dayOf(at)) throw new DateRuleViolation('outcome', { code: 'runHasEnded', params: { to } });
  const cut = life.closing?.cut;
  const final = finalReportOf(life);
  for (const evaluation of owed(context, ({ kind }) => kind === 'evaluation')) settle(context, evaluation, 'void');
  delete life.closing;
  life.stage = 'inProgress';
  goOn(context, final, cut);
  rearmOthers(context, 'fromNow');
  const report = life.period && life.obligations[`report-${life.period.name}`];
  if (life.lead)
    context.mails.push({
      kind: 'closingBegun',
      to: { organisation: life.lead },
      ...(report && isOwed(report) && { obligation: report.id }),
      about: { outcome: 'revoked' },
    });
}

/** The one that the lead owes, or has sent in; after a handover an earlier lead's may still be under review. */
function finalReportOf({ obligations }: LifeState): Obligation | undefined {
  const finals = Object.values(obligations).filter((one) => one.kind === 'finalReport' && (isOwed(one) || one.report === 'submitted'));
  return finals.find(isOwed) ?? finals[0];
}

function goOn(context: StepContext, final: Obligation | undefined, cut: Cut): void {
  const { life, at } = context;
  if (final) final.kind = 'report';
  // Its own report had come in before the closing: what the closing asked for beside it is not owed.
  const hadReported = cut !== undefined && cut.name !== final?.period?.name;
  const notBegun = life.runs.from !== undefined && life.runs.from > dayOf(at);
  if (final && isOwed(final) && !hadReported && !notBegun) return lengthen(context, final, cut);
  if (final && isOwed(final)) voidReport(context, final);
  if (hadReported && cut.endsAt > at) {
    life.period = cut;
    return planPeriodEnd(context);
  }
  beginFollowUp(context, final?.period && !isOwed(final) && final.state !== 'void' ? later(at, final.period.endsAt) : at);
}

function voidReport(context: StepContext, report: Obligation): void {
  endEscalations(context, report.id, 'void');
  for (const about of owed(context, (other) => other.about === report.id)) settle(context, about, 'void');
  settle(context, report, 'void');
}

/** The period goes on, and so its report is due later, with a fresh ladder. */
function lengthen(context: StepContext, report: Obligation, cut: Cut): void {
  const { life, at } = context;
  const { policy, runs, periodsFrom } = life;
  const begun = report.period ?? { name: '', startsAt: at };
  const { endsAt, final } = resumedPeriod({
    start: cut?.startsAt ?? begun.startsAt,
    oldEnd: cut?.endsAt,
    every: policy.report.every,
    runsTo: runs.to,
    anchor: periodsFrom,
    now: at,
  });
  const period = { name: begun.name, startsAt: begun.startsAt, endsAt };
  report.kind = final ? 'finalReport' : 'report';
  report.period = period;
  life.period = { ...period, final };
  moveReportDue(context, report, dueAfter(endsAt, policy.report.due, 'actor', 'periodEnd', policy));
  planPeriodEnd(context);
}
