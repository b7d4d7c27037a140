/** Tasks that a coordinator makes, moves and gives to somebody else. */
import type { Knex } from 'knex';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';

export interface OwnTaskChange {
  dueAt?: Instant;
  /** Null: all coordinators. */
  assignee?: string | null;
}

/** Changes an open task, of which its people are reminded anew. Returns false when it is done or not there. */
export async function changeOwnTask(trx: Knex, id: string, { dueAt, assignee }: OwnTaskChange): Promise<boolean> {
  const change = { ...(dueAt !== undefined && { due_at: dueAt }), ...(assignee !== undefined && { assignee }), reminded_at: null };
  return (await trx('tasks').where({ id, done_at: null }).update(change)) === 1;
}

/** Notes that a task's people are reminded. Returns whether nobody had noted it before. */
export const noteReminded = async (trx: Knex, id: string, at: Instant): Promise<boolean> =>
  (await trx('tasks').where({ id, done_at: null, reminded_at: null }).update({ reminded_at: at })) === 1;
