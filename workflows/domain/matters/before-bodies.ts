/** What holds of matters before the bodies, whether a rung or a coordinator has raised them. */
import type { Escalation, LifeState } from '../life-state.ts';
import type { BodyRole } from '../policy.ts';

const bodysWord = 'bodyDecision-';

/** The word that a body owes first in the matter of this number: the same matter has it for its obligation before both bodies. */
export const firstWord = (number: number): string => `${bodysWord}matter-${number}`;

/** A matter raised by hand, before one body. */
export const matterId = ({ id }: Pick<LifeState, 'id'>, obligation: string, role: BodyRole): string => `${id}-${obligation.slice(bodysWord.length)}-${role}`;

/** The matter that a coordinator has raised last. */
export const lastRaised = (life: Pick<LifeState, 'id' | 'counters'>, role: BodyRole): string => matterId(life, firstWord(life.counters['matter'] ?? 0), role);

/** Whether the steering group still has to decide in the same matter. */
export function decidesNow({ escalations }: LifeState, { obligation, dueVersion }: Escalation): boolean {
  return Object.values(escalations).some(
    (other) => other.role === 'steeringGroup' && other.state === 'open' && other.obligation === obligation && other.dueVersion === dueVersion,
  );
}

/** Advice is welcome while a matter lies before the reference group, and after it has gone on for as long as the steering group has not decided. */
export function mayBeAdvised(life: LifeState, escalation: Escalation): boolean {
  if (escalation.role !== 'referenceGroup') return false;
  return escalation.state === 'open' || escalation.state === 'advised' || (escalation.state === 'passedOn' && decidesNow(life, escalation));
}
