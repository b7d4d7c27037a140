/** Chapter 2: taken into the plan or not, and the money. Other funders decide for themselves and stop nothing. */
import type { CommandInputs } from '../commands.ts';
import { dueOnDay } from '../time/due-dates.ts';
import { dayOf, instantOf } from '../time/instants.ts';
import { openAssignment } from './assignment.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import type { Turn } from './turn.ts';
import { addAgenda, clockItem, end, open, owed, settle } from './turn.ts';

export function decideFunding(turn: Turn, input: CommandInputs['fundingDecision']): void {
  const { life } = turn;
  if (input.outcome === 'sentBack') return sendBack(turn, input.dueOn);
  for (const decision of owed(turn, (obligation) => obligation.kind === 'decision')) settle(turn, decision, 'met');
  turn.mails.push({ kind: 'decision', to: { organisation: life.proposer }, about: { outcome: input.outcome } });
  if (input.outcome === 'rejected') return end(turn, 'rejected');
  for (const grant of input.grants) life.money.grants[grant.funder] = { outcome: grant.outcome, amountSek: grant.amountSek, paidSek: 0 };
  input.instalments.forEach((instalment, index) => {
    life.money.instalments[index + 1] = { ...instalment, paidSek: 0 };
    if ('on' in instalment.release) planRelease(turn, index + 1, instalment.release.on);
  });
  life.stage = 'awaitingAssignment';
  openAssignment(turn);
}

function planRelease(turn: Turn, number: number, on: string): void {
  const at = instantOf(on, '08:00');
  if (at <= turn.at) releaseInstalment(turn, number);
  else addAgenda(turn, [clockItem(`instalment-${number}/1/release`, 'release', at, false, number)]);
}

/** The proposer owes a completion by a day; silence is told to the coordinator. */
function sendBack(turn: Turn, dueOn: string | undefined): void {
  const { life, at } = turn;
  if (dueOn !== undefined && dueOn <= dayOf(at)) throw new DateRuleViolation('dueOn', mustBeAfterToday);
  for (const decision of owed(turn, (obligation) => obligation.kind === 'decision')) settle(turn, decision, 'met');
  life.stage = 'sentBack';
  const completion = open(turn, {
    kind: 'completion',
    owedBy: { organisation: life.proposer },
    within: life.policy.completion.within,
    remind: life.policy.completion.remind,
    tellSilence: true,
    ...(dueOn && { due: dueOnDay(dueOn, 'actor', 'given', life.policy) }),
  });
  turn.mails.push({ kind: 'completionAsked', to: completion.owedBy, obligation: completion.id });
}

/** Another funder's word: registered, stops nothing. */
export function registerGrant(turn: Turn, input: CommandInputs['grant']): void {
  const { grants } = turn.life.money;
  turn.created = true;
  grants[input.funder] = { outcome: input.outcome, amountSek: input.amountSek, paidSek: grants[input.funder]?.paidSek ?? 0 };
}

export function registerPayment(turn: Turn, input: CommandInputs['payment']): void {
  const { money } = turn.life;
  const grant = money.grants[input.funder];
  turn.created = true;
  if (grant) grant.paidSek += input.amountSek;
  const instalment = input.instalment === undefined ? undefined : money.instalments[input.instalment];
  if (instalment) instalment.paidSek += input.amountSek;
}

export function releaseInstalment(turn: Turn, number: number): void {
  const instalment = turn.life.money.instalments[number];
  if (instalment && !instalment.releasedAt) instalment.releasedAt = turn.at;
}

/** Instalments that an approved report for this period releases. */
export function releaseFor(turn: Turn, period: string): void {
  for (const [number, instalment] of Object.entries(turn.life.money.instalments))
    if ('period' in instalment.release && instalment.release.period === period) releaseInstalment(turn, Number(number));
}
