/** The recorded steps of a life: numbered without gaps, each key once. */
import type { Knex } from 'knex';
import type { AgendaKind } from '../../workflows/domain/agenda-item.ts';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { MergePatch } from '../../workflows/domain/merge-patch.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { clockExpression } from '../engine/connection.ts';
import { fromJson, toJson } from '../queries/json-column.ts';

export interface StepRow {
  planActivity: string;
  seq: number;
  /** The command's id or "obligation/dueVersion/rung". */
  key: string;
  kind: CommandName | AgendaKind;
  /** The command's id; null when the clock did it. */
  command: string | null;
  /** When it was taken. */
  at: Instant;
  /** The instant for which it is recorded, where many were due then and it was taken in its turn; absent where that is `at`. */
  dueAt?: Instant;
  /** When what the command carries was received; null when the clock did it. */
  received: Instant | null;
  patch: MergePatch;
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

/** What is asked before a step is judged, by one statement: which keys of the life are set aside, whether this one is taken, and the database's clock. */
export async function beforeStep(trx: Knex, planActivity: string, key: string): Promise<{ setAside: Set<string>; isTaken: boolean; clock: Instant }> {
  const { setAside, taken, clock } = await batchSelect<{ setAside: { step_key: string }; taken: { seq: number }; clock: { at: Instant } }>(trx, {
    setAside: batchOf(trx('set_aside_steps').where({ plan_activity: planActivity }), ['step_key']),
    taken: batchOf(trx('steps').where({ plan_activity: planActivity, step_key: key }), ['seq']),
    clock: { rows: trx.select({ at: clockExpression(trx) }), columns: ['at'] },
  });
  return { setAside: new Set(setAside.map(({ step_key }) => step_key)), isTaken: taken.length > 0, clock: (clock[0] as { at: Instant }).at };
}

/**
 * What is asked before a life's agenda is written, by one statement.
 * @param next the instant of what is due next, if there is one
 * @returns which of the keys are those of steps that have been taken, and how many other lives wait for that instant
 */
export async function beforeAgenda(trx: Knex, planActivity: string, keys: string[], next: Instant | undefined): Promise<{ taken: string[]; ahead: number }> {
  const { taken, ahead } = await batchSelect<{ taken: { step_key: string }; ahead: { lives: number } }>(trx, {
    taken: batchOf(trx('steps').where({ plan_activity: planActivity }).whereIn('step_key', keys), ['step_key']),
    ahead: {
      rows: trx('plan_activities')
        .where({ next_due_at: next ?? null })
        .whereNot({ id: planActivity })
        .count({ lives: '*' }),
      columns: ['lives'],
    },
  });
  return { taken: taken.map(({ step_key }) => step_key), ahead: Number(ahead[0]?.lives ?? 0) };
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
    due_at: step.dueAt ?? null,
    received: step.received,
    patch: toJson(step.patch),
  });
}

interface StoredRow {
  plan_activity: string;
  seq: number;
  step_key: string;
  kind: CommandName | AgendaKind;
  command: string | null;
  at: Instant;
  due_at: Instant | null;
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
  ...(row.due_at !== null && { dueAt: row.due_at }),
  received: row.received,
  patch: fromJson(row.patch),
});
