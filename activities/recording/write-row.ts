/** The row of a plan activity after a step: made by the first one, described anew by a completion, given to a unit by an assignment. */
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import type { Beside, NextDue } from '../../db/lives/life-store.ts';
import { saveLife } from '../../db/lives/life-store.ts';
import type { BeforeStep } from '../../db/lives/step-store.ts';
import { writePlanActivity } from './insert-plan-activity.ts';
import type { TakenStep } from './recording.ts';
import { completed } from './write-completion.ts';

/** What SQL holds when a step is written: the life's row as it stood before it, and what stood beside that. */
export interface WrittenOver {
  locked: PlanActivityRow | undefined;
  beside: BeforeStep;
}

/** @returns the row as it stands after the step */
export function writeRow(taken: TakenStep, { locked, beside }: WrittenOver, next: NextDue): Promise<PlanActivityRow> {
  const { trx, advanced, stored } = taken;
  return locked ? saveLife(trx, advanced.life, next, changesOf(locked, stored)) : writePlanActivity(taken, beside, next);
}

function changesOf(locked: PlanActivityRow, stored: CommandRow | undefined): Beside {
  if (stored?.name === 'completion') return { description: completed(locked, stored.body) };
  return stored?.name === 'assignment' ? { unit: stored.body.unit } : {};
}
