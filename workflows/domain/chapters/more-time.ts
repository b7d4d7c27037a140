/** More time and other answers: an extension asked for, granted or refused, a held rung, and what an actor says beside a report. */

import type { CommandInputs } from '../commands.ts';
import type { Obligation } from '../life-state.ts';
import type { BodyRole } from '../policy.ts';
import { addWorkingDays } from '../time/calendar.ts';
import { dueOnDay, pauseBetween } from '../time/due-dates.ts';
import { heldUntil, letGo, movedWithHold } from '../time/held-rungs.ts';
import { addMs, dayOf, startOfDay } from '../time/instants.ts';
import { afterBlock, agendaAfterPause } from '../time/shifted-dates.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { moveReportDue, rearmOthers, rungsOf } from './ladder.ts';
import { refuseDayBeforePeriod } from './received.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, coordinator, dropAgenda, dueOf, nextNumber, open, owed, settle } from './step-context.ts';
import { shortenTime } from './undoing/shortened-extension.ts';

/** A coordinator may hold a rung for at most this many working days. */
export const longestHold = 10;

export function reply(context: StepContext, input: CommandInputs['reply']): void {
  const report = context.life.obligations[`report-${input.period}`];
  if (!report) return;
  refuseDayBeforePeriod(context, report, input.receivedOn);
  context.created = true;
  if (input.kind === 'late') return askForTime(context, report, input.dueOn as string);
  if (input.kind === 'statement') return;
  const id = `${input.kind}-${input.period}-${nextNumber(context, `${input.kind} ${report.id}`)}`;
  context.tasks.push({ id, kind: input.kind, obligation: report.id });
  context.mails.push({ kind: 'task', to: coordinator, obligation: report.id, about: { task: input.kind } });
}

export function extend(context: StepContext, input: CommandInputs['extension']): void {
  const report = context.life.obligations[`report-${input.period}`];
  if (!report) return;
  if (input.outcome === 'asked') return askForTime(context, report, input.dueOn as string);
  if (input.outcome === 'granted') grantTime(context, report, input.dueOn);
  else if (input.outcome === 'refused') refuseTime(context, report);
  else shortenTime(context, report, input.dueOn);
  context.mails.push({ kind: 'extensionAnswer', to: report.owedBy, obligation: report.id, about: { outcome: input.outcome } });
}

/** The coordinator owes an answer, and the ladder waits for it. */
function askForTime(context: StepContext, report: Obligation, dueOn: string): void {
  mustBeLater(context, report, dueOn);
  context.created = true;
  const id = `extensionAnswer-${report.period?.name}-${nextNumber(context, `extensionAnswer ${report.id}`)}`;
  open(context, { id, kind: 'extensionAnswer', owedBy: coordinator, within: context.life.policy.extensionAnswer.within, about: report, askedFor: dueOn });
  context.mails.push({ kind: 'task', to: coordinator, obligation: id, about: { task: 'extensionAnswer', on: dueOn } });
}

function grantTime(context: StepContext, report: Obligation, dueOn: string | undefined): void {
  const asked = extensionAsked(context, report);
  const day = dueOn ?? asked?.askedFor;
  if (day === undefined) throw new DateRuleViolation('dueOn', { code: 'neededUnlessAsked', params: {} });
  mustBeLater(context, report, day);
  if (asked) settle(context, asked, 'met');
  const extendedFrom = dueOf(report);
  moveReportDue(context, report, dueOnDay(day, 'actor', 'extension', context.life.policy));
  report.extendedFrom = extendedFrom;
  rearmOthers(context, 'fromNow');
}

/** The ladder goes on where it stood: the time spent waiting for us never counts against the actor. */
function refuseTime(context: StepContext, report: Obligation): void {
  const asked = extensionAsked(context, report);
  if (!asked) return;
  settle(context, asked, 'met');
  const waited = pauseBetween(asked.openedAt, context.at);
  const waiting = Object.values(context.life.agenda).filter((item) => item.obligation === report.id && item.kind !== 'late');
  dropAgenda(context, report.id, (item) => item.kind !== 'late');
  addAgenda(
    context,
    movedWithHold(waiting, (items) => agendaAfterPause(items, waited, { due: dueOf(report), who: 'actor', life: context.life })),
  );
}

const extensionAsked = (context: StepContext, report: Obligation) => owed(context, (other) => other.kind === 'extensionAnswer' && other.about === report.id)[0];

function mustBeLater(context: StepContext, report: Obligation, dueOn: string): void {
  if (dueOn <= dayOf(context.at)) throw new DateRuleViolation('dueOn', mustBeAfterToday);
  if (dueOn < dayOf(report.dueAt)) throw new DateRuleViolation('dueOn', { code: 'mustNotBeBeforePresentDue', params: {} });
}

/** A coordinator holds the next rung until a day, with a reason; later rungs never overtake it. */
export function holdRung(context: StepContext, input: CommandInputs['hold']): void {
  const { life, at } = context;
  const today = dayOf(at);
  if (input.outcome === 'released' || input.until === undefined) return releaseHeld(context, input.period);
  if (input.until <= today) throw new DateRuleViolation('until', mustBeAfterToday);
  if (input.until > addWorkingDays(today, longestHold)) throw new DateRuleViolation('until', { code: 'heldTooLong', params: { most: longestHold } });
  const rungs = rungsOf(context, `report-${input.period}`);
  // Held until a day means that the rung falls on the first working day from that day on.
  const until = rungs[0] && afterBlock(rungs[0], addMs(startOfDay(input.until), -1), life);
  addAgenda(
    context,
    rungs.map((rung) => (until && rung.at < until ? heldUntil(rung, until) : rung)),
  );
}

/** The hold ends: the lead hears when the matter is now put before a body, and nobody does where a coordinator is to call. */
function releaseHeld(context: StepContext, period: string): void {
  const { life, at } = context;
  const report = life.obligations[`report-${period}`];
  const released = rungsOf(context, `report-${period}`).map((rung) => letGo(rung, at, life));
  addAgenda(context, released);
  const next = released.find(({ role }) => role !== 'coordinator');
  if (report && next)
    context.mails.push({ kind: 'holdReleased', to: report.owedBy, obligation: report.id, about: { role: next.role as BodyRole, at: next.at } });
}
