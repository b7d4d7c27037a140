/** The recorded steps of a life: numbered without gaps, each key once. */
import type { Knex } from 'knex';
import type { AgendaKind } from '../../workflows/domain/agenda-item.ts';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { MergePatch } from '../../workflows/domain/merge-patch.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { fromJson, toJson } from '../queries/json-column.ts';

export interface StepRow {
  planActivity: string;
  seq: number;
  /** The command's id or "obligation/dueVersion/rung". */
  key: string;
  kind: CommandName | AgendaKind;
  /** The command's id; null when the clock did it. */
  command: string | null;
  at: Instant;
  /** When what the command carries was received; null when the clock did it. */
  received: Instant | null;
  patch: MergePatch;
}

/** The first recorded step with seq ≥ the wanted one. */
export async function firstStepFrom(trx: Knex, planActivity: string, seq: number): Promise<StepRow | undefined> {
  const row = await trx<StoredRow>('steps').where({ plan_activity: planActivity }).where('seq', '>=', seq).orderBy('seq').first();
  return row && toStepRow(row);
}

/** The recorded steps with seq ≥ the wanted one, in order. */
export async function stepsFrom(trx: Knex, planActivity: string, seq: number): Promise<StepRow[]> {
  const rows = (await trx('steps').where({ plan_activity: planActivity }).where('seq', '>=', seq).orderBy('seq')) as StoredRow[];
  return rows.map(toStepRow);
}

/** The recorded steps with seq ≤ the wanted one, in order. */
export async function stepsUpTo(trx: Knex, planActivity: string, seq: number): Promise<StepRow[]> {
  const rows = (await trx('steps').where({ plan_activity: planActivity }).where('seq', '<=', seq).orderBy('seq')) as StoredRow[];
  return rows.map(toStepRow);
}

export async function stepByKey(trx: Knex, planActivity: string, key: string): Promise<StepRow | undefined> {
  const row = await trx<StoredRow>('steps').where({ plan_activity: planActivity, step_key: key }).first();
  return row && toStepRow(row);
}

/** Which of these keys are those of steps that have been taken. */
export async function takenKeys(trx: Knex, planActivity: string, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  return (await trx('steps').where({ plan_activity: planActivity }).whereIn('step_key', keys).pluck('step_key')) as string[];
}

/** @throws a unique violation when the number or the key is taken */
export async function insertStep(trx: Knex, step: StepRow): Promise<void> {
  await trx('steps').insert({
    plan_activity: step.planActivity,
    seq: step.seq,
    step_key: step.key,
    kind: step.kind,
    command: step.command,
    at: step.at,
    received: step.received,
    patch: toJson(step.patch),
  });
}

/** Number of the last recorded step; 0 before the first. */
export async function lastSeq(trx: Knex, planActivity: string): Promise<number> {
  const row = (await trx('steps').where({ plan_activity: planActivity }).max({ last: 'seq' }).first()) as { last: number | null };
  return row.last ?? 0;
}

/** Ids of the last commands taken, oldest first: what a workflow started again from SQL must answer again. */
export async function lastCommandIds(trx: Knex, planActivity: string, limit: number): Promise<string[]> {
  const ids = (await trx('steps')
    .where({ plan_activity: planActivity })
    .whereNotNull('command')
    .orderBy('seq', 'desc')
    .limit(limit)
    .pluck('command')) as string[];
  return ids.reverse();
}

interface StoredRow {
  plan_activity: string;
  seq: number;
  step_key: string;
  kind: CommandName | AgendaKind;
  command: string | null;
  at: Instant;
  received: Instant | null;
  patch: string;
}

const toStepRow = (row: StoredRow): StepRow => ({
  planActivity: row.plan_activity,
  seq: row.seq,
  key: row.step_key,
  kind: row.kind,
  command: row.command,
  at: row.at,
  received: row.received,
  patch: fromJson(row.patch),
});
