/** The question who leads is taken back by coordinators alone. */
import { expect, test } from 'vitest';
import { own, startApiWorld } from '../../support/http/api-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(() => startApiWorld());
const path = `/api/v1/plan-activities/${own}/assignment-answer`;

test('a coordinator takes it back, and who was asked cannot', async () => {
  const body = { answer: 'cancelled', reason: 'Fel organisation tillfrågades.' };
  expect((await world.request('candidate', 'post', path, body)).status).toBe(403);
  expect(world.sent).toEqual([]);
  expect((await world.request('candidate', 'post', path, { answer: 'declined' })).status).toBe(200);
  expect((await world.request('coordinator', 'post', path, body)).status).toBe(200);
  expect(world.sent.at(-1)).toMatchObject({ name: 'assignmentAnswer', command: { input: { answer: 'cancelled' } } });
});
