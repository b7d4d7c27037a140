/** The first step of a life writes the row of its plan activity: what was proposed, or what the imported plan says, with a case number. */

import { nextCaseNumber } from '../db/case-number-store.ts';
import type { PlanActivityFacts } from '../db/life-store.ts';
import { insertPlanActivity } from '../db/life-store.ts';
import { dayOf } from '../workflows/domain/instants.ts';
import type { ContactBody } from './name-contact.ts';
import { keepContact, personNamed } from './name-contact.ts';
import type { Recording } from './recording.ts';

/** A proposal's body, or an imported activity's, as the API or the import has validated it. */
export interface ProposalBody {
  title: string;
  description?: string;
  developmentArea: string;
  focusArea: string;
  activityArea?: string;
  proposedBy: { organisation: string; contact?: ContactBody };
  planRef?: string;
  partners?: { organisation: string; role?: string }[];
  targetGroups?: string[];
  establishmentPhase?: string;
  priority?: string;
  budget?: Record<string, unknown>;
  expectedResults?: string;
  indicators?: Record<string, unknown>[];
  goals?: string[];
  /** What an imported activity says that has no place of its own. */
  more?: Record<string, unknown>;
  /** The decision that an imported activity rests on: it came in with the plan that was adopted. */
  adoption?: { outcome: 'noFundingNeeded'; grounds: string; decidedBy: string; decidedOn: string };
}

export function factsOf(body: Partial<ProposalBody>): PlanActivityFacts {
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

export async function firstRow(recording: Recording): Promise<void> {
  const { trx, at, advanced, stored } = recording;
  const body = stored?.body as ProposalBody;
  const { organisation, contact } = body.proposedBy;
  const named = contact && { organisation, contact };
  const person = named && (await personNamed(recording, named));
  await insertPlanActivity(trx, {
    id: advanced.life.id,
    planRef: body.planRef ?? null,
    caseNumber: await nextCaseNumber(trx, Number(dayOf(at).slice(0, 4))),
    title: body.title,
    description: body.description ?? null,
    developmentArea: body.developmentArea,
    focusArea: body.focusArea,
    activityArea: body.activityArea ?? null,
    proposedBy: organisation,
    proposedContact: person ?? null,
    facts: factsOf(body),
    partners: (body.partners ?? []).map(({ organisation, role }) => ({ organisation, role: role ?? null })),
    unit: null,
    life: advanced.life,
    createdAt: at,
  });
  if (named) await keepContact(recording, named, person);
}
