/** The row of a plan activity after a step: made by the first one, described anew by a completion, given to a unit by an assignment; and as it was before a step that is taken back. */
import { grantNotes } from '../../db/cases/decision-store.ts';
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import { partnersOf } from '../../db/lives/life-read-model.ts';
import type { Beside, NextDue } from '../../db/lives/life-store.ts';
import { saveLife } from '../../db/lives/life-store.ts';
import type { BeforeStep, WrittenOver } from '../../db/lives/step-store.ts';
import { writePlanActivity } from './insert-plan-activity.ts';
import type { TakenStep } from './recording.ts';
import { completed } from './write-completion.ts';

/** What SQL holds when a step is written: the life's row as it stood before it, and what stood beside that. */
export interface RowsBefore {
  locked: PlanActivityRow | undefined;
  beside: BeforeStep;
}

/** @returns the row as it stands after the step */
export function writeRow(taken: TakenStep, { locked, beside }: RowsBefore, next: NextDue): Promise<PlanActivityRow> {
  const { trx, advanced } = taken;
  return locked ? saveLife(trx, advanced.life, next, changesOf(locked, taken)) : writePlanActivity(taken, beside, next);
}

function changesOf(locked: PlanActivityRow, { stored, takenBack }: Pick<TakenStep, 'stored' | 'takenBack'>): Beside {
  if (takenBack) return besideIn(takenBack.step.writtenOver ?? {});
  if (stored?.name === 'completion') return { description: completed(locked, stored.body) };
  return stored?.name === 'assignment' ? { unit: stored.body.unit } : {};
}

const besideIn = ({ description, unit }: WrittenOver): Beside => ({ ...(description && { description }), ...(unit !== undefined && { unit }) });

/** What a command's step writes over beside the life, read before it does: it is put back where the step is taken back. */
export async function whatIsWrittenOver(taken: TakenStep, { locked, beside }: RowsBefore): Promise<WrittenOver> {
  if (!locked) return {};
  const { trx, before, stored } = taken;
  const { description, unit } = changesOf(locked, taken);
  const notesGrants = stored?.name === 'grant' || stored?.name === 'fundingDecision';
  return {
    ...(description && { description: describedIn(locked) }),
    ...(unit !== undefined && { unit: locked.unit }),
    ...(stored?.name === 'assignment' && { partners: beside.hasPartners ? await partnersOf(trx, locked.id) : [] }),
    ...(notesGrants && Object.keys(before?.money.grants ?? {}).length > 0 && { grants: await grantNotes(trx, locked.id) }),
  };
}

const describedIn = ({ caseNumber, planRef, title, description, developmentArea, focusArea, activityArea, facts }: PlanActivityRow) => ({
  caseNumber,
  planRef,
  title,
  description,
  developmentArea,
  focusArea,
  activityArea,
  facts,
});
