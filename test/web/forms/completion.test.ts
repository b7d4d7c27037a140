/** Completing what was sent back, on its page and through the API: what is not changed is not sent, and what is emptied is taken away. */
import { beforeEach, describe, expect, test } from 'vitest';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fillInAndSend } from '../../support/http/filled-form.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const budget = {
  requestedSek: 400_000,
  ownSek: 100_000,
  coFunding: [{ organisation: 'arbetsformedlingen', amountSek: 50_000 }],
  inKind: [{ organisation: 'ltu', what: 'handledning', hours: 200.125 }],
};
let number = 0;
let id: string;

beforeEach(async () => {
  id = `sent-back-${++number}`;
  await seedPlanActivity(world.db, seededLife(id, { stage: 'sentBack', runs: { from: '2027-01-01', to: '2027-12-31' } }));
  const { facts } = await world.db('plan_activities').where({ id }).first('facts');
  await world
    .db('plan_activities')
    .where({ id })
    .update({ facts: JSON.stringify({ ...JSON.parse(facts), budget, priority: 'hög', goals: [] }) });
});

const complete = async (written: Record<string, string>) => {
  const { sent } = await fillInAndSend(await world.browser('coordinator'), `/aktiviteter/${id}/komplettera`, written);
  expect(sent.status, sent.text).toBe(303);
  return world.sent.at(-1);
};

describe('on its page', () => {
  test('one changed amount is all that is sent', async () => {
    expect(await complete({ 'budget.requestedSek': '350.000' })).toMatchObject({
      name: 'completion',
      body: { budget: { requestedSek: 350_000 } },
      command: { input: { requestedSek: 350_000 } },
    });
    expect(Object.keys(world.sent.at(-1)?.body ?? {})).toEqual(['budget']);
  });

  test('what is emptied is taken away', async () => {
    const sent = await complete({ 'budget.ownSek': '', 'budget.requestedSek': '', priority: '', 'runs.to': '' });
    expect(sent?.body).toEqual({ priority: null, runs: { to: null }, budget: { requestedSek: null, ownSek: null } });
    expect(sent?.command.input).toEqual({ requestedSek: null, runs: { to: null } });
  });

  test('an emptied title is asked for', async () => {
    const { checked } = await fillInAndSend(await world.browser('coordinator'), `/aktiviteter/${id}/komplettera`, { title: '' });
    expect(checked.status).toBe(422);
    expect(checked.text).toContain('Aktivitetens namn: fyll i det här.');
  });
});

describe('through the API', () => {
  const send = (body: object) => world.request('coordinator', 'POST', `/api/v1/plan-activities/${id}/completion`, body);

  test('a first day after the last that stands is refused, and so is a last day before the first', async () => {
    const before = world.sent.length;
    for (const [runs, field] of [
      [{ from: '2028-01-01' }, 'runs.from'],
      [{ to: '2026-12-31' }, 'runs.to'],
      [{ from: '2028-01-02', to: '2028-01-01' }, 'runs.to'],
    ] as const)
      expect((await send({ runs })).body).toMatchObject({ status: 422, errors: [{ field, code: 'endBeforeStart' }] });
    expect(world.sent).toHaveLength(before);
    expect((await send({ runs: { from: '2028-01-01', to: null } })).status).toBe(200);
  });

  test('what cannot be changed is refused by its name, and nothing is carried out', async () => {
    const before = world.sent.length;
    for (const field of ['recurs', 'reportForm', 'proposedBy', 'policy'])
      expect((await send({ comment: 'x', [field]: 'yearly' })).body).toMatchObject({ status: 422, errors: [{ field, code: 'unknownField' }] });
    expect(world.sent).toHaveLength(before);
  });
});
