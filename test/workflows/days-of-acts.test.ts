/** Days of decisions and payments are judged by the plan's time, on the real server, however far it is ahead of the machine's clock. */
import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../workflows/domain/time/instants.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();
const funder = 'lansstyrelsen-norrbotten';

test('a day to come or before the proposal is refused with its reason, and what lies between is taken', async () => {
  const life = await hit.propose();
  const proposed = dayOf((await life.state()).at);
  const grants = [{ funder, outcome: 'approved' as const, amountSek: 100 }];
  const decide = (decidedOn: string) => life.send('fundingDecision', { outcome: 'approved', grants, instalments: [], decidedOn });
  const refusal = (field: string, code: string) => ({ refusal: { type: 'ValueNotAllowed', field, reason: { code } } });
  expect(await decide(addDays(proposed, -1))).toMatchObject(refusal('decidedOn', 'mustNotBeBeforeProposal'));
  expect(await decide(addDays(proposed, 1))).toMatchObject(refusal('decidedOn', 'mustNotBeAfterToday'));

  await life.skip('40 days');
  expect(await decide(addDays(proposed, 39))).toMatchObject({ status: 200 });
  const pay = (paidOn: string) => life.send('payment', { funder, amountSek: 10, paidOn });
  const today = dayOf(await life.now());
  expect(await pay(addDays(today, 1))).toMatchObject(refusal('paidOn', 'mustNotBeAfterToday'));
  expect(await pay(addDays(proposed, -1))).toMatchObject(refusal('paidOn', 'mustNotBeBeforeProposal'));
  expect(await pay(today)).toMatchObject({ status: 201 });
  expect((await life.state()).money.grants[funder]).toMatchObject({ paidSek: 10 });
});
