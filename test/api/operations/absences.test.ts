/** Who is away, and where a unit reads its mails together: who may say so, and what is refused. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Who } from '../../support/http/api-world.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);
const days = { from: '2126-07-01', to: '2126-07-29' };

const say = (who: Who, body: object = {}, key?: string) =>
  world.request(who, 'POST', '/api/v1/absences', { ...days, ...body }, key === undefined ? {} : { 'Idempotency-Key': key });
const sayFor = (who: Who, person: string, body: object = {}) => world.request(who, 'POST', `/api/v1/people/${person}/absences`, { ...days, ...body });
const end = (who: Who, id: string, to: string) => world.request(who, 'POST', `/api/v1/absences/${id}/end`, { to });
const listed = async () => responseIn('listAbsences', await world.request('support', 'GET', '/api/v1/absences')).items;
const noted = (what: string) => world.db('audit').where({ what });

beforeEach(() => world.db('absences').delete());

describe('an absence', () => {
  test('is said once for a key, by whom it is about, is listed and noted', async () => {
    const { coordinator, everything } = world.ids;
    const first = await say('coordinator', { deputy: everything }, 'once');
    expect(first).toMatchObject({ status: 201, body: { person: coordinator, deputy: everything, ...days } });
    expect((await say('coordinator', { deputy: everything }, 'once')).body).toEqual(first.body);
    expect(await listed()).toEqual([first.body]);
    expect(await noted('absenceSaid')).toHaveLength(1);
  });

  test('is said for another by an administrator alone', async () => {
    const { coordinator } = world.ids;
    for (const who of ['coordinator', 'secretary', 'support'] as const) expect((await sayFor(who, coordinator)).status).toBe(403);
    expect(await sayFor('administrator', coordinator)).toMatchObject({ status: 201, body: { person: coordinator, deputy: null, deputyName: null } });
    expect((await sayFor('administrator', 'nobody')).status).toBe(404);
    expect((await say('referenceGroup')).status).toBe(403);
  });

  test('is stood in for by somebody with the same role, and not by oneself', async () => {
    const { coordinator, secretary, referenceGroup } = world.ids;
    const refused = { status: 422, errors: [{ field: 'deputy', code: 'noSuchDeputy' }] };
    for (const deputy of [coordinator, secretary, referenceGroup, '0b0e6a3c-5f0e-4f3a-9d53-7e2f5f2f1a10'])
      expect((await say('coordinator', { deputy })).body).toMatchObject(refused);
    expect((await say('secretary', { deputy: world.ids.everything })).status).toBe(201);
  });

  test('has a last day, and days of its own', async () => {
    expect((await say('coordinator', { to: days.from })).body).toMatchObject({ errors: [{ field: 'to', code: 'lastDayNotAfterFirst' }] });
    await say('coordinator');
    expect((await say('coordinator', { from: '2126-07-28', to: '2126-08-02' })).body).toMatchObject({ errors: [{ field: 'from', code: 'awayAlready' }] });
    expect((await say('coordinator', { from: days.to, to: '2126-08-02' })).status).toBe(201);
    expect((await say('secretary')).status).toBe(201);
  });

  test('ends earlier by whom it is about or an administrator, and never was where it ends before it began', async () => {
    const { id } = responseIn('sayAway', await say('coordinator'));
    expect((await end('secretary', id, '2126-07-10')).status).toBe(404);
    expect((await end('coordinator', id, '2126-07-10')).body).toMatchObject({ id, to: '2126-07-10' });
    expect((await end('administrator', id, '2126-07-20')).body).toMatchObject({ to: '2126-07-10' });
    expect(await listed()).toMatchObject([{ id, to: '2126-07-10' }]);
    expect(await noted('absenceEnded')).toHaveLength(1);
    await end('administrator', id, days.from);
    expect(await listed()).toEqual([]);
    expect((await end('administrator', id, days.from)).status).toBe(404);
  });
});

test('the mailbox of a unit is set by an administrator, for a unit that there is', async () => {
  const set = (who: Who, body: object) => world.request(who, 'PUT', '/api/v1/unit-mailboxes', body);
  const unit = 'Landsbygd';
  expect((await set('coordinator', { unit, email: 'a@lansstyrelsen.example' })).status).toBe(403);
  expect((await set('administrator', { unit: 'Okänd', email: 'a@lansstyrelsen.example' })).body).toMatchObject({
    errors: [{ field: 'unit', code: 'noSuchUnit' }],
  });
  expect((await set('administrator', { unit, email: 'Landsbygd@lansstyrelsen.example' })).body).toEqual({ unit, email: 'landsbygd@lansstyrelsen.example' });
  await set('administrator', { unit, email: 'landsbygd@lansstyrelsen.example' });
  expect(await noted('unitMailboxSet')).toHaveLength(1);
  expect((await set('administrator', { unit, email: null })).body).toEqual({ unit, email: null });
  expect(await world.db('unit_mailboxes')).toEqual([]);
});
