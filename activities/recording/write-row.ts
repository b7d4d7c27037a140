/** The row of a plan activity after a step: made by the first one, described anew by a completion, given to a unit by an assignment. */
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import type { NextDue } from '../../db/lives/life-store.ts';
import { assignUnit, saveLife } from '../../db/lives/life-store.ts';
import { writePlanActivity } from './insert-plan-activity.ts';
import type { TakenStep } from './recording.ts';
import { writeCompletion } from './write-completion.ts';

/** @returns the row as it stands after the step */
export async function writeRow(taken: TakenStep, next: NextDue): Promise<PlanActivityRow> {
  const { trx, before, advanced, stored } = taken;
  if (!before) return writePlanActivity(taken, next);
  const row = await saveLife(trx, advanced.life, next);
  if (stored?.name === 'completion') return writeCompletion(trx, row, stored.body);
  if (stored?.name === 'assignment' && stored.body.unit !== undefined) return assignUnit(trx, row.id, stored.body.unit);
  return row;
}
