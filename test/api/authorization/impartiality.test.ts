/** Jäv is personal: who has a stake in a case does nothing in it by its office; who enters for another may. What stakes there are: `impartiality-table.test.ts`. */
import { describe, expect, test } from 'vitest';
import { insertReport } from '../../../db/cases/report-store.ts';
import { addContact } from '../../../db/registers/contact-store.ts';
import { joinOrganisation } from '../../../db/registers/person-store.ts';
import { begun } from '../../support/builders/seeded-portfolio.ts';
import type { Who } from '../../support/http/api-world.ts';
import { escalationOf, others, own, startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);

const report = {
  period: 'P1',
  form: 'short' as const,
  content: { status: 'green' as const, done: 'Klart.' },
  receivedAt: begun,
  receivedOn: null,
  byOrganisation: 'ltu',
};
const review = (activity: string) => world.request('coordinator', 'POST', `/api/v1/plan-activities/${activity}/reports/P1/review`, { outcome: 'approved' });

test('who enters a report for another may review it, who reports for its own organisation may not', async () => {
  await insertReport(world.db, { ...report, id: 'r-1', planActivity: own, channel: 'mail', byPerson: world.ids.coordinator });
  await insertReport(world.db, { ...report, id: 'r-2', planActivity: own, channel: null, byPerson: world.ids.coordinator });
  expect((await review(own)).status).toBe(200);
  await joinOrganisation(world.db, world.ids.coordinator, 'ltu', begun);
  expect((await review(own)).body).toMatchObject({ status: 403, code: 'NotImpartial' });
  expect((await review(others)).status).toBe(200);
});

test('a contact of the case gives no advice, no decision and no more time in it, and does not pause it', async () => {
  for (const who of ['referenceGroup', 'steeringGroup', 'coordinator'] as const) await addContact(world.db, others, 'ltu-business', world.ids[who], begun);
  const responses = [
    await world.request('referenceGroup', 'POST', `/api/v1/escalations/${escalationOf(others, 'referenceGroup')}/advice`, { kind: 'support', text: 'x' }),
    await world.request('steeringGroup', 'POST', `/api/v1/escalations/${escalationOf(others, 'steeringGroup')}/decision`, { outcome: 'noted', grounds: 'x' }),
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${others}/funding-decision`, {
      outcome: 'noFundingNeeded',
      grounds: 'x',
      decidedBy: 'x',
    }),
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${others}/reports/P1/extension`, { dueOn: '2026-10-01' }),
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${others}/pause`, {}),
  ];
  expect(responses.map(({ body }) => body)).toMatchObject(Array(5).fill({ code: 'NotImpartial' }));
});

describe('declared by oneself', () => {
  const declare = (who: Who, body: object) => world.request(who, 'POST', `/api/v1/plan-activities/${own}/partiality`, body);
  const advise = () =>
    world.request('referenceGroup', 'POST', `/api/v1/escalations/${escalationOf(own, 'referenceGroup')}/advice`, { kind: 'support', text: 'x' });
  const decide = (who: Who) =>
    world.request(who, 'POST', `/api/v1/escalations/${escalationOf(own, 'steeringGroup')}/decision`, {
      outcome: 'noted',
      grounds: 'x',
      meeting: { heldOn: '2026-01-15', paragraph: '§ 1' },
    });
  const reason = 'Min bror leder projektet.';

  test.each([
    ['a member of the reference group', 'referenceGroup', advise],
    ['a member of the steering group', 'steeringGroup', () => decide('steeringGroup')],
    ['a secretary', 'secretary', () => decide('secretary')],
  ] as const)('stops %s in that case until it is taken back, and says why', async (_name, who, speak) => {
    expect((await speak()).status).toBe(200);
    expect(await declare(who, { reason })).toMatchObject({ status: 201, body: { person: world.ids[who], name: `Person ${who}`, reason, withdrawnAt: null } });
    expect((await speak()).body).toMatchObject({ status: 403, code: 'NotImpartial', detail: expect.stringContaining('declared yourself partial') });
    const taken = await declare(who, { reason: 'Det var ett annat projekt.', withdrawn: true });
    expect(taken).toMatchObject({ status: 200, body: { reason, withdrawnAt: expect.any(String) } });
    expect((await speak()).status).toBe(200);
  });

  test('stops a coordinator from a decision, a review and a pause, in that case only', async () => {
    await declare('everything', { reason });
    const decision = { outcome: 'noFundingNeeded', grounds: 'x', decidedBy: 'x' };
    const decideIn = (activity: string) => world.request('everything', 'POST', `/api/v1/plan-activities/${activity}/funding-decision`, decision);
    expect((await decideIn(own)).body).toMatchObject({ code: 'NotImpartial' });
    expect((await decideIn(others)).status).toBe(200);
    expect((await world.request('everything', 'POST', `/api/v1/plan-activities/${own}/reports/P1/review`, { outcome: 'approved' })).status).toBe(403);
    expect((await world.request('everything', 'POST', `/api/v1/plan-activities/${own}/pause`, {})).status).toBe(403);
    expect((await world.request('everything', 'POST', `/api/v1/plan-activities/${others}/pause`, {})).status).toBe(200);
    await declare('everything', { reason: 'Fel fall.', withdrawn: true });
  });

  test('said again for the same reason is the same declaration; for another, or taken back twice, it is refused', async () => {
    const first = await declare('steeringGroup', { reason });
    expect(await declare('steeringGroup', { reason })).toMatchObject({ status: 200, body: first.body });
    expect((await declare('steeringGroup', { reason: 'Jag sitter i styrelsen.' })).body).toMatchObject({ status: 409, code: 'PartialityStands' });
    expect((await declare('steeringGroup', { reason: 'x', withdrawn: true })).status).toBe(200);
    expect((await declare('steeringGroup', { reason: 'x', withdrawn: true })).body).toMatchObject({ status: 409, code: 'NoPartialityStands' });
  });

  test('two at once are one', async () => {
    const responses = await Promise.all([declare('secretary', { reason }), declare('secretary', { reason })]);
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200, 201]));
    expect(await world.db('declared_partialities').where({ person: world.ids.secretary }).whereNull('withdrawn_at')).toHaveLength(1);
  });

  test('is shown with its reason to the county board, to others only their own', async () => {
    const shown = async (who: Who) => {
      const response = await world.request(who, 'GET', `/api/v1/plan-activities/${own}`);
      return responseIn('getPlanActivity', response).partialities?.filter(({ withdrawnAt }) => withdrawnAt === null);
    };
    const standing = [{ person: world.ids.secretary, name: 'Person secretary', reason, declaredAt: expect.any(String), withdrawnAt: null }];
    for (const who of ['support', 'secretary'] as const) expect(await shown(who)).toEqual(standing);
    for (const who of ['referenceGroup', 'lead'] as const) expect(await shown(who), who).not.toEqual(standing);
    expect((await world.request('lead', 'GET', `/api/v1/plan-activities/${own}`)).body).not.toHaveProperty('partialities');
  });

  test('stands in the history of the case, for those outside the county board without its reason', async () => {
    const lines = async (who: Who) => {
      const response = await world.request(who, 'GET', `/api/v1/plan-activities/${own}/history?limit=200`);
      return responseIn('getHistory', response).items.filter(({ by, what }) => by === world.ids.secretary && what.startsWith('partiality'));
    };
    const line = (what: string, details: object) => expect.objectContaining({ what, byName: 'Person secretary', seq: null, stage: 'inProgress', details });
    const withdrawn = { reason: 'Det var ett annat projekt.' };
    const withReasons = [line('partialityDeclared', { reason }), line('partialityWithdrawn', withdrawn), line('partialityDeclared', { reason })];
    expect(await lines('support')).toEqual(withReasons);
    expect(await lines('secretary')).toEqual(withReasons);
    expect(await lines('lead')).toEqual([line('partialityDeclared', {}), line('partialityWithdrawn', {}), line('partialityDeclared', {})]);
    const dossier = await world.request('referenceGroup', 'GET', `/api/v1/escalations/${escalationOf(own, 'referenceGroup')}`);
    expect(dossier.text).toContain('partialityDeclared');
    // Its own declaration it sees with the reason.
    const { history, plan } = responseIn('getEscalation', dossier);
    const ofOthers = history?.filter(({ by }) => by !== world.ids.referenceGroup);
    expect(JSON.stringify([ofOthers, plan.partialities?.filter(({ person }) => person !== world.ids.referenceGroup)])).not.toContain(reason);
  });
});
