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

/** The last evaluation no longer counts; its row stays. @param by id of the command that takes it back */
export async function takeBackLastEvaluation(trx: Knex, planActivity: string, by: string): Promise<void> {
  const standing = { plan_activity: planActivity, taken_back_by: null };
  const last = trx('evaluations')
    .where(standing)
    .orderBy([
      { column: 'recorded_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(1)
    .select('id');
  await trx('evaluations')
    .whereIn('id', trx.from(last.as('last')).select('id'))
    .update({ taken_back_by: by });
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
