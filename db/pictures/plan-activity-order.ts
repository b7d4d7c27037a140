/** The orders that the list of plan activities can have, each by a column with an index; each ends in the reference number, so that nothing is on two pages. */

export const planActivityOrders = ['caseNumber', 'title', 'lead', 'stage', 'nextDue', 'granted', 'overdue'] as const;

export interface PlanActivityOrder {
  by: (typeof planActivityOrders)[number];
  descending: boolean;
}

type Column = { column: string; order: 'asc' | 'desc' };

/** Falling, the whole list is turned round: so an index is read from its end. */
export function inOrder({ by, descending }: PlanActivityOrder): Column[] {
  const order = descending ? 'desc' : 'asc';
  return [...new Set([columns[by], 'case_number'])].map((column) => ({ column, order }));
}

const columns: Record<PlanActivityOrder['by'], string> = {
  caseNumber: 'case_number',
  title: 'title_key',
  lead: 'lead_key',
  stage: 'stage_place',
  nextDue: 'first_due_at',
  granted: 'granted_sek',
  overdue: 'overdue',
};
