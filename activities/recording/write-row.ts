/** The row of a plan activity after a step: made by the first one, described anew by a completion or a correction, given to a unit by an assignment. */
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import type { Beside, NextDue } from '../../db/lives/life-store.ts';
import { saveLife } from '../../db/lives/life-store.ts';
import type { BeforeStep } from '../../db/lives/step-store.ts';
import { writePlanActivity } from './insert-plan-activity.ts';
import type { NamedContact } from './name-contact.ts';
import { contactNamed, keepContact } from './name-contact.ts';
import type { TakenStep } from './recording.ts';
import { describedAnew } from './write-completion.ts';

/** What SQL holds when a step is written: the life's row as it stood before it, and what stood beside that. */
export interface WrittenOver {
  locked: PlanActivityRow | undefined;
  beside: BeforeStep;
}

/** @returns the row as it stands after the step */
export async function writeRow(taken: TakenStep, { locked, beside }: WrittenOver, next: NextDue): Promise<PlanActivityRow> {
  const { trx, advanced } = taken;
  if (!locked) return writePlanActivity(taken, beside, next);
  const named = await proposersContact(taken);
  const row = await saveLife(trx, advanced.life, next, { ...changesOf(taken, locked), ...proposerOf(taken, locked, named) });
  if (named) await keepContact(taken, named);
  return row;
}

function changesOf({ stored, corrected }: TakenStep, locked: PlanActivityRow): Beside {
  if (corrected) return { description: corrected.description, unit: corrected.unit };
  if (stored?.name === 'completion') return { description: describedAnew(locked, stored.body) };
  return stored?.name === 'assignment' ? { unit: stored.body.unit } : {};
}

/** Another proposer is named with its own contact, or without any. */
const proposerOf = ({ advanced: { life } }: TakenStep, locked: PlanActivityRow, named: NamedContact | undefined): Beside =>
  life.proposer === locked.proposedBy ? {} : { proposer: { organisation: life.proposer, contact: named?.person ?? null } };

async function proposersContact(taken: TakenStep): Promise<NamedContact | undefined> {
  const { stored, before, advanced } = taken;
  const { organisation, contact } = (stored?.name === 'correction' && stored.body.proposedBy) || {};
  if (!organisation || !contact || before?.proposer === advanced.life.proposer) return undefined;
  return contactNamed(taken, { organisation, contact });
}
