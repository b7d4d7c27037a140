/** The register of delegations: once somebody has one for an act, whoever decides on or pays our own money needs one that covers the sum on the day. */
import { describe, expect, test } from 'vitest';
import type { ApiResponse } from '../../support/http/api-world.ts';
import { own, startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);
const authority = 'lansstyrelsen-norrbotten';

const give = async (body: object, who: 'administrator' | 'coordinator' = 'administrator', key?: string, person = world.ids.coordinator): Promise<ApiResponse> =>
  world.request(
    who,
    'POST',
    `/api/v1/people/${person}/delegations`,
    { name: 'Arbetsordning 4 §', act: 'decision', upToSek: 100_000, from: '2020-01-01', ...body },
    key === undefined ? {} : { 'Idempotency-Key': key },
  );
const decide = (decidedBy: string, amountSek: number, more: object = {}) =>
  world.request('everything', 'POST', `/api/v1/plan-activities/${own}/funding-decision`, {
    outcome: 'approved',
    grants: [{ funder: authority, amountSek }],
    grounds: 'Skäl.',
    decidedBy,
    aboveAskedReason: 'Hela länet berörs.',
    ...more,
  });
const pay = (amountSek: number, funder = authority) => world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/payments`, { funder, amountSek });

describe('an empty register', () => {
  test('asks for nothing', async () => {
    expect((await decide('Person coordinator', 900_000)).status).toBe(200);
    expect((await pay(900_000)).status).toBe(200);
  });
});

describe('a delegation', () => {
  test('is given once for a key, by an administrator, to somebody of the register, and listed', async () => {
    expect((await give({}, 'coordinator')).status).toBe(403);
    expect((await give({}, 'administrator', undefined, 'nobody')).status).toBe(404);
    const first = await give({}, 'administrator', 'once');
    expect(first).toMatchObject({ status: 201, body: { personName: 'Person coordinator', upToSek: 100_000, to: null } });
    expect((await give({}, 'administrator', 'once')).body).toEqual(first.body);
    expect(responseIn('listDelegations', await world.request('support', 'GET', '/api/v1/delegations')).items).toHaveLength(1);
    expect(await world.db('audit').where({ what: 'delegationGiven' })).toHaveLength(1);
  });

  test('covers its sum and no more, on its days; whom the register does not know is not asked', async () => {
    expect((await decide('Person coordinator, enhetschef', 100_000)).status).toBe(200);
    const beyond = { field: 'decidedBy', code: 'beyondDelegation', params: { name: 'Person coordinator', upToSek: 100_000 } };
    expect((await decide('Person coordinator', 100_001)).body).toMatchObject({ status: 422, errors: [beyond] });
    expect((await decide('Person support', 1)).body).toMatchObject({ errors: [{ code: 'beyondDelegation', params: { name: 'Person support', upToSek: 0 } }] });
    expect((await decide('Landshövdingen', 900_000)).status).toBe(200);
    await give({ upToSek: null, from: '2126-01-01' });
    expect((await decide('Person coordinator', 100_001)).status).toBe(422);
  });

  test('of one act says nothing of the other, and nothing of other funders’ money', async () => {
    expect((await pay(900_000)).status).toBe(200);
    await give({ act: 'payment', upToSek: 500 });
    expect((await pay(500)).status).toBe(200);
    expect((await pay(501)).body).toMatchObject({ status: 422, errors: [{ field: 'amountSek', code: 'beyondDelegation' }] });
    expect((await pay(501, 'arbetsformedlingen')).status).toBe(200);
  });

  test('ends on the day before the one that is named', async () => {
    const given = responseIn('giveDelegation', await give({ upToSek: 300_000 }));
    expect((await decide('Person coordinator', 300_000)).status).toBe(200);
    const ended = await world.request('administrator', 'POST', `/api/v1/delegations/${given.id}/end`, { to: '2026-01-01' });
    expect(ended).toMatchObject({ status: 200, body: { to: '2026-01-01' } });
    expect((await decide('Person coordinator', 300_000)).status).toBe(422);
    expect((await decide('Person coordinator', 300_000, { decidedOn: '2025-12-31' })).status).toBe(200);
  });
});
