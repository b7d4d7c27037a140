/** When a step may be taken back, by what the record says of it: soon, by whoever took it or a coordinator, and while nothing of it has left the house. */
import type { AgendaKind } from './agenda-item.ts';
import type { CommandName } from './commands.ts';
import { minuteMs } from './durations.ts';
import type { Refusal, RefusalType } from './refusals.ts';
import type { Instant } from './time/day-and-instant.ts';
import { msBetween } from './time/instants.ts';

/** For so long after a step it can be taken back. */
export const takeBackWithinMs = 15 * minuteMs;

/** What begins a life is withdrawn, a body speaks for itself, a correction is put right by another, a reminder has left at once, what was reopened ends anew, and what was taken back is done anew. */
const never: (CommandName | AgendaKind)[] = ['propose', 'import', 'bodyDecision', 'correction', 'reminder', 'reopening', 'takeBack'];

/** The last step of a life, as the record has it. */
export interface LastStep {
  kind: CommandName | AgendaKind;
  /** The instant at which it was taken. */
  at: Instant;
  /** Null when the clock took it. */
  command: string | null;
  person: string | null;
  /** Whether the record says what it changed beside the life; steps of earlier versions do not. */
  isWhole: boolean;
  /** Something that it wrote has been handed out, or is public. */
  hasLeft: boolean;
}

/** Who takes it back. */
export interface TakingBack {
  person: string | null;
  isCoordinator: boolean;
  /** When it was asked for. */
  received: Instant;
}

/** Whether steps by a command of this name are taken back at all. */
export const canBeTakenBack = (name: CommandName): boolean => !never.includes(name);

/** @returns why the step is not taken back; undefined where it is */
export function refusalOfTakingBack(step: LastStep, by: TakingBack): Refusal | undefined {
  const why = whyNot(step, by);
  return why && { type: why[0], message: why[1] };
}

function whyNot({ kind, at, command, person, isWhole, hasLeft }: LastStep, by: TakingBack): [RefusalType, string] | undefined {
  if (command === null) return ['NotTakenBack', 'the last step was taken by the clock'];
  if (never.includes(kind) || !isWhole) return ['NotTakenBack', `a step of the kind ${kind} is not taken back`];
  if (!by.isCoordinator && (person === null || by.person !== person)) return ['StepOfAnother', 'the step is another person’s'];
  if (msBetween(at, by.received) > takeBackWithinMs) return ['TakeBackTooLate', 'more than 15 minutes have passed since the step'];
  return hasLeft ? ['StepHasLeft', 'what the step wrote has been handed out or published'] : undefined;
}
