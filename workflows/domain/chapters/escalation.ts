/** Chapter 5: the actor is heard, the matter is put before a body, and the reference group advises. What the steering group decides is in `body-decision.ts`. */

import { isMissed } from '../agenda.ts';
import type { AgendaItem } from '../agenda-item.ts';
import type { CommandInputs } from '../commands.ts';
import type { Escalation, LifeState, Obligation, Party } from '../life-state.ts';
import { decidesNow } from '../matters/before-bodies.ts';
import { movedTo } from '../owed-items.ts';
import type { BodyRole } from '../policy.ts';
import { movedWithHold } from '../time/held-rungs.ts';
import { rungOfHearing, rungsAfterHearing } from '../time/ladder-dates.ts';
import { afterBlock } from '../time/shifted-dates.ts';
import { refuseDaysOfMeeting } from './days-of-acts.ts';
import { rearmOthers, rungsOf, silenceOthers } from './ladder.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, coordinator, endEscalations, nextNumber, open, owed, settle } from './step-context.ts';

/**
 * Tells the lead what a body's rung will do and asks what is in the way. The lead counts as heard once this step is recorded, even if the mail does not arrive.
 * A hearing that comes late moves its rung, so that there is still time to answer; one in time moves nothing.
 */
export function hear(context: StepContext, item: AgendaItem, report: Obligation): void {
  const { life, at } = context;
  if (isMissed(item, at))
    addAgenda(
      context,
      movedWithHold(rungsOf(context, report.id), (rungs) => rungsAfterHearing(rungs, item, at, life)),
    );
  const rung = life.agenda[rungOfHearing(item)];
  context.mails.push({
    kind: 'hearing',
    to: report.owedBy,
    obligation: report.id,
    whileOwed: true,
    about: { role: item.role as BodyRole, ...(rung && { at: rung.at }) },
  });
}

/** One rung: the coordinator is asked to call, or the matter is put before a body. */
export function climb(context: StepContext, item: AgendaItem, report: Obligation): void {
  if (item.role === 'coordinator') {
    context.tasks.push({ id: `callLead-${report.id}-${report.dueVersion}`, kind: 'callLead', obligation: report.id });
    context.mails.push({ kind: 'task', to: coordinator, obligation: report.id, whileOwed: true, about: { task: 'callLead' } });
  } else raise(context, item.role as BodyRole, report);
}

export function raise(context: StepContext, role: BodyRole, report: Obligation): void {
  const { life, at } = context;
  const period = report.period?.name as string;
  const id = `${life.id}-${period}-${report.dueVersion}-${role}`;
  if (role === 'steeringGroup') endEscalations(context, report.id, 'passedOn', (other) => other.role === 'referenceGroup');
  life.escalations[id] = { id, obligation: report.id, dueVersion: report.dueVersion, period, role, raisedAt: at, state: 'open' };
  const decisionOwed = open(context, {
    id: nth(`bodyDecision-${period}-${report.dueVersion}-${role}`, nextNumber(context, `${role} ${report.dueVersion} ${report.id}`)),
    kind: 'bodyDecision',
    owedBy: { role },
    within: life.policy.bodyDecision.within,
    about: report,
    escalation: id,
    tellSilence: true,
  });
  context.mails.push({ kind: 'escalationRaised', to: { role }, obligation: decisionOwed.id, about: { role } });
  silenceOthers(context, report);
}

/** The same body may be asked about the same matter again, when the steering group sends it back. */
const nth = (id: string, number: number): string => (number === 1 ? id : `${id}-${number}`);

/** The reference group advises; advice never stops the ladder, and a rung that waited for it may now come. */
export function advise(context: StepContext, input: CommandInputs['advice']): void {
  const escalation = context.life.escalations[input.escalation];
  if (!escalation) return;
  refuseDaysOfMeeting(context, input.meeting);
  context.created = true;
  // What has gone on to the steering group stays there.
  if (escalation.state !== 'passedOn') answerMatter(context, escalation);
  tellActor(context, escalation, input.kind);
  if (input.kind !== 'proposal') askForContact(context, 'referenceGroup');
  tellWhoDecides(context, escalation, input.kind);
}

function answerMatter(context: StepContext, escalation: Escalation): void {
  settleBodyDecision(context, escalation);
  if (escalation.raised) return close(context, escalation);
  escalation.state = 'advised';
  unblock(context, escalation.obligation);
  rearmOthers(context, 'fromNow');
}

/** The body has said its word, and nothing of it is asked any more. */
export function close({ at }: StepContext, escalation: Escalation): void {
  escalation.state = 'decided';
  escalation.decidedAt = at;
}

/** Told to the steering group, where it still has to decide: it had sent the matter back for this advice, or the advice comes after its rung. */
function tellWhoDecides(context: StepContext, advised: Escalation, outcome: string): void {
  if (!decidesNow(context.life, advised)) return;
  const { obligation } = advised;
  context.mails.push({ kind: 'bodyWord', to: { role: 'steeringGroup' }, obligation, about: { role: 'referenceGroup', outcome, ...byHand(advised) } });
}

/** What a mail needs to tell of a matter raised by hand. */
const byHand = ({ id, raised }: Escalation): { matter?: string } => (raised ? { matter: id } : {});

/** The actor is told that a coordinator gets in touch: so a coordinator is asked to, whatever comes in meanwhile. */
export function askForContact(context: StepContext, role: BodyRole): void {
  const { lead } = context.life;
  context.tasks.push({ id: `giveSupport-${nextNumber(context, 'giveSupport')}`, kind: 'giveSupport', ...(lead && { organisation: lead }) });
  context.mails.push({ kind: 'task', to: coordinator, about: { task: 'giveSupport', role } });
}

/** Rungs that waited for advice fall on the first working day after it came or was due. */
export function unblock(context: StepContext, obligation: string): void {
  const { life, at } = context;
  addAgenda(
    context,
    rungsOf(context, obligation)
      .filter((rung) => rung.requires === 'advice')
      .map((rung) => (rung.at <= at ? movedTo(rung, afterBlock(rung, at, life)) : rung)),
  );
}

export function settleBodyDecision(context: StepContext, escalation: Escalation): void {
  for (const decisionOwed of owed(context, (other) => other.escalation === escalation.id)) settle(context, decisionOwed, 'met');
}

/**
 * Told to whoever owes the report; of a matter raised by hand to whoever carries the activity, and to the coordinators who asked.
 * @param after what is owed after it, where that is not the report that the matter was about
 */
export function tellActor(context: StepContext, escalation: Escalation, outcome: string, after?: Obligation): void {
  const about = { role: escalation.role, outcome, ...byHand(escalation) };
  if (escalation.raised) {
    context.mails.push({ kind: 'bodyWord', to: whoCarries(context.life), ...(after && { obligation: after.id }), about });
    context.mails.push({ kind: 'bodyWord', to: coordinator, about });
    return;
  }
  const report = context.life.obligations[escalation.obligation];
  if (report) context.mails.push({ kind: 'bodyWord', to: report.owedBy, obligation: (after ?? report).id, about });
}

/** The lead, and before there is one whoever has put the activity forward. */
export const whoCarries = ({ lead, proposer }: LifeState): Party => ({ organisation: lead ?? proposer });
