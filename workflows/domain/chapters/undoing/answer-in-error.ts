/** An acceptance or a refusal was entered in error: the organisation has not answered, and is asked again. What was begun in its name is void. */

import type { GivenAnswer } from '../../life/given-answer.ts';
import type { Obligation, OrganisationId } from '../../life-state.ts';
import type { MailNotice } from '../../notices.ts';
import { dueAfter, laterDue } from '../../time/due-dates.ts';
import { askLead } from '../assignment.ts';
import { awaitNextPeriod } from '../instalments.ts';
import { moveReportDue } from '../ladder.ts';
import { stopFollowUp } from '../pause.ts';
import type { StepContext } from '../step-context.ts';
import { dueOf, isReport, owed, settle } from '../step-context.ts';

/** The answer is owed anew, with a span from today. */
export function answeredInError(context: StepContext): void {
  const { life } = context;
  const { answered } = life;
  if (!answered) return;
  if (answered.answer === 'accepted') undoAcceptance(context, answered);
  const { organisation, handover } = answered;
  const answer = askLead(context, organisation, handover);
  const about = { outcome: 'enteredInError', organisation };
  context.mails.push({ kind: 'assignmentResult', to: answer.owedBy, obligation: answer.id, about });
  for (const other of new Set([life.proposer, life.lead]))
    if (other !== undefined && other !== organisation) context.mails.push(toldTo(context, other, answered));
}

/** A lead that had handed over hears that it is lead again, and by when its report is owed. */
function toldTo({ life }: StepContext, organisation: OrganisationId, answered: GivenAnswer): MailNotice {
  const isLeadAgain = organisation === answered.formerLead;
  const report = Object.values(life.obligations).find((one) => isReport(one) && one.state === 'open' && isOwedBy(one, organisation));
  return {
    kind: 'assignmentResult',
    to: { organisation },
    ...(isLeadAgain && report && { obligation: report.id }),
    about: { outcome: isLeadAgain ? 'leadAgain' : 'enteredInError', organisation: answered.organisation },
  };
}

function undoAcceptance(context: StepContext, { organisation, formerLead }: GivenAnswer): void {
  if (formerLead !== undefined) return giveBack(context, organisation, formerLead);
  for (const report of owed(context, isReport)) voidReport(context, report);
  stopFollowUp(context);
}

/** Nothing is owed for the period, and what waits for its report waits for that of the next lead's first period. */
function voidReport(context: StepContext, report: Obligation): void {
  for (const about of owed(context, (other) => other.about === report.id)) settle(context, about, 'void');
  settle(context, report, 'void');
  awaitNextPeriod(context, report.period?.name);
}

/** The former lead is lead again: the periods go on, and it owes what the other owed, by no earlier day and with as long as a report has. */
function giveBack(context: StepContext, from: OrganisationId, to: OrganisationId): void {
  const { life, at } = context;
  life.lead = to;
  for (const report of owed(context, (one) => isReport(one) && isOwedBy(one, from))) {
    for (const about of owed(context, (other) => other.about === report.id)) settle(context, about, 'void');
    report.owedBy = { organisation: to };
    moveReportDue(context, report, laterDue(dueOf(report), dueAfter(at, life.policy.report.due, 'actor', 'step', life.policy)));
  }
}

const isOwedBy = ({ owedBy }: Obligation, organisation: OrganisationId): boolean => 'organisation' in owedBy && owedBy.organisation === organisation;
