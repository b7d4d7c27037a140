/** What is granted above what was asked, or above a ceiling, and a case number of another case: refused with its reason, or taken where a reason confirms it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { aboveBounds } from '../../../api/routes/granted-amounts.ts';
import { own, startApiWorld } from '../../support/http/api-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const path = ['grants', 0, 'amountSek'];

describe('an amount', () => {
  test.each([
    { amount: 400, askedSek: 400, ceilingSek: null, reason: undefined, code: undefined },
    { amount: 401, askedSek: 400, ceilingSek: null, reason: undefined, code: 'moreThanAsked' },
    { amount: 401, askedSek: 400, ceilingSek: null, reason: 'Fler deltagare.', code: undefined },
    { amount: 401, askedSek: null, ceilingSek: null, reason: undefined, code: undefined },
    { amount: 401, askedSek: null, ceilingSek: 400, reason: undefined, code: 'moreThanCeiling' },
    { amount: 401, askedSek: 500, ceilingSek: 400, reason: undefined, code: 'moreThanCeiling' },
    { amount: 401, askedSek: 500, ceilingSek: 400, reason: 'Länsledningen vill.', code: undefined },
    { amount: 400, askedSek: 500, ceilingSek: 400, reason: undefined, code: undefined },
    { amount: 1, askedSek: 0, ceilingSek: null, reason: undefined, code: 'moreThanAsked' },
  ])('of $amount where $askedSek was asked and the ceiling is $ceilingSek is refused by $code', ({ amount, code, ...bounds }) =>
    expect(aboveBounds(amount, path, bounds).map((error) => error.code)).toEqual(code ? [code] : []),
  );
});

describe('over the API', () => {
  const world = worldForAll(startApiWorld);
  const at = `/api/v1/plan-activities/${own}`;
  const funder = 'lansstyrelsen-norrbotten';
  const decision = { outcome: 'approved', grounds: 'Skäl.', decidedBy: 'Anna Lind' };
  const decide = (amountSek: number, more: object = {}) =>
    world.request('coordinator', 'POST', `${at}/funding-decision`, { ...decision, grants: [{ funder, amountSek }], ...more });
  beforeAll(async () => {
    await world.db('plan_activities').where({ id: own }).update({ case_number: 'HIT-2026-0007' });
    const [other] = (await world.db('plan_activities').whereNot({ id: own }).pluck('id')) as string[];
    await world.db('plan_activities').where({ id: other }).update({ case_number: 'HIT-2026-0008' });
  });

  test('more than was asked is refused at the amount, and taken with a reason', async () => {
    expect(await decide(400_001)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'grants.0.amountSek', code: 'moreThanAsked', params: { requestedSek: 400_000 } }] },
    });
    expect((await decide(400_000)).status).toBeLessThan(300);
    expect((await decide(400_001, { aboveAskedReason: 'Fler deltagare än beräknat.' })).status).toBeLessThan(300);
    expect(world.sent.at(-1)).toMatchObject({ body: { aboveAskedReason: 'Fler deltagare än beräknat.' } });
  });

  test('a case number of another case is refused, one’s own and one of elsewhere are taken', async () => {
    for (const caseNumber of ['HIT-2026-0008', 'hit-2026-0008'])
      expect(await decide(1, { caseNumber })).toMatchObject({ status: 422, body: { errors: [{ field: 'caseNumber', code: 'caseNumberOfAnother' }] } });
    for (const caseNumber of ['HIT-2026-0007', '608-1234-2026']) expect((await decide(1, { caseNumber })).status).toBeLessThan(300);
  });

  test('days that are sent go into the life, which judges them; others do not', async () => {
    await decide(1, { decidedOn: '2026-01-20', meeting: { heldOn: '2026-01-19', paragraph: '§ 1', adjustedOn: '2026-01-20' } });
    expect(world.sent.at(-1)?.command.input).toMatchObject({ decidedOn: '2026-01-20', meeting: { heldOn: '2026-01-19', adjustedOn: '2026-01-20' } });
    await decide(1);
    expect(world.sent.at(-1)?.command.input).not.toHaveProperty('decidedOn');
  });
});
