/** The groups in which coordinators see what waits for them. */
import type { Knex } from 'knex';

/** What coordinators do with what waits, in the order of their day; `other` is all that no other group has. */
export const taskGroups = ['decide', 'assign', 'review', 'moreTime', 'addresses', 'other'] as const;

export type TaskGroup = (typeof taskGroups)[number];

export const kindsOf: Record<Exclude<TaskGroup, 'other'>, string[]> = {
  decide: ['decision'],
  assign: ['assignment'],
  review: ['review', 'troubledReport'],
  moreTime: ['extensionAnswer'],
  addresses: ['deadAddress', 'noContact', 'mailUndelivered', 'mailServerTrouble'],
};

export const groupOf = (kind: string): TaskGroup => taskGroups.find((group) => group !== 'other' && kindsOf[group].includes(kind)) ?? 'other';

/** Narrows tasks or obligations to those of one group. */
export function ofGroup(query: Knex.QueryBuilder, group: TaskGroup | undefined): Knex.QueryBuilder {
  if (group === undefined) return query;
  return group === 'other' ? query.whereNotIn('kind', Object.values(kindsOf).flat()) : query.whereIn('kind', kindsOf[group]);
}
