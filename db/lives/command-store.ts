/**
 * Commands as they were received. Every command is stored here before it is sent, and each change of state
 * happens only from the state it names, so that of two who settle the same command exactly one wins.
 */
import type { Knex } from 'knex';
import type { StoredCommand } from '../../contracts/commands/stored-command.ts';
import type { StoredResponse } from '../../contracts/views/command-response.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { asReception } from '../cases/report-reception.ts';
import { clockExpression } from '../engine/connection.ts';
import { fromJson, toJson } from '../queries/json-column.ts';
import type { CommandRow, StoredCommandRow } from './command-read-model.ts';
import { findCommand, toCommandRow } from './command-read-model.ts';

interface Inserted {
  inserted: boolean;
  row: CommandRow;
  /** The life that it is for as it stands then; undefined where there is none, and where the command was there already. */
  life: LifeState | undefined;
}

/** Stores a command as `received` by the database's clock, unless one with its id is there: then that one is returned untouched. */
export function insertCommand(knex: Knex, command: StoredCommand): Promise<Inserted> {
  return command.name === 'report' ? asReception(knex, command.planActivity, (trx) => insertAs(trx, command, 'received')) : insertAs(knex, command, 'received');
}

/** Stores a command in a state, unless one with its id is there: then that one is returned untouched. */
export async function insertAs(trx: Knex, command: StoredCommand, state: 'received' | 'held'): Promise<Inserted> {
  const made = (await trx('commands')
    .insert({
      id: command.id,
      name: command.name,
      plan_activity: command.planActivity,
      person: command.person,
      path: command.path,
      idempotency_key: command.idempotencyKey,
      body: toJson(command.body),
      body_hash: command.bodyHash,
      command: toJson(command.command),
      received_at: clockExpression(trx),
      state,
      attempt: command.command.attempt,
    })
    .onConflict('id')
    .ignore()
    .returning(['*', trx.raw('? as life', [trx('plan_activities').where({ id: command.planActivity }).select('life')])])) as (StoredCommandRow & {
    life: string | null;
  })[];
  const row = made[0] ? toCommandRow(made[0]) : await findCommand(trx, command.id);
  if (!row) throw new Error(`Command ${command.id} was neither stored nor found.`);
  return { inserted: made.length > 0, row, life: made[0]?.life == null ? undefined : fromJson(made[0].life) };
}

/** Gives up one try of a command: received → void. Returns whether it won; false when the command was taken, refused or tried again meanwhile. */
export async function voidCommand(trx: Knex, id: string, attempt: number): Promise<boolean> {
  return (await trx('commands').where({ id, state: 'received', attempt }).update({ state: 'void' })) === 1;
}

/** Tries a void command again: void → received, received now, the attempt raised by 1 in the row and in its command. Undefined when it was not void. */
export async function reviveCommand(trx: Knex, id: string): Promise<CommandRow | undefined> {
  const row = await findCommand(trx, id);
  if (row?.state !== 'void') return undefined;
  const attempt = row.attempt + 1;
  const command = toJson({ ...row.command, attempt });
  const won = await trx('commands')
    .where({ id, state: 'void', attempt: row.attempt })
    .update({ state: 'received', attempt, command, received_at: clockExpression(trx) });
  return won === 1 ? findCommand(trx, id) : undefined;
}

/**
 * Gives commands that are still received a new attempt, with their time of reception unchanged: Temporal keeps the outcome of an attempt under its Update's id,
 * so that the old attempt could not be sent again.
 * @param ids commands in another state are left alone
 */
export async function raiseAttempts(trx: Knex, ids: string[]): Promise<void> {
  for (const id of ids) {
    const row = await findCommand(trx, id);
    if (row?.state !== 'received') continue;
    const attempt = row.attempt + 1;
    await trx('commands')
      .where({ id, state: 'received', attempt: row.attempt })
      .update({ attempt, command: toJson({ ...row.command, attempt }) });
  }
}

/** received → taken, with the answer that every repeat gets. Returns whether it won. */
export async function settleTaken(trx: Knex, id: string, answerStatus: number, answer: StoredResponse | undefined, at: Instant): Promise<boolean> {
  return settle(trx, id, { state: 'taken', answer_status: answerStatus, answer: toJson(answer), settled_at: at });
}

/** received → refused, with the refusal that every repeat gets. Returns whether it won. */
export async function settleRefused(trx: Knex, id: string, refusal: Refusal, at: Instant): Promise<boolean> {
  return settle(trx, id, { state: 'refused', refusal: toJson(refusal), settled_at: at });
}

async function settle(trx: Knex, id: string, change: Record<string, unknown>): Promise<boolean> {
  return (await trx('commands').where({ id, state: 'received' }).update(change)) === 1;
}

/** Reports of a life that are stored but not taken, nor set aside, the first received first. */
export async function waitingReports(trx: Knex, planActivity: string): Promise<CommandRow[]> {
  return received(trx, (query) => query.where({ plan_activity: planActivity, name: 'report' }));
}

/** Commands received before an instant of the database's clock that nobody has settled or set aside, oldest first: what the sweep delivers or gives up. */
export async function receivedOlderThan(trx: Knex, before: Instant, limit: number): Promise<CommandRow[]> {
  return received(trx, (query) => query.where('received_at', '<', before).limit(limit));
}

/**
 * Commands received before an instant of the database's clock that are taken in SQL and that no workflow has confirmed, oldest first: a process may have ended
 * between its commit and the end of its workflow task, so that the history lacks the step.
 */
export async function takenUnconfirmed(trx: Knex, before: Instant, limit: number, notOf: string[] = []): Promise<{ id: string; planActivity: string }[]> {
  return trx('commands')
    .where({ state: 'taken', in_history: false })
    .where('received_at', '<', before)
    .whereNotIn('plan_activity', notOf)
    .orderBy(['received_at', 'id'])
    .limit(limit)
    .select('id', { planActivity: 'plan_activity' });
}

/** The workflow's history holds the steps of these commands, or there is no workflow left that could. @returns them as they then stand */
export async function markInHistory(trx: Knex, ids: string[]): Promise<CommandRow[]> {
  const rows = (await trx('commands').whereIn('id', ids).update({ in_history: true }).returning('*')) as StoredCommandRow[];
  return rows.map(toCommandRow);
}

async function received(trx: Knex, narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<CommandRow[]> {
  const setAside = trx('set_aside_steps').select('step_key').whereRaw('set_aside_steps.plan_activity = commands.plan_activity');
  const rows = (await narrow(trx('commands').where({ state: 'received' }).whereNotIn('id', setAside)).orderBy(['received_at', 'id'])) as StoredCommandRow[];
  return rows.map(toCommandRow);
}
