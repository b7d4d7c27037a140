/** The record of what was done, by whom and when. Rows are only ever added; the database itself refuses to change them. */
import type { Knex } from 'knex';
import type { Stage } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson } from '../queries/json-column.ts';

export interface AuditEntry {
  /** Null for what concerns no plan activity: registers, tokens, the mail gate. */
  planActivity: string | null;
  /** The step that did it; null when it was no step. */
  seq: number | null;
  at: Instant;
  /** Null when the clock did it. */
  person: string | null;
  what: string;
  details: Record<string, unknown>;
  /** The stage after it. */
  stage: Stage | null;
}

export async function appendAudit(trx: Knex, entry: AuditEntry): Promise<void> {
  await trx('audit').insert({
    plan_activity: entry.planActivity,
    seq: entry.seq,
    at: entry.at,
    person: entry.person,
    what: entry.what,
    details: toJson(entry.details),
    stage: entry.stage,
  });
}
