/** Jäv is personal: a contact of the case, and who has reported for its actor, neither reviews, advises nor decides; who enters for another may. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addContact } from '../../db/contact-store.ts';
import { joinOrganisation } from '../../db/person-store.ts';
import { insertReport } from '../../db/report-store.ts';
import type { ApiWorld } from '../support/api-world.ts';
import { escalationOf, others, own, startApiWorld } from '../support/api-world.ts';
import { begun } from '../support/seeded-portfolio.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await startApiWorld();
});
afterAll(() => world.stop());

const report = { period: 'P1', form: 'short' as const, content: {}, receivedAt: begun, receivedOn: null, byOrganisation: 'ltu' };
const review = (activity: string) => world.ask('coordinator', 'POST', `/api/v1/plan-activities/${activity}/reports/P1/review`, { outcome: 'approved' });

test('who enters a report for another may review it, who reports for its own organisation may not', async () => {
  await insertReport(world.db, { ...report, id: 'r-1', planActivity: own, channel: 'mail', byPerson: world.ids.coordinator });
  await insertReport(world.db, { ...report, id: 'r-2', planActivity: own, channel: null, byPerson: world.ids.coordinator });
  expect((await review(own)).status).toBe(200);
  await joinOrganisation(world.db, world.ids.coordinator, 'ltu', begun);
  expect((await review(own)).body).toMatchObject({ status: 403, type: 'NotImpartial' });
  expect((await review(others)).status).toBe(200);
});

test('a contact of the case gives no advice, no decision and no more time in it', async () => {
  for (const who of ['referenceGroup', 'steeringGroup', 'coordinator'] as const) await addContact(world.db, others, 'ltu-business', world.ids[who], begun);
  const answers = [
    await world.ask('referenceGroup', 'POST', `/api/v1/escalations/${escalationOf(others, 'referenceGroup')}/advice`, { kind: 'support', text: 'x' }),
    await world.ask('steeringGroup', 'POST', `/api/v1/escalations/${escalationOf(others, 'steeringGroup')}/decision`, { outcome: 'noted', grounds: 'x' }),
    await world.ask('coordinator', 'POST', `/api/v1/plan-activities/${others}/funding-decision`, { outcome: 'noFundingNeeded', grounds: 'x', decidedBy: 'x' }),
    await world.ask('coordinator', 'POST', `/api/v1/plan-activities/${others}/reports/P1/extension`, { dueOn: '2026-10-01' }),
  ];
  expect(answers.map((answer) => answer.body.type)).toEqual(Array(4).fill('NotImpartial'));
  expect((await world.ask('coordinator', 'POST', `/api/v1/plan-activities/${others}/pause`, {})).status).toBe(200);
});
