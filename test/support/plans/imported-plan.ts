/** A plan's file in a database as an import leaves it, without an engine: its registers, and every activity at its beginning. */
import type { Knex } from 'knex';
import { factsOf } from '../../../activities/recording/insert-plan-activity.ts';
import { insertDecision } from '../../../db/cases/decision-store.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { importCommandOf } from '../../../plan/import-activities.ts';
import { loadRegisters } from '../../../plan/load-registers.ts';
import type { PlanFile } from '../../../plan/plan-schema.ts';
import { now, seededLife, seedPlanActivity } from '../builders/seeded-portfolio.ts';

/** Ids of the lives by those of the plan's file. */
export async function seedImportedPlan(knex: Knex, file: PlanFile): Promise<ReadonlyMap<string, string>> {
  await loadRegisters(knex, file);
  const ids = new Map<string, string>();
  for (const activity of file.activities) {
    const command = importCommandOf(file, activity);
    const { body, planActivity: id } = command;
    const { lead: asked, yearly } = command.command.name === 'import' ? command.command.input : { lead: undefined, yearly: false };
    const { adoption, partners, planRef, title, description, developmentArea, focusArea, activityArea, proposedBy } = body;
    const life = seededLife(id, {
      proposer: file.plan.coordinatedBy,
      yearly,
      stage: asked ? 'awaitingAnswer' : 'awaitingAssignment',
      ...(asked && { candidate: { organisation: asked, handover: false, obligation: 'answer-1' } }),
    });
    delete life.lead;
    await insertCommand(knex, command);
    await seedPlanActivity(knex, life, {
      planRef,
      caseNumber: `${file.plan.id}-${ids.size + 1}`,
      title,
      description: description ?? null,
      developmentArea,
      focusArea,
      activityArea: activityArea ?? null,
      proposedBy: proposedBy.organisation,
      facts: factsOf(body),
      partners: partners.map(({ organisation, role }) => ({ organisation, role: role ?? null })),
      createdAt: now,
    });
    const recorded = { id: `${id}-adoption`, planActivity: id, recordedAt: now, byPerson: null, caseNumber: planRef, meeting: null, delegation: null };
    await insertDecision(knex, { ...adoption, ...recorded, conditions: [], preparedBy: '', namedPersons: undefined });
    ids.set(activity.id, id);
  }
  return ids;
}
