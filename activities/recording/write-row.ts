/**
 * The row of a plan activity after a step: made by the first one, described anew by a completion or a correction, given to a unit by an assignment; and as it
 * was before a step that is taken back.
 */
import { grantNotes } from '../../db/cases/decision-store.ts';
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import { partnersOf } from '../../db/lives/life-read-model.ts';
import type { Beside, NextDue } from '../../db/lives/life-store.ts';
import { saveLife } from '../../db/lives/life-store.ts';
import type { BeforeStep, WrittenOver } from '../../db/lives/step-store.ts';
import { writePlanActivity } from './insert-plan-activity.ts';
import type { NamedContact } from './name-contact.ts';
import { contactNamed, keepContact } from './name-contact.ts';
import type { TakenStep } from './recording.ts';
import { describedAnew } from './write-completion.ts';

/** What SQL holds when a step is written: the life's row as it stood before it, and what stood beside that. */
export interface RowsBefore {
  locked: PlanActivityRow | undefined;
  beside: BeforeStep;
}

/** @returns the row as it stands after the step */
export async function writeRow(taken: TakenStep, { locked, beside }: RowsBefore, next: NextDue): Promise<PlanActivityRow> {
  const { trx, advanced } = taken;
  if (!locked) return writePlanActivity(taken, beside, next);
  const named = await proposersContact(taken);
  const row = await saveLife(trx, advanced.life, next, { ...changesOf(locked, taken), ...proposerOf(taken, locked, named) });
  if (named) await keepContact(taken, named);
  return row;
}

function changesOf(locked: PlanActivityRow, { stored, takenBack, corrected }: Pick<TakenStep, 'stored' | 'takenBack' | 'corrected'>): Beside {
  if (takenBack) return besideIn(takenBack.step.writtenOver ?? {});
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
