/** From the amount that an activity's rules name, a decision or payment of our own money takes effect when a second coordinator has said yes. */
import { describe, expect, test } from 'vitest';
import { previewCommand } from '../../../activities/preview/preview-command.ts';
import type { Gateway } from '../../../api/engine/gateway.ts';
import { etagOf } from '../../../api/http/etag.ts';
import type { Previewer } from '../../../api/ports/previewer.ts';
import type { PreviewView } from '../../../contracts/views/preview/preview-view.ts';
import { previewView } from '../../../contracts/views/preview/preview-view.ts';
import type { PolicyChange } from '../../../workflows/domain/policy.ts';
import { writeTestMails } from '../../support/builders/test-mail-settings.ts';
import type { ApiResponse, ApiWorld, Who } from '../../support/http/api-world.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { livesAtOnce } from '../../support/server/lives-at-once.ts';

/** The API over lives that record at once, as the workflow would. */
async function startMoneyWorld(): Promise<ApiWorld> {
  let lives: Pick<Gateway, 'execute'> | undefined;
  const execute: Gateway['execute'] = (command) => lives?.execute(command) ?? Promise.reject(new Error('no life has begun'));
  const preview: Previewer['preview'] = (command, look) => previewCommand(world.db, { writeMails: writeTestMails }, command, look);
  const world: ApiWorld = await startApiWorld({ previewer: { preview }, gateway: { execute, ready: async () => ({ ok: true, checks: {} }) } });
  lives = livesAtOnce(world.db, (work) => work());
  return world;
}
const world = worldForAll(startMoneyWorld);

const from = 100_000;
const money: PolicyChange = { money: { secondPersonFrom: from } };
const sender: Who = 'coordinator';
const second: Who = 'everything';

async function proposed(policy: PolicyChange = money): Promise<string> {
  const response = await world.request(sender, 'POST', '/api/v1/plan-activities', {
    title: 'Språkvän',
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    proposedBy: { organisation: 'ltu' },
    budget: { requestedSek: 500_000 },
    policy,
  });
  return responseIn('proposePlanActivity', response).id;
}

const decide = (activity: string, amountSek: number, headers: Record<string, string> = {}): Promise<ApiResponse> =>
  world.request(
    sender,
    'POST',
    `/api/v1/plan-activities/${activity}/funding-decision`,
    { outcome: 'approvedInPart', grants: [{ funder: 'lansstyrelsen-norrbotten', amountSek }], grounds: 'Svarar mot målen.', decidedBy: 'Landshövdingen' },
    headers,
  );
const pay = (activity: string, amountSek: number, funder = 'lansstyrelsen-norrbotten'): Promise<ApiResponse> =>
  world.request(sender, 'POST', `/api/v1/plan-activities/${activity}/payments`, { funder, amountSek });
const read = async (activity: string, who: Who = sender) =>
  responseIn('getPlanActivity', await world.request(who, 'GET', `/api/v1/plan-activities/${activity}`));
const waitingIn = async (activity: string): Promise<string> => (await read(activity)).waiting?.[0]?.command ?? 'none';
const answer = async (activity: string, who: Who, body: object = { answer: 'confirmed' }, command?: string): Promise<ApiResponse> =>
  world.request(who, 'POST', `/api/v1/plan-activities/${activity}/waiting/${command ?? (await waitingIn(activity))}/answer`, body);
const answerSeen = async (activity: string, ifEffect: string): Promise<ApiResponse> =>
  world.request(
    second,
    'POST',
    `/api/v1/plan-activities/${activity}/waiting/${await waitingIn(activity)}/answer`,
    { answer: 'confirmed' },
    { 'If-Effect': ifEffect },
  );
const previewed = async (path: string, who: Who, body: object): Promise<PreviewView> =>
  previewView.parse((await world.request(who, 'POST', `${path}/preview`, body)).body);
const another = (effect: string): string => effect.replace(/^\w+/, '0000000000');
const openTasks = (activity: string) => world.db('tasks').where({ plan_activity: activity, kind: 'secondPerson' }).whereNull('done_at');

describe('what somebody has seen of a decision that waits', () => {
  const body = {
    outcome: 'approvedInPart',
    grants: [{ funder: 'lansstyrelsen-norrbotten', amountSek: from }],
    grounds: 'Svarar mot målen.',
    decidedBy: 'Landshövdingen',
  };

  test('is asked when it is sent, and does not refuse it when the second person says yes', async () => {
    const activity = await proposed();
    const { effect, changes, mayStillChange } = await previewed(`/api/v1/plan-activities/${activity}/funding-decision`, sender, body);
    expect(changes[0]).toMatchObject({ kind: 'waits' });
    expect(mayStillChange).toContain('secondPerson');
    expect(await decide(activity, from, { 'If-Effect': another(effect) })).toMatchObject({
      status: 412,
      body: { code: 'EffectChanged', drift: { differs: ['stage'] } },
    });
    expect(await waitingIn(activity)).toBe('none');
    expect((await decide(activity, from, { 'If-Effect': effect })).status).toBe(202);
    const row = (await world
      .db('commands')
      .where({ id: await waitingIn(activity) })
      .first('command')) as { command: string };
    expect(JSON.parse(row.command)).not.toHaveProperty('ifEffect');
    expect((await answer(activity, second)).status).toBe(200);
  });

  test('is asked anew of the second person by what it has seen itself', async () => {
    const activity = await proposed();
    await decide(activity, from);
    const path = `/api/v1/plan-activities/${activity}/waiting/${await waitingIn(activity)}/answer`;
    const { effect, changes } = await previewed(path, second, { answer: 'confirmed' });
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'stage', after: 'awaitingAssignment' }));
    expect(await answerSeen(activity, another(effect))).toMatchObject({ status: 412, body: { code: 'EffectChanged' } });
    expect(await read(activity)).toMatchObject({ stage: 'proposed', waiting: [{ name: 'fundingDecision' }] });
    expect((await answerSeen(activity, effect)).status).toBe(200);
  });
});

describe('what waits', () => {
  test('is a decision from the amount on; below it, and where the rules name none, it is taken at once', async () => {
    expect((await decide(await proposed(), from - 1)).status).toBe(200);
    expect((await decide(await proposed({}), from)).status).toBe(200);
    expect((await decide(await proposed({ money: { secondPersonFrom: null } }), from)).status).toBe(200);
    expect((await decide(await proposed(), from)).status).toBe(202);
  });

  test('is nothing where the rule is switched off: that is stored and shown, and is another thing than a rule that nobody has named', async () => {
    const off = await read(await proposed({ money: { secondPersonFrom: null, ceilingSek: null } }));
    expect(off.policy).toMatchObject({ money: { secondPersonFrom: null, ceilingSek: null } });
    const { life } = (await world.db('plan_activities').where({ id: off.id }).first('life')) as { life: string };
    expect(JSON.parse(life).policy.money).toEqual({ secondPersonFrom: false, ceilingSek: false });
    expect((await read(await proposed({}))).policy).not.toHaveProperty('money');
  });

  test('is stored and answered with 202, changes nothing, and is asked for as a task', async () => {
    const activity = await proposed();
    const held = await decide(activity, from, { 'Idempotency-Key': 'held-once' });
    expect(held.body).toMatchObject({ state: 'waitsForSecond', command: expect.any(String), heldAt: expect.any(String) });
    expect(await read(activity)).toMatchObject({
      stage: 'proposed',
      version: 1,
      decisions: [],
      waiting: [{ name: 'fundingDecision', byName: 'Person coordinator' }],
    });
    expect(await read(activity, 'steeringGroup')).not.toHaveProperty('waiting');
    expect(await openTasks(activity)).toHaveLength(1);
    expect((await decide(activity, from, { 'Idempotency-Key': 'held-once' })).body).toEqual(held.body);
    expect((await decide(activity, from + 1, { 'Idempotency-Key': 'held-once' })).status).toBe(422);
    expect(await openTasks(activity)).toHaveLength(1);
    const [task] = await openTasks(activity);
    const done = await world.request(second, 'POST', `/api/v1/tasks/${encodeURIComponent(task.id)}/done`, {});
    expect(done.body).toMatchObject({ status: 409, code: 'MetByItsAct' });
  });

  test('is a payment of our own from the amount on, and never another funder’s', async () => {
    const activity = await proposed();
    await decide(activity, from + 50_000);
    await answer(activity, second);
    expect((await pay(activity, from, 'arbetsformedlingen')).status).toBe(409);
    expect((await pay(activity, from)).status).toBe(202);
  });

  test('is a payment that with those before it comes to the amount, until a second person has said yes', async () => {
    const activity = await proposed();
    await decide(activity, 4 * from);
    await answer(activity, second);
    expect((await pay(activity, from / 2)).status).toBe(201);
    expect((await pay(activity, from / 2 - 1)).status).toBe(201);
    expect((await pay(activity, 1)).status).toBe(202);
    expect((await answer(activity, second)).status).toBe(201);
    expect((await pay(activity, from - 1)).status).toBe(201);
    expect((await pay(activity, 1)).status).toBe(202);
    expect((await answer(activity, second, { answer: 'refused', reason: 'Vänta.' })).status).toBe(200);
    expect((await pay(activity, 1)).status).toBe(202);
  });

  test('is one of two payments at once that together come to the amount', async () => {
    const activity = await proposed();
    await decide(activity, 2 * from);
    await answer(activity, second);
    const answers = await Promise.all([pay(activity, from / 2), pay(activity, from / 2)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 202]);
  });

  test('is a payment that was given up, went nowhere, and would now come to the amount', async () => {
    const activity = await proposed();
    await decide(activity, 2 * from);
    await answer(activity, second);
    const key = { 'Idempotency-Key': `given-up-${activity}` };
    const path = `/api/v1/plan-activities/${activity}/payments`;
    const body = { funder: 'lansstyrelsen-norrbotten', amountSek: from / 2 };
    expect((await world.request(sender, 'POST', path, body, key)).status).toBe(201);
    await world.db('commands').where({ idempotency_key: key['Idempotency-Key'] }).update({ state: 'void' });
    expect((await pay(activity, from / 2)).status).toBe(201);
    expect((await world.request(sender, 'POST', path, body, key)).status).toBe(202);
    expect(await openTasks(activity)).toHaveLength(1);
    expect(await world.db('commands').where({ idempotency_key: key['Idempotency-Key'] }).first('state', 'attempt')).toEqual({ state: 'held', attempt: 2 });
  });

  test('is no payment that the life has refused: it is not counted', async () => {
    const activity = await proposed();
    await decide(activity, from - 1);
    expect((await pay(activity, from - 1)).status).toBe(201);
    const other = await proposed();
    expect((await pay(other, from - 1)).status).toBe(409);
    await decide(other, from - 1);
    expect((await pay(other, from - 1)).status).toBe(201);
  });

  test('was made from the version that was looked at', async () => {
    const activity = await proposed();
    expect((await decide(activity, from, { 'If-Match': etagOf(7) })).status).toBe(412);
    expect((await decide(activity, from, { 'If-Match': etagOf(1) })).status).toBe(202);
  });
});

describe('the second person', () => {
  test('is neither the sender nor somebody who is partial, nor without the role', async () => {
    const activity = await proposed();
    await decide(activity, from);
    expect((await answer(activity, sender)).body).toMatchObject({ status: 403, code: 'NotAllowed' });
    expect((await answer(activity, 'support')).body).toMatchObject({ status: 403, code: 'NotAllowed' });
    await world.request(second, 'POST', `/api/v1/plan-activities/${activity}/partiality`, { reason: 'Granne.' });
    expect((await answer(activity, second)).body).toMatchObject({ status: 403, code: 'NotImpartial' });
    expect(await read(activity)).toMatchObject({ stage: 'proposed' });
  });

  test('makes it the sender’s decision by a yes, once, and the task is over', async () => {
    const activity = await proposed();
    await decide(activity, from, { 'Idempotency-Key': 'yes' });
    const command = await waitingIn(activity);
    const answers = await Promise.all([answer(activity, second, undefined, command), answer(activity, second, undefined, command)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await read(activity)).toMatchObject({ stage: 'awaitingAssignment', grantedSek: from, decisions: [{ outcome: 'approvedInPart' }] });
    expect(await world.db('decisions').where({ plan_activity: activity }).pluck('by_person')).toEqual([world.ids[sender]]);
    expect(await world.db('commands').where({ id: command }).pluck('answered_by')).toEqual([world.ids[second]]);
    expect(await openTasks(activity)).toEqual([]);
    expect(await read(activity)).not.toHaveProperty('waiting');
    expect((await decide(activity, from, { 'Idempotency-Key': 'yes' })).status).toBe(200);
    expect((await answer(activity, second, { answer: 'refused', reason: 'x' }, command)).body).toMatchObject({ status: 409, code: 'AlreadyThere' });
  });

  test('ends it by a no, with a reason that its sender gets', async () => {
    const activity = await proposed();
    await decide(activity, from, { 'Idempotency-Key': 'no' });
    const command = await waitingIn(activity);
    expect((await answer(activity, second, { answer: 'refused' }, command)).body).toMatchObject({ status: 422, errors: [{ field: 'reason' }] });
    expect((await answer(activity, second, { answer: 'refused', reason: 'Fel belopp.' }, command)).status).toBe(200);
    expect((await decide(activity, from, { 'Idempotency-Key': 'no' })).body).toMatchObject({
      status: 409,
      code: 'NotConfirmed',
      detail: expect.stringContaining('Fel belopp.'),
    });
    expect((await answer(activity, second, undefined, command)).body).toMatchObject({ status: 409, code: 'NotConfirmed' });
    expect(await read(activity)).toMatchObject({ stage: 'proposed' });
    expect(await openTasks(activity)).toEqual([]);
  });

  test('is not needed by the sender to take it back', async () => {
    const activity = await proposed();
    await decide(activity, from);
    expect((await answer(activity, sender, { answer: 'refused', reason: 'Fel rad.' })).status).toBe(200);
    expect((await decide(activity, from - 1)).status).toBe(200);
  });

  test('is told what the life says where it has gone on meanwhile, and the task is over', async () => {
    const activity = await proposed();
    await decide(activity, from);
    await world.request(sender, 'POST', `/api/v1/plan-activities/${activity}/withdrawal`, { reason: 'Ångrat.' });
    expect((await answer(activity, second)).body).toMatchObject({ status: 409, code: 'WrongStage' });
    expect(await openTasks(activity)).toEqual([]);
  });

  test('answers nothing that does not wait', async () => {
    const activity = await proposed();
    expect((await answer(activity, second)).status).toBe(404);
    await decide(activity, from - 1);
    const [taken] = await world.db('commands').where({ plan_activity: activity, name: 'fundingDecision' }).pluck('id');
    expect((await answer(activity, second, undefined, taken)).status).toBe(404);
  });
});
