/** Two calls at once with one Idempotency-Key: the second is a repeat, also where the first has taken away what its sender may do here. */
import { expect, test } from 'vitest';
import { notFound } from '../../../api/http/problem.ts';
import { bodyHash, commandId } from '../../../api/operations/command-id.ts';
import { executeOperation } from '../../../api/operations/execute-operation.ts';
import type { ApiDependencies, Operation } from '../../../api/operations/operation.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import { letters } from '../../../api/web/letters.ts';
import { insertCommand, settleTaken } from '../../../db/lives/command-store.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);
const byId = new Map<string, Operation>(operations.map((operation) => [operation.id, operation]));
const path = '/api/v1/plan-activities';
const at = '2026-04-10T08:00:00.000Z';
const body = { title: 'Titel', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' } };

/** Sends it as the second of two. @param first what the first does between the second's two questions: whether it is settled, and whether it may be sent */
function secondOfTwo(key: string, first: () => Promise<void>) {
  const proposing = byId.get('proposePlanActivity');
  if (!proposing) throw new Error('nothing is proposed');
  const operation: Operation = {
    ...proposing,
    async rules() {
      await first();
      throw notFound();
    },
  };
  const deps: ApiDependencies = {
    db: world.db,
    gateway: { execute: () => Promise.reject(new Error('it is not sent again')), ready: () => Promise.reject(new Error('nobody asks')) },
    ownFunder: 'lansstyrelsen-norrbotten',
    gated: true,
    publicUrl: world.address,
    mailHostname: 'hit.example',
    letters,
  };
  const viewer = { id: world.ids.lead, name: 'Person lead', email: 'lead@people.example', language: 'sv', roles: [], organisations: ['ltu'] } as const;
  const request = { viewer, at, method: 'POST', url: path, params: {}, query: {}, body, idempotencyKey: key, ifMatch: undefined };
  return executeOperation(operation, request, deps);
}

async function sendFirst(key: string, hash: string): Promise<void> {
  const person = world.ids.lead;
  const input = { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' };
  const id = commandId({ person, method: 'POST', path, key });
  await insertCommand(world.db, commandOf('propose', input, body, { id, planActivity: `begun-${key}`, person, path, bodyHash: hash }));
  await settleTaken(world.db, id, 201, undefined, at);
}

test('the second gets the first’s answer', async () => {
  expect(await secondOfTwo('at-once', () => sendFirst('at-once', bodyHash(body)))).toMatchObject({ status: 201 });
});

test('what is no repeat is refused as it would be alone', async () => {
  await expect(secondOfTwo('alone', async () => {})).rejects.toMatchObject({ status: 404 });
  await expect(secondOfTwo('other', () => sendFirst('other', 'another body'))).rejects.toThrow(/Idempotency-Key/);
});
