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

/** The last evaluation no longer counts; its row stays. @param evaluation.by id of the command that takes it back */
export async function takeBackEvaluation(trx: Knex, { planActivity, by }: { planActivity: string; by: string }): Promise<void> {
  const last = (await trx('evaluations').where({ plan_activity: planActivity, taken_back_by: null }).orderBy('recorded_at', 'desc').first('id')) as
    | { id: string }
    | undefined;
  if (last) await trx('evaluations').where({ id: last.id }).update({ taken_back_by: by });
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
