/** What the bodies said: RAI's advice and RP's decisions, as recorded from the room. */
import type { Knex } from 'knex';
import type { Meeting } from '../../contracts/bodies/fields.ts';
import type { BodyWordView } from '../../contracts/views/report-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson, toJsonOrNull } from '../queries/json-column.ts';

export interface NewBodyWord {
  /** The command's id. */
  id: string;
  escalation: string;
  kind: 'advice' | 'decision';
  /** Advice: support, contact, proposal. Decision: newDate, end and the like. */
  outcome: BodyWordView['kind'];
  /** The advice, or the grounds of the decision. */
  text: string;
  meeting: Meeting | null;
  byPerson: string | null;
  recordedAt: Instant;
  details: Record<string, unknown>;
}

/** @throws a foreign key violation unless the life has been projected with the escalation in it */
export async function insertBodyWord(trx: Knex, word: NewBodyWord): Promise<void> {
  await trx('body_words').insert({
    id: word.id,
    escalation: word.escalation,
    kind: word.kind,
    outcome: word.outcome,
    text: word.text,
    meeting: toJsonOrNull(word.meeting),
    by_person: word.byPerson,
    recorded_at: word.recordedAt,
    details: toJson(word.details),
  });
}
