/** The recorded steps of a life: numbered without gaps, each key once. */
import type { Knex } from 'knex';
import type { AgendaKind } from '../../workflows/domain/agenda-item.ts';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { MergePatch } from '../../workflows/domain/merge-patch.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { PlanFacts } from '../cases/case-number-store.ts';
import { plansList } from '../cases/case-number-store.ts';
import type { GrantNote } from '../cases/decision-store.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { clockExpression } from '../engine/connection.ts';
import { fromJson, toJson, toJsonOrNull } from '../queries/json-column.ts';
import type { CommandRow, StoredCommandRow } from './command-read-model.ts';
import { commandColumns, toCommandRow } from './command-read-model.ts';
import type { Partner } from './life-read-model.ts';
import type { Description } from './life-store.ts';

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
  /** What a command's step wrote over beside the life, as it stood before; absent for the clock, and in steps of earlier versions. */
  writtenOver?: WrittenOver;
}

/** What stands in rows that no state of the life holds. */
export interface WrittenOver {
  description?: Description;
  unit?: string | null;
  partners?: Partner[];
  grants?: GrantNote[];
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

/** What SQL holds beside a life's row when a step of it is to be judged and written. */
export interface BeforeStep {
  /** Keys of the life's steps that could not be recorded. */
  setAside: Set<string>;
  /** Whether the step has been taken. */
  isTaken: boolean;
  /** Keys of all steps of the clock that have been taken. */
  takenByClock: Set<string>;
  /** The database's. */
  clock: Instant;
  /** The command that the step carries, locked until the transaction ends: nobody gives it up or settles it meanwhile. */
  command: CommandRow | undefined;
  /** Obligations that tasks are open about. */
  withTasks: Set<string>;
  /** Case numbers that the life has, in lower case. */
  caseNumbers: Set<string>;
  hasPartners: boolean;
  /** The plans, where the step begins a life. */
  plans: PlanFacts[];
}

/** By one statement. @param key of the step: the command's id, or that of an item of the agenda; @param begins whether it begins a life */
export async function beforeStep(trx: Knex, planActivity: string, key: string, begins = false): Promise<BeforeStep> {
  const own = { plan_activity: planActivity };
  const found = await batchSelect<BeforeStepRows>(trx, {
    setAside: batchOf(trx('set_aside_steps').where(own), ['step_key']),
    taken: batchOf(
      trx('steps')
        .where(own)
        .where((kept) => kept.where({ step_key: key }).orWhereNull('command')),
      ['step_key'],
    ),
    clock: { rows: trx.select({ at: clockExpression(trx) }), columns: ['at'] },
    commands: batchOf(trx('commands').where({ id: key }).forUpdate(), commandColumns),
    tasks: batchOf(trx('tasks').where(own).whereNull('done_at').whereNotNull('obligation'), ['obligation']),
    caseNumbers: batchOf(trx('taken_case_numbers').where(own), ['number']),
    partners: batchOf(trx('plan_activity_partners').where(own).limit(1), ['organisation']),
    plans: begins ? plansList(trx) : undefined,
  });
  const keys = new Set(found.taken.map(({ step_key }) => step_key));
  const [command] = found.commands;
  return {
    setAside: new Set(found.setAside.map(({ step_key }) => step_key)),
    isTaken: keys.has(key),
    takenByClock: keys,
    clock: (found.clock[0] as { at: Instant }).at,
    command: command && toCommandRow(command),
    withTasks: new Set(found.tasks.map(({ obligation }) => obligation)),
    caseNumbers: new Set(found.caseNumbers.map(({ number }) => number)),
    hasPartners: found.partners.length > 0,
    plans: found.plans,
  };
}

interface BeforeStepRows extends Record<string, object> {
  setAside: { step_key: string };
  taken: { step_key: string };
  clock: { at: Instant };
  commands: StoredCommandRow;
  tasks: { obligation: string };
  caseNumbers: { number: string };
  partners: { organisation: string };
  plans: PlanFacts;
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
    written_over: toJsonOrNull(step.writtenOver ?? null),
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
  written_over: string | null;
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
  ...(row.written_over !== null && { writtenOver: fromJson<WrittenOver>(row.written_over) }),
});
