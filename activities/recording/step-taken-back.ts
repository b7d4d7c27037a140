/** The step that a command takes back: the life as it was before it, and why it may not be taken back. */
import type { Knex } from 'knex';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { findCommand } from '../../db/lives/command-read-model.ts';
import type { StepRow } from '../../db/lives/step-store.ts';
import { stepsUpTo } from '../../db/lives/step-store.ts';
import { hasLeftSince } from '../../db/lives/taken-back/left-read-model.ts';
import { rolesOf } from '../../db/registers/person-read-model.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { applyPatch, diff } from '../../workflows/domain/merge-patch.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import { refusalOfTakingBack } from '../../workflows/domain/taking-back.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';

/** A step of the past, as far as it is needed to take it back. */
export interface TakenBackStep {
  step: StepRow;
  /** Its command, with all its words. */
  command: CommandRow;
  /** The life as it was before it. */
  earlier: LifeState;
}

interface Asked {
  trx: Knex.Transaction;
  /** The life as it stands in SQL. */
  life: LifeState;
  /** The command that takes back. */
  stored: CommandRow<'takeBack'>;
  at: Instant;
  received: Instant;
  /** Milliseconds by which plan time is ahead of the database's clock. */
  skipped: number;
}

/** @returns the step, or why it is not taken back: asked where it is recorded, by what stands then */
export async function stepToTakeBack({ trx, life, stored, at, received, skipped }: Asked): Promise<{ takenBack: TakenBackStep } | { refusal: Refusal }> {
  const steps = await stepsUpTo(trx, life.id, life.seq);
  const step = steps.pop();
  const earlier = steps.reduce<LifeState | null>((state, { patch }) => applyPatch(state, patch), null);
  if (!step || !earlier) return { refusal: { type: 'NotTakenBack', message: 'the record does not reach back to before the step' } };
  const command = step.command === null ? undefined : await findCommand(trx, step.command);
  const isCoordinator = stored.person !== null && (await rolesOf(trx, stored.person, at)).includes('coordinator');
  const last = {
    kind: step.kind,
    at: step.at,
    command: step.command,
    person: command?.person ?? null,
    isWhole: step.writtenOver !== undefined && leadsTo(earlier, step, life),
    hasLeft: command !== undefined && (await hasLeftSince(trx, life.id, { at: addMs(step.at, -skipped), period: periodOf(command) })),
  };
  const refusal = refusalOfTakingBack(last, { person: stored.person, isCoordinator, received });
  if (refusal) return { refusal };
  if (!command) return { refusal: { type: 'NotTakenBack', message: 'the command of the step is not stored' } };
  return { takenBack: { step, command, earlier } };
}

/** Whether the recorded steps make the life that stands: where they do not, going back by them would change more than the step did. */
const leadsTo = (earlier: LifeState, { patch }: StepRow, life: LifeState): boolean => Object.keys(diff(applyPatch(earlier, patch), life)).length === 0;

const periodOf = ({ command: { input } }: CommandRow): string | undefined => ('period' in input ? input.period : undefined);
