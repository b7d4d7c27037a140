import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLifecycleGateway } from '../../../api/engine/lifecycle-gateway.ts';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import type { PlanActivityView } from '../../../contracts/views/plan-activity-view.ts';
import type { CommandRow } from '../../../db/lives/command-read-model.ts';
import { findCommand } from '../../../db/lives/command-read-model.ts';
import { insertCommand, reviveCommand, settleTaken, voidCommand } from '../../../db/lives/command-store.ts';
import type { CommandReference } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { commandUpdate, updateId } from '../../../workflows/messages.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { now, seededLife, seedPlanActivity, seedRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { emptySqlite } from '../../support/db/databases.ts';

const database = databaseForAll(emptySqlite);

/** A life that takes a command only while its row waits for this very try, as the recording does; and the Updates it was sent. */
function aLife(): { client: Client; sent: string[] } {
  const sent: string[] = [];
  async function executeUpdate(_update: unknown, { args: [command] }: { args: [CommandReference] }): Promise<{ seq: number }> {
    sent.push(updateId(command));
    const row = await findCommand(database.knex, command.id);
    if (row?.state === 'taken') return { seq: 2 };
    if (row?.state !== 'received' || row.attempt !== command.attempt)
      throw new WorkflowUpdateFailedError('failed', ApplicationFailure.create({ type: 'CommandVoid', message: 'given up' }));
    await settleTaken(database.knex, command.id, 200, { version: 2 } as PlanActivityView, row.receivedAt);
    return { seq: 2 };
  }
  const client = { withDeadline: (_deadline: number, send: () => unknown) => send(), workflow: { getHandle: () => ({ executeUpdate }) } };
  return { client: client as unknown as Client, sent };
}

async function givenUpOnce(): Promise<{ command: StoredCommand; row: CommandRow }> {
  const id = randomUUID();
  const stored = commandOf('closing', { final: true }, {}, { id, planActivity: randomUUID(), bodyHash: 'same' });
  const { row } = await insertCommand(database.knex, stored);
  await voidCommand(database.knex, id, 1);
  return { command: stored, row };
}

test('a command that was given up and is sent again twice at once is tried once more, and both get its answer', async () => {
  const { client, sent } = aLife();
  const { execute } = createLifecycleGateway(client, database.knex);
  const { command } = await givenUpOnce();
  expect(await Promise.all([execute(command), execute(command)])).toEqual([
    { status: 200, body: { version: 2 } },
    { status: 200, body: { version: 2 } },
  ]);
  expect(new Set(sent)).toEqual(new Set([`${command.id}/2`]));
});

test('who learns that an old try was given up does not give up the new one', async () => {
  const { client } = aLife();
  const { deliver } = createLifecycleGateway(client, database.knex);
  const { command, row } = await givenUpOnce();
  await reviveCommand(database.knex, command.id);
  expect(await deliver(row)).toEqual({ unavailable: true });
  expect(await findCommand(database.knex, command.id)).toMatchObject({ state: 'received', attempt: 2 });
});

/** What a workflow is sent; it takes nothing. */
function notTaking(): { client: Client; asked: unknown[] } {
  const asked: unknown[] = [];
  const executeUpdate = async (update: unknown): Promise<never> => {
    asked.push(update);
    throw new WorkflowUpdateFailedError('failed', ApplicationFailure.create({ type: 'CommandVoid', message: 'given up' }));
  };
  const client = { withDeadline: (_deadline: number, send: () => unknown) => send(), workflow: { getHandle: () => ({ executeUpdate }) } } as unknown as Client;
  return { client, asked };
}

describe('what the life in SQL refuses', () => {
  async function refusedBy(life: Partial<LifeState>) {
    const { id: planActivity } = await seedPlanActivity(database.knex, { ...seededLife(randomUUID()), ...life });
    return { planActivity, stored: commandOf('assignmentAnswer', { answer: 'accepted' }, {}, { id: randomUUID(), planActivity, bodyHash: 'same' }) };
  }
  beforeAll(() => seedRegisters(database.knex));

  test('is refused without asking its workflow, for ever', async () => {
    const { client, asked } = notTaking();
    const { stored } = await refusedBy({ agenda: {} });
    const { execute } = createLifecycleGateway(client, database.knex);
    const refused = await execute(stored);
    expect(refused).toMatchObject({ refusal: { type: 'WrongStage' } });
    expect(await execute(stored)).toEqual(refused);
    expect(asked).toEqual([]);
    expect(await findCommand(database.knex, stored.id)).toMatchObject({ state: 'refused', refusal: { type: 'WrongStage' } });
  });

  test('is asked of its workflow where something is due: what that changes may allow it', async () => {
    const { client, asked } = notTaking();
    const due = { key: 'a/1/late', at: now, kind: 'late', rank: 0, obligation: 'a' } as const;
    const { stored } = await refusedBy({ agenda: { [due.key]: due } });
    expect(await createLifecycleGateway(client, database.knex).execute(stored)).toEqual({ unavailable: true });
    expect(asked).toEqual([commandUpdate]);
  });

  test('is asked of its workflow where another command waits to be taken', async () => {
    const { client, asked } = notTaking();
    const { stored, planActivity } = await refusedBy({ agenda: {} });
    await insertCommand(database.knex, commandOf('assignment', { lead: 'ltu' }, {}, { id: randomUUID(), planActivity }));
    expect(await createLifecycleGateway(client, database.knex).execute(stored)).toEqual({ unavailable: true });
    expect(asked).toEqual([commandUpdate]);
  });

  test('is asked of its workflow where plan time is ahead of the clock', async () => {
    const { client, asked } = notTaking();
    const { stored } = await refusedBy({ agenda: {}, at: '2199-01-01T00:00:00.000Z' });
    expect(await createLifecycleGateway(client, database.knex).execute(stored)).toEqual({ unavailable: true });
    expect(asked).toEqual([commandUpdate]);
  });
});
