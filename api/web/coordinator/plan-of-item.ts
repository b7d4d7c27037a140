/** What a line of the list says of the plan: who leads the activity, or is to by the plan, and which words of the plan it names. */
import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import { nameOfLead } from '../../../db/public/from-plan.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import type { PlanTerm, PlanTermKind } from '../../../db/registers/plan-read-model.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PlanColumn } from './portfolio-filter.ts';

/** Null where nobody leads it and the plan names nobody. `byPlan`: nobody has answered, and the plan names them. */
export function leadOf({ lead, leadByPlan }: PlanActivityListResponse, organisations: NamesById): { name: string; byPlan: boolean } | null {
  if (lead !== null) return { name: organisations.get(lead) ?? lead, byPlan: false };
  return leadByPlan ? { name: nameOfLead(leadByPlan, organisations), byPlan: true } : null;
}

const kindOf = { prioriterat: 'activityArea', insatsomrade: 'focusArea', malgrupp: 'targetGroup', mal: 'goal' } as const;

/** Names of what it says in a column. @param terms words of the plan */
export function termsOf(item: PlanActivityListResponse, column: PlanColumn, terms: readonly PlanTerm[]): string[] {
  if (column === 'fas') return item.establishmentPhase ? [item.establishmentPhase] : [];
  const ids = {
    prioriterat: item.activityArea === null ? [] : [item.activityArea],
    insatsomrade: [item.focusArea],
    malgrupp: item.targetGroups,
    mal: item.goals,
  };
  return ids[column].map((id) => termName(terms, kindOf[column], id));
}

export const termName = (terms: readonly PlanTerm[], kind: PlanTermKind, id: string): string =>
  terms.find((term) => term.kind === kind && term.id === id)?.name ?? id;

/** Whether the day by which something is owed is still to come: today is. */
export const isToCome = ({ dueAt }: NonNullable<PlanActivityListResponse['nextDue']>, today: Day): boolean => dayOf(dueAt) >= today;

/** Whether there is any money in it: where nothing was asked for and nothing given, there are no sums to show. */
export const hasMoney = ({ requestedSek, grantedSek, paidSek }: PlanActivityListResponse): boolean => [requestedSek, grantedSek, paidSek].some(Boolean);
