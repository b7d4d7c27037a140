/** What is said in a matter: RAI's advice and RP's decisions, as recorded from their meetings, and what a coordinator asks in one raised by hand. */
import type { Knex } from 'knex';
import type { Meeting } from '../../contracts/bodies/fields.ts';
import type { ResolutionView } from '../../contracts/views/report-view.ts';
import type { MatterKind } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson, toJsonOrNull } from '../queries/json-column.ts';

export interface NewResolution {
  /** The command's id. */
  id: string;
  escalation: string;
  kind: 'advice' | 'decision' | 'raised';
  /** Advice: support, contact, proposal. Decision: newDate, end and the like. Raised by hand: what it is about. */
  outcome: ResolutionView['kind'] | MatterKind;
  /** The advice, the grounds of the decision, or what a coordinator asks. */
  text: string;
  meeting: Meeting | null;
  byPerson: string | null;
  recordedAt: Instant;
  details: Record<string, unknown>;
}

/** @throws a foreign key violation unless the life has been projected with the escalation in it */
export async function insertResolution(trx: Knex, resolution: NewResolution): Promise<void> {
  await trx('body_words').insert({
    id: resolution.id,
    escalation: resolution.escalation,
    kind: resolution.kind,
    outcome: resolution.outcome,
    text: resolution.text,
    meeting: toJsonOrNull(resolution.meeting),
    by_person: resolution.byPerson,
    recorded_at: resolution.recordedAt,
    details: toJson(resolution.details),
  });
}

/** What was asked of one body is asked of another too. @param id of the new row */
export async function askAlso(trx: Knex, id: string, { from, to }: { from: string; to: string }): Promise<void> {
  const asked = await trx('body_words').where({ escalation: from, kind: 'raised' }).orderBy('recorded_at', 'desc').first();
  if (asked) await trx('body_words').insert({ ...asked, id, escalation: to });
}
