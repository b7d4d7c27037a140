/** Drafts of reports as they are read: by their owner alone, and for 60 days after they were last saved. */

import type { Knex } from 'knex';
import { dayMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { databaseClock } from '../engine/connection.ts';
import { fromJson } from '../queries/json-column.ts';

export const draftDays = 60;

export interface DraftOf {
  planActivity: string;
  period: string;
  /** The person's id, or the link's where a colleague writes. */
  owner: string;
}

export type DraftFields = Record<string, string | string[] | undefined>;

/** The draft as it was last saved; undefined when there is none, or it is too old. */
export async function findDraft(trx: Knex, of: DraftOf): Promise<{ content: DraftFields; savedAt: Instant; version: string } | undefined> {
  const oldest = await oldestKept(trx);
  const row = (await trx('drafts').where(draftKey(of)).where('saved_at', '>', oldest).first('content', 'saved_at', 'version')) as
    | { content: string; saved_at: Instant; version: string }
    | undefined;
  return row && { content: fromJson(row.content), savedAt: row.saved_at, version: row.version };
}

/** By the database's clock: what was saved at this instant or before is gone. */
export async function oldestKept(trx: Knex): Promise<Instant> {
  return addMs(await databaseClock(trx), -draftDays * dayMs);
}

/** Where a draft, or a file that lies in one, is found. */
export const draftKey = ({ planActivity, period, owner }: DraftOf) => ({ plan_activity: planActivity, period, owner });
