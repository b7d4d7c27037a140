/** The question who leads is taken back, and an answer said to have been entered in error, by coordinators alone. */
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

test('a coordinator says that an answer was entered in error, and whoever is asked cannot', async () => {
  const body = { answer: 'enteredInError', reason: 'Svaret gällde en annan aktivitet.' };
  const before = world.sent.length;
  expect((await world.request('candidate', 'post', path, body)).status).toBe(403);
  expect(world.sent).toHaveLength(before);
  expect((await world.request('coordinator', 'post', path, body)).status).toBe(200);
  expect(world.sent.at(-1)).toMatchObject({ name: 'assignmentAnswer', command: { input: { answer: 'enteredInError' } } });
});

test('a lead takes no time back that was given to it', async () => {
  const extension = `/api/v1/plan-activities/${own}/reports/P1/extension`;
  for (const body of [
    { outcome: 'revoked', reason: 'Fel.' },
    { outcome: 'shortened', dueOn: '2126-01-01', reason: 'Fel.' },
  ])
    expect((await world.request('lead', 'post', extension, body)).status).toBe(403);
});
