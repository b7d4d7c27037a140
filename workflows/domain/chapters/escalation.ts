/** Chapter 5: the actor is heard, the matter is put before a body, the reference group advises, the steering group decides, and the decision acts. */
import type { AgendaItem } from '../agenda-item.ts';
import type { CommandInputs } from '../commands.ts';
import type { Escalation, Obligation } from '../life-state.ts';
import { isMissed } from '../missed.ts';
import { movedTo } from '../owed-items.ts';
import type { BodyRole } from '../policy.ts';
import type { Day } from '../time/day-and-instant.ts';
import { dueAfter, dueOnDay } from '../time/due-dates.ts';
import { dayOf, isDay } from '../time/instants.ts';
import { rungOfHearing, rungsAfterHearing } from '../time/ladder-dates.ts';
import { afterBlock } from '../time/shifted-dates.ts';
import { handOver } from './assignment.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { moveReportDue, rearmOthers, rungsOf, silenceOthers } from './ladder.ts';
import { beginPause } from './pause.ts';
import type { Turn } from './turn.ts';
import { addAgenda, coordinator, dropAgenda, end, endEscalations, isReport, moveDue, nextNumber, open, owed, settle } from './turn.ts';

/**
 * Says what a body's rung will do and asks what is in the way. Heard is who this step is recorded for, whatever becomes of the mail.
 * A hearing that comes late moves its rung, so that there is still time to answer; one in time moves nothing.
 */
export function hear(turn: Turn, item: AgendaItem, report: Obligation): void {
  const { life, at } = turn;
  if (isMissed(item, at)) addAgenda(turn, rungsAfterHearing(rungsOf(turn, report.id), item, at, life));
  const rung = life.agenda[rungOfHearing(item)];
  turn.mails.push({
    kind: 'hearing',
    to: report.owedBy,
    obligation: report.id,
    whileOwed: true,
    about: { role: item.role as BodyRole, ...(rung && { at: rung.at }) },
  });
}

/** One rung: the coordinator is asked to call, or the matter is put before a body. */
export function climb(turn: Turn, item: AgendaItem, report: Obligation): void {
  if (item.role === 'coordinator') {
    turn.tasks.push({ id: `callLead-${report.id}-${report.dueVersion}`, kind: 'callLead', obligation: report.id });
    turn.mails.push({ kind: 'task', to: coordinator, obligation: report.id, whileOwed: true, about: { task: 'callLead' } });
  } else raise(turn, item.role as BodyRole, report);
}

function raise(turn: Turn, role: BodyRole, report: Obligation): void {
  const { life, at } = turn;
  const period = report.period?.name as string;
  const id = `${life.id}-${period}-${report.dueVersion}-${role}`;
  if (role === 'steeringGroup') endEscalations(turn, report.id, 'passedOn', (other) => other.role === 'referenceGroup');
  life.escalations[id] = { id, obligation: report.id, dueVersion: report.dueVersion, period, role, raisedAt: at, state: 'open' };
  const word = open(turn, {
    id: nth(`bodyDecision-${period}-${report.dueVersion}-${role}`, nextNumber(turn, `${role} ${report.dueVersion} ${report.id}`)),
    kind: 'bodyDecision',
    owedBy: { role },
    within: life.policy.bodyDecision.within,
    about: report,
    escalation: id,
    tellSilence: true,
  });
  turn.mails.push({ kind: 'escalationRaised', to: { role }, obligation: word.id, about: { role } });
  silenceOthers(turn, report);
}

/** The same body may be asked about the same matter again, when the steering group sends it back. */
const nth = (id: string, number: number): string => (number === 1 ? id : `${id}-${number}`);

/** The reference group advises; advice never stops the ladder, and a rung that waited for it may now come. */
export function advise(turn: Turn, input: CommandInputs['advice']): void {
  const escalation = turn.life.escalations[input.escalation];
  if (!escalation) return;
  turn.created = true;
  escalation.state = 'advised';
  settleWord(turn, escalation);
  unblock(turn, escalation.obligation);
  rearmOthers(turn, 'fromNow');
  tellActor(turn, escalation, input.kind);
  if (input.kind !== 'proposal') askForContact(turn, 'referenceGroup');
  tellWhoAskedForAdvice(turn, escalation, input.kind);
}

/** The steering group had sent the matter back for this advice, and still has it. */
function tellWhoAskedForAdvice(turn: Turn, { obligation }: Escalation, outcome: string): void {
  const asked = Object.values(turn.life.escalations).some(
    (other) => other.obligation === obligation && other.role === 'steeringGroup' && other.state === 'open',
  );
  if (asked) turn.mails.push({ kind: 'bodyWord', to: { role: 'steeringGroup' }, obligation, about: { role: 'referenceGroup', outcome } });
}

/** The actor is told that a coordinator gets in touch: so a coordinator is asked to, whatever comes in meanwhile. */
function askForContact(turn: Turn, role: BodyRole): void {
  const { lead } = turn.life;
  turn.tasks.push({ id: `giveSupport-${nextNumber(turn, 'giveSupport')}`, kind: 'giveSupport', ...(lead && { organisation: lead }) });
  turn.mails.push({ kind: 'task', to: coordinator, about: { task: 'giveSupport', role } });
}

/** Rungs that waited for advice fall on the first working day after it came or was due. */
export function unblock(turn: Turn, obligation: string): void {
  const { life, at } = turn;
  addAgenda(
    turn,
    rungsOf(turn, obligation)
      .filter((rung) => rung.requires === 'advice')
      .map((rung) => (rung.at <= at ? movedTo(rung, afterBlock(rung, at, life)) : rung)),
  );
}

function settleWord(turn: Turn, escalation: Escalation): void {
  for (const word of owed(turn, (other) => other.escalation === escalation.id)) settle(turn, word, 'met');
}

function tellActor(turn: Turn, escalation: Escalation, outcome: string): void {
  const report = turn.life.obligations[escalation.obligation];
  if (report) turn.mails.push({ kind: 'bodyWord', to: report.owedBy, obligation: report.id, about: { role: escalation.role, outcome } });
}

/** The steering group decides, within its power, and the decision acts on the life by itself. */
export function decideEscalation(turn: Turn, input: CommandInputs['bodyDecision']): void {
  const escalation = turn.life.escalations[input.escalation];
  if (!escalation) return;
  turn.created = true;
  if (input.outcome === 'deferred') putOff(turn, escalation, input.to);
  else if (input.outcome === 'referredBack') referBack(turn, escalation, input.to);
  else {
    escalation.state = 'decided';
    escalation.decidedAt = turn.at;
    settleWord(turn, escalation);
    endEscalations(turn, escalation.obligation, 'passedOn', (other) => other.role === 'referenceGroup');
    dropAgenda(turn, escalation.obligation);
  }
  tellActor(turn, escalation, input.outcome);
  act(turn, input);
  if (escalation.state === 'decided' && turn.life.stage !== 'ended') rearmOthers(turn, 'covered');
}

function act(turn: Turn, input: CommandInputs['bodyDecision']): void {
  if (input.outcome === 'newDate') giveNewDate(turn, input.dueOn);
  if (input.outcome === 'reassign') reassign(turn, input.lead);
  if (input.outcome === 'pause') beginPause(turn, input.until ? { until: input.until } : {});
  if (input.outcome === 'support') askForContact(turn, 'steeringGroup');
  if (input.outcome === 'end') takeOutOfThePlan(turn);
}

/** The named lead is asked; where the group has named none, the coordinator hears that one is to be found. */
function reassign(turn: Turn, lead: string | undefined): void {
  handOver(turn, lead);
  for (const assignment of owed(turn, (obligation) => obligation.kind === 'assignment'))
    turn.mails.push({ kind: 'task', to: coordinator, obligation: assignment.id, about: { task: 'assignment' } });
}

/** The decision covers every period that is late by now. */
function giveNewDate(turn: Turn, dueOn: Day | undefined): void {
  const { life, at } = turn;
  if (dueOn === undefined) throw new DateRuleViolation('dueOn', { code: 'neededForDecision', params: { outcome: 'newDate' } });
  if (dueOn <= dayOf(at)) throw new DateRuleViolation('dueOn', mustBeAfterToday);
  for (const report of owed(turn, (obligation) => isReport(obligation) && obligation.state === 'late'))
    moveReportDue(turn, report, dueOnDay(dueOn, 'actor', 'decidedByBody', life.policy));
}

/** Nobody ends another's grant: each live one becomes a matter for its funder. */
function takeOutOfThePlan(turn: Turn): void {
  const { life } = turn;
  for (const [funder, grant] of Object.entries(life.money.grants))
    if (grant.outcome !== 'rejected') turn.tasks.push({ id: `grantOfEnded-${funder}`, kind: 'grantOfEnded', organisation: funder });
  // The lead has the body's word itself.
  if (life.proposer !== life.lead) turn.mails.push({ kind: 'ended', to: { organisation: life.proposer } });
  if (turn.tasks.length > 0) turn.mails.push({ kind: 'task', to: coordinator, about: { task: 'grantOfEnded' } });
  end(turn, 'ended');
}

/** Put off to a later meeting: still open, owed by that day. */
function putOff(turn: Turn, escalation: Escalation, to: string | undefined): void {
  const { life, at } = turn;
  if (to === undefined || !isDay(to)) throw new DateRuleViolation('to', { code: 'neededForDecision', params: { outcome: 'deferred' } });
  if (to <= dayOf(at)) throw new DateRuleViolation('to', mustBeAfterToday);
  escalation.deferredTo = to;
  for (const word of owed(turn, (other) => other.escalation === escalation.id)) moveDue(turn, word, dueOnDay(to, 'other', 'given', life.policy), [], true);
}

/** Sent back with a question: still open, with a new span to decide in. */
function referBack(turn: Turn, escalation: Escalation, to: string | undefined): void {
  const { life, at } = turn;
  if (to === undefined || isDay(to)) throw new DateRuleViolation('to', { code: 'neededForDecision', params: { outcome: 'referredBack' } });
  for (const word of owed(turn, (other) => other.escalation === escalation.id))
    moveDue(turn, word, dueAfter(at, life.policy.bodyDecision.within, 'other', 'step', life.policy), [], true);
  if (to === 'coordinator') {
    turn.tasks.push({ id: `referredBack-${escalation.period}-${nextNumber(turn, 'referredBack')}`, kind: 'referredBack', obligation: escalation.obligation });
    turn.mails.push({ kind: 'task', to: coordinator, obligation: escalation.obligation, about: { task: 'referredBack' } });
  }
  const report = life.obligations[escalation.obligation];
  if (to === 'referenceGroup' && report) raise(turn, 'referenceGroup', report);
}
