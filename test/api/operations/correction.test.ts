/** Facts put right through the API, recorded as the program records them: who may, what it changes, and who sees the case afterwards. */
import { beforeEach, describe, expect, test } from 'vitest';
import { withoutMoney } from '../../../api/authorization/visibility.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import type { ApiWorld, Who } from '../../support/http/api-world.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { recordingGateway } from '../../support/server/recording-gateway.ts';

const world = worldForAll((): Promise<ApiWorld> => startApiWorld({ gateway: recordingGateway(() => world.db) }));
const reason = 'Fel i förslaget.';
const other = { proposedBy: { organisation: 'arbetsformedlingen', contact: { name: 'Person other', email: 'other@hit.example' } } };
let number = 0;
let id: string;

async function seed(given: Partial<LifeState> = {}): Promise<void> {
  const { lead: _, ...life } = seededLife(id, { stage: 'proposed', proposer: 'ostra-skolan', proposedAt: '2026-03-02T08:00:00.000Z' });
  await seedPlanActivity(world.db, { ...life, ...given });
}
const correct = (who: Who, body: object) => world.request(who, 'PATCH', `/api/v1/plan-activities/${id}`, { reason, ...body });
const get = (who: Who, path = '') => world.request(who, 'GET', `/api/v1/plan-activities/${id}${path}`);
const refusedOf = ({ body }: Awaited<ReturnType<typeof correct>>) => {
  const { status, code, errors = [] } = body as { status: number; code: string; errors?: { field: string; code: string }[] };
  return [status, code, ...errors.map((error) => `${error.field} ${error.code}`)];
};

beforeEach(() => {
  id = `corrected-${++number}`;
});

describe('a coordinator', () => {
  test('corrects title, area, partners and unit of an activity under way; the answer shows them, and so does everybody’s page', async () => {
    await seed({ stage: 'inProgress', lead: 'ltu' });
    const body = {
      title: 'Rättad titel',
      activityArea: 'sprakstudier',
      partners: [{ organisation: 'alvsbyn', role: 'genomförare' }],
      unit: 'ToI',
      ownReference: 'P-14',
    };
    const answer = await correct('coordinator', body);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ ...body, stage: 'inProgress', version: 2 });
    expect((await get('coordinator')).body).toMatchObject(body);
    const open = await world.request(null, 'GET', `/planen/aktiviteter/${id}`);
    expect(open.text).toContain('Rättad titel');
    expect(open.text).toContain('Älvsbyn');
  });

  test('corrects the budget until the decision, and not after it', async () => {
    await seed();
    expect((await correct('coordinator', { budget: { requestedSek: 350_000 } })).body).toMatchObject({ requestedSek: 350_000 });
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${id}/funding-decision`, {
      outcome: 'noFundingNeeded',
      grounds: 'Skäl.',
      decidedBy: 'A',
    });
    expect(refusedOf(await correct('coordinator', { budget: { ownSek: 1 } }))).toEqual([409, 'WrongStage']);
    expect(refusedOf(await correct('coordinator', { budget: null, title: 'Annan' }))).toEqual([409, 'WrongStage']);
    expect((await correct('coordinator', { title: 'Annan' })).status).toBe(200);
  });

  test('names another proposer: the former organisation sees the case no more, and the new one does', async () => {
    await seed();
    expect((await get('proposer')).status).toBe(200);
    expect((await get('other')).status).toBe(404);
    const answer = await correct('coordinator', { proposedBy: { organisation: 'arbetsformedlingen' } });
    expect(answer.status, answer.text).toBe(200);
    expect((await get('proposer')).status).toBe(404);
    expect((await correct('proposer', { title: 'Min' })).status).toBe(404);
    expect((await get('other')).body).toMatchObject({ proposedBy: 'arbetsformedlingen' });
    const told = await world.db('mails').where({ plan_activity: id }).orderBy('recipient').pluck('kind');
    const unaddressed = await world.db('unaddressed_mails').where({ plan_activity: id }).count({ count: '*' });
    expect(told.length + Number(unaddressed[0]?.['count'])).toBeGreaterThanOrEqual(2);
    expect(new Set(told)).toEqual(new Set(['proposerChanged']));
  });

  test('is refused what stands so already, a reason alone, no reason, and silence about another proposer', async () => {
    await seed();
    expect(refusedOf(await correct('coordinator', { title: `Titel ${id}` }))).toEqual([409, 'NothingToCorrect']);
    expect(refusedOf(await correct('coordinator', {}))).toEqual([422, 'InvalidValue', 'reason nothingCorrected']);
    expect(refusedOf(await correct('coordinator', { notify: false }))).toEqual([422, 'InvalidValue', 'reason nothingCorrected']);
    expect(refusedOf(await correct('coordinator', { title: 'Annan', reason: undefined }))).toEqual([422, 'InvalidValue', 'reason required']);
    expect(refusedOf(await correct('coordinator', { proposedBy: { organisation: 'ltu' }, notify: false }))).toEqual([
      422,
      'InvalidValue',
      'notify notAllowedWith',
    ]);
    expect(refusedOf(await correct('coordinator', { proposedBy: { organisation: 'ostra-skolan' } }))).toEqual([
      422,
      'InvalidValue',
      'proposedBy.organisation isProposerAlready',
    ]);
    for (const field of ['title', 'developmentArea', 'focusArea']) expect((await correct('coordinator', { [field]: null })).status).toBe(422);
    for (const field of ['runs', 'policy', 'lead', 'reportForm', 'recurs'])
      expect(refusedOf(await correct('coordinator', { title: 'Annan', [field]: 'x' }))).toEqual([422, 'InvalidValue', `${field} unknownField`]);
  });

  test('is refused the lead as a partner, whoever else is named', async () => {
    await seed({ stage: 'inProgress', lead: 'ltu' });
    expect(refusedOf(await correct('coordinator', { partners: [{ organisation: 'alvsbyn' }, { organisation: 'ltu' }] }))).toEqual([
      422,
      'ValueNotAllowed',
      'partners leadIsPartner',
    ]);
  });

  test('leaves what was and what is in the history, without money for who may not see it', async () => {
    await seed();
    await correct('coordinator', { title: 'Rättad titel', budget: { requestedSek: 350_000 } });
    const changesFor = async (who: Who) => {
      const { items } = (await get(who, '/history')).body as { items: { what: string; details: Record<string, unknown> }[] };
      return items.find(({ what }) => what === 'correction')?.details['changes'];
    };
    const title = { from: `Titel ${id}`, to: 'Rättad titel' };
    expect(await changesFor('coordinator')).toEqual({ title, budget: { from: {}, to: { requestedSek: 350_000 } } });
    expect(await changesFor('proposer')).toEqual({ title, budget: { from: {}, to: { requestedSek: 350_000 } } });
    expect(withoutMoney(await changesFor('coordinator'))).toEqual({ title });
  });
});

describe('the proposer', () => {
  test('corrects its own proposal while it waits, and nothing that is the county board’s to say', async () => {
    await seed();
    expect((await correct('proposer', { title: 'Vår titel', budget: { ownSek: 5 } })).body).toMatchObject({ title: 'Vår titel' });
    for (const field of [other, { partners: [] }, { unit: 'ToI' }, { supportingUnits: [] }, { notify: false }]) {
      const [name] = Object.keys(field);
      expect(refusedOf(await correct('proposer', { title: 'X', ...field }))).toEqual([403, 'NotAllowed', `${name} coordinatorOnly`]);
    }
  });

  test.each(['sentBack', 'awaitingAssignment', 'inProgress'] as const)('does not correct in the stage %s', async (stage) => {
    await seed({ stage });
    expect(refusedOf(await correct('proposer', { title: 'Vår titel' }))).toEqual([409, 'WrongStage']);
  });
});

test('who is partial corrects nothing by its office, and as a party only what a party may', async () => {
  const declare = () => world.request('coordinator', 'POST', `/api/v1/plan-activities/${id}/partiality`, { reason: 'Min bror leder den.' });
  await seed({ stage: 'inProgress' });
  await declare();
  expect(refusedOf(await correct('coordinator', { title: 'Annan' }))).toEqual([403, 'NotImpartial']);
  id = `corrected-${++number}`;
  await seed({ proposer: 'lansstyrelsen-norrbotten', stage: 'inProgress' });
  await declare();
  expect(refusedOf(await correct('coordinator', { title: 'Annan' }))).toEqual([409, 'WrongStage']);
});
