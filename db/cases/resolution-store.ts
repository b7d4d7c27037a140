/** Resolutions of the bodies: RAI's advice and RP's decisions, as recorded from their meetings. */
import type { Knex } from 'knex';
import type { Meeting } from '../../contracts/bodies/fields.ts';
import type { ResolutionView } from '../../contracts/views/report-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson, toJsonOrNull } from '../queries/json-column.ts';

export interface NewResolution {
  /** The command's id. */
  id: string;
  escalation: string;
  kind: 'advice' | 'decision';
  /** Advice: support, contact, proposal. Decision: newDate, end and the like. */
  outcome: ResolutionView['kind'];
  /** The advice, or the grounds of the decision. */
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
