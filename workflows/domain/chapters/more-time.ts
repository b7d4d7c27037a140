/** More time and other answers: an extension asked for, granted or refused, a held rung, and what an actor says beside a report. */

import type { CommandInputs } from '../commands.ts';
import type { Obligation } from '../life-state.ts';
import { movedTo } from '../owed-items.ts';
import { addWorkingDays } from '../time/calendar.ts';
import { dueOnDay, pauseBetween } from '../time/due-dates.ts';
import { addMs, dayOf, startOfDay } from '../time/instants.ts';
import { afterBlock, agendaAfterPause } from '../time/shifted-dates.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { moveReportDue, rearmOthers, rungsOf } from './ladder.ts';
import { refuseDayBeforePeriod } from './received.ts';
import type { Turn } from './turn.ts';
import { addAgenda, coordinator, dropAgenda, dueOf, nextNumber, open, owed, settle } from './turn.ts';

/** A coordinator may hold a rung for at most this many working days. */
export const longestHold = 10;

export function reply(turn: Turn, input: CommandInputs['reply']): void {
  const report = turn.life.obligations[`report-${input.period}`];
  if (!report) return;
  refuseDayBeforePeriod(turn, report, input.receivedOn);
  turn.created = true;
  if (input.kind === 'late') return askForTime(turn, report, input.dueOn as string);
  if (input.kind === 'statement') return;
  const id = `${input.kind}-${input.period}-${nextNumber(turn, `${input.kind} ${report.id}`)}`;
  turn.tasks.push({ id, kind: input.kind, obligation: report.id });
  turn.mails.push({ kind: 'task', to: coordinator, obligation: report.id, about: { task: input.kind } });
}

export function extend(turn: Turn, input: CommandInputs['extension']): void {
  const report = turn.life.obligations[`report-${input.period}`];
  if (!report) return;
  if (input.outcome === 'asked') return askForTime(turn, report, input.dueOn as string);
  if (input.outcome === 'granted') grantTime(turn, report, input.dueOn);
  else refuseTime(turn, report);
  turn.mails.push({ kind: 'extensionAnswer', to: report.owedBy, obligation: report.id, about: { outcome: input.outcome } });
}

/** The coordinator owes an answer, and the ladder waits for it. */
function askForTime(turn: Turn, report: Obligation, dueOn: string): void {
  mustBeLater(turn, report, dueOn);
  turn.created = true;
  const id = `extensionAnswer-${report.period?.name}-${nextNumber(turn, `extensionAnswer ${report.id}`)}`;
  open(turn, { id, kind: 'extensionAnswer', owedBy: coordinator, within: turn.life.policy.extensionAnswer.within, about: report, askedFor: dueOn });
  turn.mails.push({ kind: 'task', to: coordinator, obligation: id, about: { task: 'extensionAnswer', on: dueOn } });
}

function grantTime(turn: Turn, report: Obligation, dueOn: string | undefined): void {
  const asked = extensionAsked(turn, report);
  const day = dueOn ?? asked?.askedFor;
  if (day === undefined) throw new DateRuleViolation('dueOn', { code: 'neededUnlessAsked', params: {} });
  mustBeLater(turn, report, day);
  if (asked) settle(turn, asked, 'met');
  moveReportDue(turn, report, dueOnDay(day, 'actor', 'extension', turn.life.policy));
  rearmOthers(turn, 'fromNow');
}

/** The ladder goes on where it stood: the time spent waiting for us never counts against the actor. */
function refuseTime(turn: Turn, report: Obligation): void {
  const asked = extensionAsked(turn, report);
  if (!asked) return;
  settle(turn, asked, 'met');
  const waiting = Object.values(turn.life.agenda).filter((item) => item.obligation === report.id && item.kind !== 'late');
  dropAgenda(turn, report.id, (item) => item.kind !== 'late');
  addAgenda(turn, agendaAfterPause(waiting, pauseBetween(asked.openedAt, turn.at), { due: dueOf(report), who: 'actor', life: turn.life }));
}

const extensionAsked = (turn: Turn, report: Obligation) => owed(turn, (other) => other.kind === 'extensionAnswer' && other.about === report.id)[0];

function mustBeLater(turn: Turn, report: Obligation, dueOn: string): void {
  if (dueOn <= dayOf(turn.at)) throw new DateRuleViolation('dueOn', mustBeAfterToday);
  if (dueOn < dayOf(report.dueAt)) throw new DateRuleViolation('dueOn', { code: 'mustNotBeBeforePresentDue', params: {} });
}

/** A coordinator holds the next rung until a day, with a reason; later rungs never overtake it. */
export function holdRung(turn: Turn, input: CommandInputs['hold']): void {
  const { life, at } = turn;
  const today = dayOf(at);
  if (input.until <= today) throw new DateRuleViolation('until', mustBeAfterToday);
  if (input.until > addWorkingDays(today, longestHold)) throw new DateRuleViolation('until', { code: 'heldTooLong', params: { most: longestHold } });
  const rungs = rungsOf(turn, `report-${input.period}`);
  // Held until a day means that the rung falls on the first working day from that day on.
  const until = rungs[0] && afterBlock(rungs[0], addMs(startOfDay(input.until), -1), life);
  addAgenda(
    turn,
    rungs.map((rung) => (until && rung.at < until ? movedTo(rung, until) : rung)),
  );
}
