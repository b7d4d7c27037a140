/** Sums over the whole plan, by stage, area and who answers: the database keeps them as lives move, so that nobody has to count. */
import type { Knex } from 'knex';
import { keptSums } from './kept-sums.ts';

const summed = ['activities', 'requested_sek', 'granted_sek', 'pending_sek', 'paid_sek', 'overdue', 'escalated'] as const;

/** A sum by one of the groups; those without any activity are left out. */
export interface Tally {
  grouped_by: 'stage' | 'developmentArea' | 'focusArea' | 'activityArea' | 'responsible';
  id: string;
  activities: number;
  requested_sek: number;
  granted_sek: number;
  pending_sek: number;
  paid_sek: number;
  overdue: number;
  /** Activities with a matter before a body. */
  escalated: number;
}

export const tallyColumns = ['grouped_by', 'id', ...summed] as const;

/** Rows of `Tally`. */
export const tallies = (knex: Knex): Knex.QueryBuilder => keptSums(knex, 'plan_tallies', ['grouped_by', 'id'], summed).havingRaw('sum(activities) > 0');

/** How many activities a group has, or all of its groups together. */
export async function activitiesBy(knex: Knex, group: Tally['grouped_by'], id?: string): Promise<number> {
  const [{ activities }] = (await knex('plan_tallies')
    .where({ grouped_by: group, ...(id !== undefined && { id }) })
    .sum({ activities: 'activities' })) as [{ activities: number | null }];
  return Number(activities ?? 0);
}
