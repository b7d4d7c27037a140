/** A life goes on whose lead, or who was asked to lead, exists no more: another is to be found. */
import { askNoMore, excuse, openAssignment } from '../assignment.ts';
import { stopFollowUp } from '../pause.ts';
import type { StepContext } from '../step-context.ts';
import { coordinator, dropAgenda, isReport, owed } from '../step-context.ts';

export function goOnWithoutLead(context: StepContext): void {
  const { life } = context;
  if (life.stage === 'closing') return findForFinalReport(context);
  if (life.lead !== undefined) return leave(context);
  if (!life.candidate) return;
  askNoMore(context, life.candidate);
  findLead(context);
}

/** Nothing is owed by who is not there, and nothing begins before another has accepted. */
function leave(context: StepContext): void {
  const { life } = context;
  for (const report of owed(context, isReport)) excuse(context, report);
  stopFollowUp(context);
  if (!life.candidate) return findLead(context);
  life.candidate.handover = false;
  life.stage = 'awaitingAnswer';
}

/** The final report waits for who takes over, and nobody is reminded of it or heard until then. */
function findForFinalReport(context: StepContext): void {
  const reports = owed(context, isReport);
  for (const report of reports) dropAgenda(context, report.id);
  if (reports.length > 0 && !context.life.candidate) askForLead(context);
}

function findLead(context: StepContext): void {
  context.life.stage = 'awaitingAssignment';
  askForLead(context);
}

function askForLead(context: StepContext): void {
  const [owedAlready] = owed(context, ({ kind }) => kind === 'assignment');
  const assignment = owedAlready ?? openAssignment(context);
  context.mails.push({ kind: 'task', to: coordinator, obligation: assignment.id, about: { task: 'assignment' } });
}
