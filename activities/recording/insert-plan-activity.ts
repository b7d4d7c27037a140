/** The first step of a life writes the row of its plan activity: what was proposed, or what the imported plan says, with a case number. */

import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import { seriesOf, takeNextCaseNumber } from '../../db/cases/case-number-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import type { NewPlanActivity, PlanActivityFacts, PlanActivityRow } from '../../db/lives/life-read-model.ts';
import type { NextDue } from '../../db/lives/life-store.ts';
import { insertPlanActivity } from '../../db/lives/life-store.ts';
import type { BeforeStep } from '../../db/lives/step-store.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { NamedAs } from './name-contact.ts';
import { contactNamed, keepContact } from './name-contact.ts';
import type { TakenStep } from './recording.ts';

type ProposedFacts = Pick<CommandBodies['propose'], 'targetGroups' | 'establishmentPhase' | 'priority' | 'budget' | 'expectedResults' | 'indicators' | 'goals'>;

export function factsOf(body: ProposedFacts & Partial<Pick<CommandBodies['import'], 'more'>>): PlanActivityFacts {
  return {
    targetGroups: body.targetGroups ?? [],
    establishmentPhase: body.establishmentPhase ?? null,
    priority: body.priority ?? null,
    budget: body.budget ?? null,
    expectedResults: body.expectedResults ?? null,
    indicators: body.indicators ?? [],
    goals: body.goals ?? [],
    more: body.more ?? {},
  };
}

/** @throws Error when the step is no beginning */
export async function writePlanActivity(taken: TakenStep, { plans }: Pick<BeforeStep, 'plans'>, next: NextDue): Promise<PlanActivityRow> {
  const { trx, at, advanced, stored } = taken;
  if (stored?.name !== 'propose' && stored?.name !== 'import') throw new Error(`the life ${advanced.life.id} begins with no proposal and no import`);
  const { body } = stored;
  const naming = contactIn(stored);
  const named = naming && (await contactNamed(taken, naming));
  const { id, ownFunder } = advanced.life;
  const made: NewPlanActivity = {
    id,
    planRef: stored.name === 'import' ? stored.body.planRef : null,
    caseNumber: await takeNextCaseNumber(trx, seriesOf(plans, ownFunder), Number(dayOf(at).slice(0, 4)), id),
    title: body.title,
    description: body.description ?? null,
    developmentArea: body.developmentArea,
    focusArea: body.focusArea,
    activityArea: body.activityArea ?? null,
    proposedBy: body.proposedBy.organisation,
    proposedContact: named?.person ?? null,
    facts: factsOf(body),
    partners: stored.name === 'import' ? stored.body.partners.map(({ organisation, role }) => ({ organisation, role: role ?? null })) : [],
    unit: null,
    life: advanced.life,
    createdAt: at,
  };
  const row = await insertPlanActivity(trx, made, next);
  if (named) await keepContact(taken, named);
  return row;
}

/** Whom a proposal names as contact; an imported plan names nobody. */
function contactIn(stored: CommandRow<'propose' | 'import'>): NamedAs | undefined {
  if (stored.name === 'import') return undefined;
  const { organisation, contact } = stored.body.proposedBy;
  return contact && { organisation, contact };
}
