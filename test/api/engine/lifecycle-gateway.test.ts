import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { expect, test } from 'vitest';
import { createLifecycleGateway } from '../../../api/engine/lifecycle-gateway.ts';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import type { PlanActivityView } from '../../../contracts/views/plan-activity-view.ts';
import type { CommandRow } from '../../../db/lives/command-read-model.ts';
import { findCommand } from '../../../db/lives/command-read-model.ts';
import { insertCommand, reviveCommand, settleTaken, voidCommand } from '../../../db/lives/command-store.ts';
import { insertStep } from '../../../db/lives/step-store.ts';
import type { Command } from '../../../workflows/domain/commands.ts';
import { catchUpUpdate, updateId } from '../../../workflows/messages.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { now, seededLife, seedPlanActivity, seedRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { emptySqlite } from '../../support/db/databases.ts';

const database = databaseForAll(emptySqlite);

/** A life that takes a command only while its row waits for this very try, as the recording does; and the Updates it was sent. */
function aLife(): { client: Client; sent: string[] } {
  const sent: string[] = [];
  async function executeUpdate(_update: unknown, { args: [command] }: { args: [Command] }): Promise<{ seq: number }> {
    sent.push(updateId(command));
    const row = await findCommand(database.knex, command.id);
    if (row?.state === 'taken') return { seq: 2 };
    if (row?.state !== 'received' || row.attempt !== command.attempt)
      throw new WorkflowUpdateFailedError('failed', ApplicationFailure.create({ type: 'CommandVoid', message: 'given up', details: [{ seq: 1 }] }));
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

test('a refusal by a life that does not know of its last step, and cannot be told of it, is no answer: the command is given up and may be sent again', async () => {
  await seedRegisters(database.knex);
  const { id: planActivity } = await seedPlanActivity(database.knex, seededLife(randomUUID()));
  for (const seq of [1, 2])
    await insertStep(database.knex, { planActivity, seq, key: `step-${seq}`, kind: 'report', command: null, at: now, received: null, patch: {} });
  const asked: unknown[] = [];
  const executeUpdate = async (update: unknown): Promise<never> => {
    asked.push(update);
    if (update === catchUpUpdate) throw new Error('the engine does not answer');
    throw new WorkflowUpdateFailedError('failed', ApplicationFailure.create({ type: 'NothingToReview', message: 'no report', details: [{ seq: 1 }] }));
  };
  const client = { withDeadline: (_deadline: number, send: () => unknown) => send(), workflow: { getHandle: () => ({ executeUpdate }) } } as unknown as Client;
  const stored = commandOf('closing', { final: true }, {}, { id: randomUUID(), planActivity, bodyHash: 'same' });
  expect(await createLifecycleGateway(client, database.knex).execute(stored)).toEqual({ unavailable: true });
  expect(asked).toContain(catchUpUpdate);
  expect(await findCommand(database.knex, stored.id)).toMatchObject({ state: 'void', refusal: null });
});
