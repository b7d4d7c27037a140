/** Chapter 1 of a life: it is put forward, perhaps sent back and completed; or it comes in at mid-life with an adopted plan. */
import { rank } from '../agenda-item.ts';
import type { CommandInputs } from '../commands.ts';
import type { LifeState, Obligation } from '../life-state.ts';
import { applyPatch } from '../merge-patch.ts';
import { dayOf } from '../time/instants.ts';
import { mailInstant } from '../time/mail-instants.ts';
import { askLead, openAssignment } from './assignment.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, coordinator, open, owed, settle } from './step-context.ts';

/** The state of a life before anything has been asked of anybody. */
export function newLife(
  id: string,
  at: string,
  input: Pick<CommandInputs['propose'], 'policy' | 'runs' | 'yearly' | 'reportForm' | 'proposer' | 'ownFunder' | 'requestedSek'>,
): LifeState {
  // Named one by one: an import's input carries more than a life holds, above all a lead that has accepted nothing yet.
  const { policy, runs, yearly, reportForm, proposer, ownFunder, requestedSek } = input;
  return {
    id,
    seq: 0,
    at,
    stage: 'proposed',
    runs,
    yearly,
    ...(reportForm && { reportForm }),
    proposer,
    ownFunder,
    policy: yearly ? { ...policy, report: { ...policy.report, every: 'P1Y' } } : policy,
    money: { ...(requestedSek !== undefined && { requestedSek }), grants: {}, instalments: {} },
    periodCount: 0,
    lastPeriods: [],
    counters: {},
    obligations: {},
    escalations: {},
    agenda: {},
  };
}

export function propose(context: StepContext): void {
  context.created = true;
  context.life.proposedAt = context.at;
  const decision = openDecision(context);
  context.mails.push({ kind: 'receipt', to: { organisation: context.life.proposer }, obligation: decision.id });
}

/** Nobody has accepted anything yet: a responsible organisation is asked, with no mail for anything before the import. */
export function importActivity(context: StepContext, input: CommandInputs['import']): void {
  const { life, at } = context;
  context.created = true;
  if (!input.lead) {
    life.stage = 'awaitingAssignment';
    openAssignment(context);
    return;
  }
  const askAt = mailInstant(dayOf(at), life, true);
  const today = dayOf(askAt) === dayOf(at);
  // Whoever is asked after a quiet stretch has as long to answer as others.
  const answer = askLead(context, input.lead, false, today ? at : askAt);
  if (today) askWhetherRight(context, answer.id);
  else addAgenda(context, [{ key: `${answer.id}/1/ask`, kind: 'ask', at: askAt, rank: rank.ask, obligation: answer.id, dueVersion: 1 }]);
}

/** The import's first mail: are the facts right, who is the contact, do you take on the follow-up? */
export function askWhetherRight(context: StepContext, answer: string): void {
  const obligation = context.life.obligations[answer];
  if (obligation) context.mails.push({ kind: 'importQuestion', to: obligation.owedBy, obligation: answer, whileOwed: true });
}

export function complete(context: StepContext, input: CommandInputs['completion']): void {
  const { life } = context;
  const { requestedSek, runs } = input;
  if (requestedSek !== undefined) life.money = applyPatch(life.money, { requestedSek });
  if (runs !== undefined) life.runs = runs === null ? {} : applyPatch(life.runs, runs);
  for (const completion of owed(context, (obligation) => obligation.kind === 'completion')) settle(context, completion, 'met');
  life.stage = 'proposed';
  const decision = openDecision(context);
  context.mails.push({ kind: 'receipt', to: { organisation: life.proposer }, obligation: decision.id, about: { outcome: 'completed' } });
}

/** The county board owes a decision. */
export function openDecision(context: StepContext): Obligation {
  const { policy } = context.life;
  const decision = open(context, { kind: 'decision', owedBy: coordinator, within: policy.decision.within, remind: policy.decision.remind });
  context.mails.push({ kind: 'task', to: coordinator, obligation: decision.id, about: { task: 'decision' } });
  return decision;
}
