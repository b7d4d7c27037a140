/** Tells the coordinators that an administrator has given itself rights: a task on everybody's list, which somebody else must tick off. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { ownRights } from '../lives/task-row-read-model.ts';
import { openTask } from '../lives/task-store.ts';

interface OwnRights {
  person: string;
  email: string;
  /** What it has got. */
  roles: string[];
  organisations: string[];
}

export async function noteOwnRights(trx: Knex, { email, ...own }: OwnRights, at: Instant): Promise<void> {
  const about = { kind: ownRights, planActivity: null, obligation: null, period: null, organisation: null };
  await openTask(trx, { ...about, id: `${ownRights}-${own.person}-${at}`, details: { ...own, recipient: email }, openedAt: at });
}
