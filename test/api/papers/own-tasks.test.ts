/** Tasks that a coordinator makes: for somebody, by a day, in a case or without one; moved, given to another, done. No life is asked. */
import { describe, expect, test } from 'vitest';
import type { OwnTaskView } from '../../../contracts/views/own-task-view.ts';
import type { Who } from '../../support/http/api-world.ts';
import { own, startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);

const body = { text: 'Fråga LTU om lokalerna.', dueOn: '2126-04-01' };
const inCase = `/api/v1/plan-activities/${own}/tasks`;
const made = async (more: object = {}): Promise<OwnTaskView> =>
  responseIn('makeTaskInCase', await world.request('coordinator', 'POST', inCase, { ...body, ...more }));
const change = (id: string, to: object) => world.request('coordinator', 'PATCH', `/api/v1/tasks/${id}`, to);
const listed = async (id: string) =>
  responseIn('listTasks', await world.request('support', 'GET', '/api/v1/tasks?limit=100')).items.find((task) => task.id === id);
const told = async (who: Who) => responseIn('getHistory', await world.request(who, 'GET', `/api/v1/plan-activities/${own}/history?limit=100`)).items;

describe('a task of one’s own', () => {
  test('stands among what waits, with its day and whoever is to do it, also without a case', async () => {
    const task = await made({ assignee: world.ids.support });
    expect(task).toMatchObject({ ...body, planActivity: own, assignee: world.ids.support, state: 'open' });
    expect(await listed(task.id)).toMatchObject({
      kind: 'ownTask',
      text: body.text,
      planActivity: own,
      dueAt: '2126-04-01T21:59:59.999Z',
      state: 'open',
      assigneeName: 'Person support',
    });
    const alone = responseIn('makeTask', await world.request('coordinator', 'POST', '/api/v1/tasks', body));
    expect(await listed(alone.id)).toMatchObject({ planActivity: null, assignee: null });
  });

  test('is late once its day has passed', async () => {
    const { id } = await made({ dueOn: '2020-01-01' });
    expect(await listed(id)).toMatchObject({ state: 'late' });
  });

  test('is made once for one key', async () => {
    const key = { 'Idempotency-Key': 'one-task' };
    const [first, again] = [await world.request('coordinator', 'POST', inCase, body, key), await world.request('coordinator', 'POST', inCase, body, key)];
    expect(again.body).toEqual(first.body);
    expect((await world.request('coordinator', 'POST', inCase, { ...body, text: 'Annat.' }, key)).status).toBe(422);
  });

  test('is only for who works at the county board', async () => {
    for (const assignee of [world.ids.lead, world.ids.steeringGroup, 'nobody-at-all'])
      expect((await world.request('coordinator', 'POST', inCase, { ...body, assignee })).body).toMatchObject({
        status: 422,
        errors: [{ field: 'assignee', code: 'notInRegister' }],
      });
  });

  test('is moved and given to another; the history keeps old and new, for the county board alone', async () => {
    const { id } = await made();
    const changed = await change(id, { dueOn: '2126-05-02', assignee: world.ids.coordinator });
    expect(changed.body).toMatchObject({ dueOn: '2126-05-02', assignee: world.ids.coordinator });
    const entry = (await told('support')).findLast(({ what }) => what === 'taskChanged');
    expect(entry?.details).toMatchObject({ dueOn: '2126-05-02', before: { dueOn: '2126-04-01', assignee: null } });
    for (const who of ['lead', 'proposer', 'secretary'] as const) expect((await told(who)).map(({ what }) => what)).not.toContain('taskChanged');
    expect((await change(id, {})).status).toBe(422);
  });

  test('is done without a command of the life, and told of to the county board alone', async () => {
    const { id } = await made();
    const before = world.sent.length;
    expect((await world.request('coordinator', 'POST', `/api/v1/tasks/${id}/done`, { note: 'Ringde.' })).status).toBe(200);
    expect(world.sent).toHaveLength(before);
    expect(await listed(id)).toBeUndefined();
    expect((await told('coordinator')).map(({ what }) => what)).toContain('ownTaskDone');
    expect(JSON.stringify(await told('lead'))).not.toMatch(/ownTaskDone|taskMade|lokalerna/);
    expect((await change(id, { dueOn: '2126-06-01' })).body).toMatchObject({ status: 409, code: 'TaskAlreadyDone' });
  });

  test('is another thing than a task that the program has opened, which nobody moves', async () => {
    expect((await change('task-1', { dueOn: '2126-06-01' })).body).toMatchObject({ status: 409, code: 'NotAnOwnTask' });
  });
});
