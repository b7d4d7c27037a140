/** What a body may say in a matter before it, and which matters a coordinator takes back. */
import type { CommandInputs } from '../commands.ts';
import type { Escalation, LifeState } from '../life-state.ts';
import { mayBeAdvised } from '../matters/before-bodies.ts';
import type { BodyRole } from '../policy.ts';
import type { Stage } from '../stages.ts';
import { hasEnded } from '../stages.ts';
import type { Why } from './why.ts';
import { because, followUp, wrongStage } from './why.ts';

export function judgeAdvice(life: LifeState, { escalation: id }: CommandInputs['advice']): Why {
  const escalation = life.escalations[id];
  return cannotSpeak(life, escalation) ?? (escalation && mayBeAdvised(life, escalation) ? undefined : notOpen('referenceGroup'));
}

export function judgeBodyDecision(life: LifeState, { escalation: id, outcome }: CommandInputs['bodyDecision']): Why {
  const escalation = life.escalations[id];
  const why = cannotSpeak(life, escalation);
  if (why) return why;
  if (escalation?.role !== 'steeringGroup' || escalation.state !== 'open') return notOpen('steeringGroup');
  if (escalation.raised && outcome === 'newDate') return because('ValueNotAllowed', { code: 'noReportInMatter', params: {} }, 'outcome');
  return decidesIn[outcome]?.includes(life.stage) === false ? wrongStage(life, outcomeNames[outcome] ?? 'a decision') : undefined;
}

/** Outcomes that act on the life, in the stages in which they can: what nobody leads yet is withdrawn, and who has been asked to lead answers first. */
const decidesIn: Partial<Record<CommandInputs['bodyDecision']['outcome'], Stage[]>> = {
  pause: ['inProgress'],
  reassign: ['awaitingAssignment', ...followUp],
  end: followUp,
};
const outcomeNames: Partial<Record<CommandInputs['bodyDecision']['outcome'], string>> = { pause: 'a pause', reassign: 'another lead', end: 'an end' };

/** A matter about a report is spoken of while the follow-up goes on; one raised by hand for as long as the life does. */
function cannotSpeak(life: LifeState, escalation: Escalation | undefined): Why {
  const speaks = escalation?.raised ? !hasEnded(life.stage) : followUp.includes(life.stage);
  return speaks ? undefined : wrongStage(life, "a body's word");
}

const notOpen = (role: BodyRole): Why => [
  'EscalationNotOpen',
  `the matter is no longer open before the ${role === 'steeringGroup' ? 'steering group' : 'reference group'}`,
];

/** What the steering group has sent on to the reference group is its own question, and goes with its matter. */
export function judgeMatterWithdrawal(life: LifeState, { escalation: id }: CommandInputs['matterWithdrawal']): Why {
  if (hasEnded(life.stage)) return wrongStage(life, 'a withdrawal of a matter');
  const escalation = life.escalations[id];
  if (!escalation) return ['EscalationNotOpen', 'the matter is no longer open'];
  const isFirst = life.obligations[escalation.obligation]?.escalation === id;
  if (!escalation.raised || !isFirst) return ['NotRaisedByHand', 'no coordinator has raised the matter'];
  return escalation.state === 'open' ? undefined : notOpen(escalation.role);
}
