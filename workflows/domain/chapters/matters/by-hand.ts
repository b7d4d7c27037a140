/**
 * Chapter 5, beside the ladder: a coordinator puts a matter before a body without any report being late, and may take it back. It moves no day of any report and
 * no rung; what it moves is what the steering group decides in it.
 */
import type { CommandInputs } from '../../commands.ts';
import type { MatterByHand } from '../../life-state.ts';
import { firstWord, matterId } from '../../matters/before-bodies.ts';
import type { BodyRole } from '../../policy.ts';
import { whoCarries } from '../escalation.ts';
import type { StepContext } from '../step-context.ts';
import { nextNumber, open, owed, settle } from '../step-context.ts';

/** The body owes its word within the time that the rules give it, and whoever carries the activity hears what is asked. */
export function raiseByHand(context: StepContext, { role, kind }: CommandInputs['matter']): void {
  context.created = true;
  const matter = putBefore(context, role, { obligation: firstWord(nextNumber(context, 'matter')), raised: kind });
  context.mails.push({ kind: 'matterRaised', to: whoCarries(context.life), about: { role, matter } });
}

/**
 * Also where the steering group sends such a matter to the reference group for advice: it is the same matter then, as an overdue report is the same before both.
 * @returns the escalation's id
 */
export function putBefore(context: StepContext, role: BodyRole, { obligation, raised }: Pick<MatterByHand, 'obligation' | 'raised'>): string {
  const { life, at } = context;
  const id = matterId(life, obligation, role);
  life.escalations[id] = { id, obligation, role, raised, raisedAt: at, state: 'open' };
  const isFirst = life.obligations[obligation] === undefined;
  const word = open(context, {
    id: isFirst ? obligation : `${obligation}-${role}-${nextNumber(context, `${role} ${obligation}`)}`,
    kind: 'bodyDecision',
    owedBy: { role },
    within: life.policy.bodyDecision.within,
    escalation: id,
    tellSilence: true,
  });
  context.mails.push({ kind: 'escalationRaised', to: { role }, obligation: word.id, about: { role, matter: id } });
  return id;
}

/** Before whomever it lies, each hears that it need not take a position; so does whoever has heard that it was raised. */
export function withdrawMatter(context: StepContext, input: CommandInputs['matterWithdrawal']): void {
  const { life } = context;
  const withdrawn = life.escalations[input.escalation];
  if (!withdrawn) return;
  for (const matter of Object.values(life.escalations)) {
    if (matter.obligation !== withdrawn.obligation || matter.state !== 'open') continue;
    matter.state = 'void';
    const { role, id } = matter;
    context.mails.push({ kind: 'matterOver', to: { role }, about: { role, outcome: 'withdrawn', matter: id } });
    for (const word of owed(context, ({ escalation }) => escalation === id)) settle(context, word, 'void');
  }
  context.mails.push({ kind: 'matterOver', to: whoCarries(life), about: { role: withdrawn.role, outcome: 'withdrawn', matter: withdrawn.id } });
}
