/** Why a command is refused: by which type, in words, and by the rule it rests on; and the stages that the rules speak of. */
import type { LifeState } from '../life-state.ts';
import type { StateRule, StateRules } from '../refusal-reasons.ts';
import { stateRulesInEnglish, wordsOf } from '../refusal-reasons.ts';
import type { RefusalType } from '../refusals.ts';
import type { Stage } from '../stages.ts';

export type Why = [type: RefusalType, message: string, rule?: StateRule | undefined, field?: string | undefined] | undefined;
export const followUp: Stage[] = ['inProgress', 'paused', 'closing'];
export const afterDecision: Stage[] = ['awaitingAssignment', 'awaitingAnswer', ...followUp];
export const beforeDecision: Stage[] = ['proposed', 'sentBack'];
export const beforeAcceptance: Stage[] = ['proposed', 'sentBack', 'awaitingAssignment', 'awaitingAnswer'];

/** A refusal whose sentence is made of the rule it rests on. */
export const because = (type: RefusalType, reason: StateRule, field?: string): Why => [
  type,
  wordsOf<StateRules, keyof StateRules>(stateRulesInEnglish, reason),
  reason,
  field,
];
export const wrongStage = (life: LifeState, what: string): Why => ['WrongStage', `${what} cannot be taken in the stage ${life.stage}`];
