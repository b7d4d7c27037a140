/**
 * The one place that speaks to Temporal for the API. Stores every command before it is sent, sends it as an Update under its own id,
 * and settles what became of it: only our own refusals mean no; any other failure is an unknown outcome, asked after and decided by SQL.
 */
import type { Client } from '@temporalio/client';
import { isGrpcServiceError, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import type { StoredCommand } from '../../contracts/commands/stored-command.ts';
import { databaseClock } from '../../db/engine/connection.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { findCommand, othersReceived } from '../../db/lives/command-read-model.ts';
import { insertCommand, markInHistory, reviveCommand, settleRefused, voidCommand } from '../../db/lives/command-store.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { nextDue } from '../../workflows/domain/agenda.ts';
import type { Command, CommandReference } from '../../workflows/domain/commands.ts';
import { referenceTo } from '../../workflows/domain/commands.ts';
import { refusalOf } from '../../workflows/domain/judge.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { RefusalReason } from '../../workflows/domain/refusal-reasons.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import { refusalTypes } from '../../workflows/domain/refusals.ts';
import { catchUpUpdate, commandUpdate, lifeTaskQueue, planActivityWorkflowId, updateId } from '../../workflows/messages.ts';
import { IdempotencyMismatch } from '../http/idempotency-mismatch.ts';
import type { CommandOutcome } from './gateway.ts';
import type { RunSettings, RunWithUpdate } from './lifecycle-runs.ts';
import { beginLife, goOnWithUpdate, lifeFromRow } from './lifecycle-runs.ts';
import type { TraceUpdate } from './trace-update.ts';
import { untraced } from './trace-update.ts';

/** How long each call to Temporal may take: the first one, and the one that asks after an unknown outcome. */
const defaultDeadlineMs = 5_000;

export interface LifecycleGateway {
  execute(command: StoredCommand): Promise<CommandOutcome>;
  /** Sends a stored command again, as the sweep does. */
  deliver(row: CommandRow): Promise<CommandOutcome>;
  /** Gives a life's workflow the steps that SQL holds and its history does not. @returns false when the engine is away */
  catchUp(planActivity: string): Promise<boolean>;
}

type Sent = { seq: number } | { refusal: Refusal } | 'unknown' | 'notThere';

export function createLifecycleGateway(
  client: Client,
  db: Knex,
  { deadlineMs = defaultDeadlineMs, traced = untraced, ...given }: { deadlineMs?: number; traced?: TraceUpdate } & Partial<RunSettings> = {},
): LifecycleGateway {
  const settings: RunSettings = { taskQueue: lifeTaskQueue, ...given };

  async function execute(command: StoredCommand): Promise<CommandOutcome> {
    const { inserted, row, life } = await insertCommand(db, command);
    if (!inserted && row.bodyHash !== command.bodyHash) throw new IdempotencyMismatch();
    // If somebody else has revived the command at the same moment, theirs is the attempt to wait for.
    const live = row.state === 'void' ? ((await reviveCommand(db, row.id)) ?? (await findCommand(db, row.id)) ?? row) : row;
    return settledOutcome(live) ?? send(live, inserted ? life : await lifeOf(live));
  }

  const deliver = async (row: CommandRow): Promise<CommandOutcome> => send(row, await lifeOf(row));
  const lifeOf = async ({ planActivity }: CommandRow): Promise<LifeState | undefined> => (await findPlanActivity(db, planActivity))?.life;

  /** @param life as SQL held it when the command stood there */
  async function send(row: CommandRow, life: LifeState | undefined): Promise<CommandOutcome> {
    const refusal = await refusedAlready(row, life);
    let sent: Sent = refusal ? { refusal } : await ask(row);
    // The start may have found the run of an earlier attempt that was given up and has then ended.
    if (sent === 'unknown' || (sent === 'notThere' && begins(row.command))) sent = await ask(row);
    if (typeof sent === 'object' && 'refusal' in sent && sent.refusal.type !== 'CommandVoid')
      await settleRefused(db, row.id, sent.refusal, await databaseClock(db));
    const [now] = typeof sent === 'object' && 'seq' in sent ? await markInHistory(db, [row.id]) : [await findCommand(db, row.id)];
    return settle(row, now);
  }

  /**
   * A no that SQL says already costs the life's history nothing. Where something is due or waits to be taken, or plan time is ahead of the clock, the workflow
   * is asked: what it takes first may change the answer.
   */
  async function refusedAlready({ id, planActivity, command }: CommandRow, life: LifeState | undefined): Promise<Refusal | undefined> {
    const refusal = life && refusalOf(life, command);
    if (!refusal) return undefined;
    const now = await databaseClock(db);
    const isDue = (nextDue(life)?.at ?? never) <= now;
    return isDue || life.at > now || (await othersReceived(db, planActivity, id)) ? undefined : refusal;
  }

  async function catchUp(planActivity: string): Promise<boolean> {
    const handle = client.workflow.getHandle(planActivityWorkflowId(planActivity));
    const caughtUp = await outcomeWithin(() => handle.executeUpdate(catchUpUpdate));
    if (caughtUp !== 'notThere') return caughtUp !== 'unknown';
    const start = await lifeFromRow(db, planActivity);
    // A life at rest needs no run: it is started from SQL when it is next needed.
    if (!start || start.position?.atRest) return true;
    const startWorkflowOperation = goOnWithUpdate(settings, start);
    return (await outcomeWithin(() => client.workflow.executeUpdateWithStart(catchUpUpdate, { args: [], startWorkflowOperation }))) !== 'unknown';
  }

  /** The command's row decides, whatever Temporal returned. */
  async function settle(row: CommandRow, now: CommandRow | undefined): Promise<CommandOutcome> {
    const settled = now && settledOutcome(now);
    if (settled) return settled;
    if (row.name === 'report' && now?.state === 'received')
      return { status: 202, body: { state: 'received', period: row.command.input.period, receivedAt: now.receivedAt } };
    if (await voidCommand(db, row.id, row.attempt)) return { unavailable: true };
    const last = await findCommand(db, row.id);
    return (last && settledOutcome(last)) ?? { unavailable: true };
  }

  const ask = ({ command, planActivity }: CommandRow): Promise<Sent> =>
    traced({ command: command.name, workflowId: planActivityWorkflowId(planActivity) }, (traceparent) =>
      askFor({ ...referenceTo(command), ...(traceparent !== undefined && { traceparent }) }, planActivity),
    );

  async function askFor(reference: CommandReference, planActivity: string): Promise<Sent> {
    if (begins(reference)) return update(reference, planActivity, beginLife(settings, planActivity, reference));
    const sent = await update(reference, planActivity);
    if (sent !== 'notThere') return sent;
    // The life rests, or its run is lost: this command starts it again.
    const start = await lifeFromRow(db, planActivity);
    return start ? update(reference, planActivity, goOnWithUpdate(settings, start)) : sent;
  }

  function update(reference: CommandReference, planActivity: string, startWorkflowOperation?: RunWithUpdate): Promise<Sent> {
    const id = { args: [reference] as [CommandReference], updateId: updateId(reference) };
    return outcomeWithin(() =>
      startWorkflowOperation
        ? client.workflow.executeUpdateWithStart(commandUpdate, { ...id, startWorkflowOperation })
        : client.workflow.getHandle(planActivityWorkflowId(planActivity)).executeUpdate(commandUpdate, id),
    );
  }

  async function outcomeWithin(call: () => Promise<{ seq: number }>): Promise<Sent> {
    try {
      return await client.withDeadline(Date.now() + deadlineMs, call);
    } catch (error) {
      return outcomeOf(error);
    }
  }

  return { execute, deliver, catchUp };
}

/** Sorts after every instant. */
const never = '~';

const begins = ({ name }: Pick<Command, 'name'>): boolean => name === 'propose' || name === 'import';

function settledOutcome(row: CommandRow): CommandOutcome | undefined {
  if (row.state === 'taken') return { status: row.responseStatus ?? 200, body: row.response };
  if (row.state === 'refused' && row.refusal) return { refusal: row.refusal };
  return undefined;
}

function outcomeOf(error: unknown): Sent {
  if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError) return 'notThere';
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message, details } = error.cause;
    const { field, reason } = (details?.[0] ?? {}) as { field?: string | null; reason?: RefusalReason };
    if ((refusalTypes as readonly (string | null | undefined)[]).includes(type))
      return { refusal: { type: type as Refusal['type'], message, ...(field && { field }), ...(reason && { reason }) } };
    return 'unknown';
  }
  if (isGrpcServiceError(error) || error instanceof Error) return 'unknown';
  throw error;
}
