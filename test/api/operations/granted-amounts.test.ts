/** What is granted above what was asked, or above a ceiling, and a case number of another case: refused with its reason, or taken where a reason confirms it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { takeCaseNumber } from '../../../db/cases/case-number-store.ts';
import { defaultPolicyWith } from '../../../workflows/domain/policy.ts';
import { others, own, startApiWorld } from '../../support/http/api-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

describe('over the API', () => {
  const world = worldForAll(startApiWorld);
  const at = `/api/v1/plan-activities/${own}`;
  const funder = 'lansstyrelsen-norrbotten';
  const decision = { outcome: 'approved', grounds: 'Skäl.', decidedBy: 'Anna Lind' };
  const decide = (amountSek: number, more: object = {}) =>
    world.request('coordinator', 'POST', `${at}/funding-decision`, { ...decision, grants: [{ funder, amountSek }], ...more });
  beforeAll(async () => {
    await world.db.transaction((trx) => takeCaseNumber(trx, 'HIT-2026-0007', own));
    await world.db.transaction((trx) => takeCaseNumber(trx, 'HIT-2026-0008', others));
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

describe('with a ceiling of the installation', () => {
  const world = worldForAll(() => startApiWorld({ newPolicy: defaultPolicyWith({ money: { ceilingSek: 400_000 } }) }));
  const propose = async (policy?: object) => {
    const proposedBy = { organisation: 'ltu' };
    const body = { title: 'Korta vägen', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy, ...(policy && { policy }) };
    expect((await world.request('coordinator', 'POST', '/api/v1/plan-activities', body)).status).toBe(201);
    return world.sent.at(-1)?.command.input;
  };

  test('a new activity has it in its rules, beside what is sent of them, unless they name another', async () => {
    expect(await propose()).toMatchObject({ policy: { money: { ceilingSek: 400_000 } } });
    expect(await propose({ money: { secondPersonFrom: 1 } })).toMatchObject({ policy: { money: { ceilingSek: 400_000, secondPersonFrom: 1 } } });
    expect(await propose({ money: { ceilingSek: 5 } })).toMatchObject({ policy: { money: { ceilingSek: 5 } } });
  });

  test('the default rules show it', async () => {
    expect(await world.request('coordinator', 'GET', '/api/v1/policies')).toMatchObject({ body: { items: [{ policy: { money: { ceilingSek: 400_000 } } }] } });
  });
});
