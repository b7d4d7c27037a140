/** Evaluations of a plan activity; a yearly one has one for each round. */
import type { Knex } from 'knex';
import type { EvaluationBody } from '../../contracts/bodies/life.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson } from '../queries/json-column.ts';

export interface NewEvaluation {
  /** The command's id. */
  id: string;
  planActivity: string;
  content: EvaluationBody;
  recordedAt: Instant;
  byPerson: string | null;
}

export async function insertEvaluation(trx: Knex, evaluation: NewEvaluation): Promise<void> {
  await trx('evaluations').insert({
    id: evaluation.id,
    plan_activity: evaluation.planActivity,
    content: toJson(evaluation.content),
    recorded_at: evaluation.recordedAt,
    by_person: evaluation.byPerson,
  });
}
