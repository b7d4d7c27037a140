/** What the adopted plan itself says of an activity, with names for ids: shown beside what organisations have confirmed since. */
import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import type { PlanActivityFacts } from '../lives/life-read-model.ts';
import type { LeadByPlan, SaidByPlan } from '../plan/said-by-plan.ts';
import { leadByPlan, saidByPlan } from '../plan/said-by-plan.ts';
import type { NamesById } from '../registers/names-read-model.ts';

type Plain = 'state' | 'starts' | 'place' | 'forWhom' | 'outsideTargetGroups' | 'partnersText' | 'chapter' | 'inferred' | 'english';

export interface FromPlan extends Pick<SaidByPlan, Plain> {
  /** When the plan was adopted. */
  adoptedOn: Day;
  /** Whom the plan names for it, until that organisation has answered; null afterwards. */
  lead: string | null;
  /** False until the organisation that the plan names has answered: until then partners are the plan's word alone. */
  isConfirmed: boolean;
  recurs: 'yearly' | null;
  expectedResults: string | null;
  /** Names. */
  commissionedBy: string | null;
  joint: string[];
  group: string | null;
}

interface Source {
  planRef: string;
  lead: string | null;
  candidate: string | null;
  facts: Pick<PlanActivityFacts, 'expectedResults' | 'more'>;
  isYearly: boolean;
  adoptedOn: Day;
}

export function fromPlan({ adoptedOn, facts, isYearly, ...standing }: Source, names: { organisations: NamesById; groups: NamesById }): FromPlan {
  const { responsible: _, responsibleText: __, commissionedBy, joint, group, ...said } = saidByPlan(facts.more);
  const named = leadByPlan({ ...standing, more: facts.more });
  const organisation = (id: string) => names.organisations.get(id) ?? id;
  return {
    ...said,
    adoptedOn,
    lead: named && nameOfLead(named, names.organisations),
    isConfirmed: named === null,
    recurs: isYearly ? 'yearly' : null,
    expectedResults: facts.expectedResults,
    commissionedBy: commissionedBy && organisation(commissionedBy),
    joint: joint.map(organisation),
    group: group && (names.groups.get(group) ?? group),
  };
}

export const nameOfLead = (named: LeadByPlan, organisations: NamesById): string =>
  'text' in named ? named.text : (organisations.get(named.organisation) ?? named.organisation);
