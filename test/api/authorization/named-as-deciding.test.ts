/** Whom a decision names is asked for partiality as if it had pressed the button; and what the register knows of the name is kept with it. */
import { expect, test } from 'vitest';
import { commandBodies } from '../../../contracts/commands/command-bodies.ts';
import { own } from '../../support/http/api-world.ts';
import type { Stakeholder } from '../../support/http/stake-world.ts';
import { stakeholders, startStakeWorld } from '../../support/http/stake-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(() => startStakeWorld());

const decide = (named: { decidedBy?: string; preparedBy?: string }) =>
  world.request(
    null,
    'POST',
    `/api/v1/plan-activities/${own}/funding-decision`,
    { outcome: 'noFundingNeeded', grounds: 'Skäl.', decidedBy: 'Landshövdingen', ...named },
    { authorization: `Bearer ${world.tokenOf.none}` },
  );

test.each(stakeholders)('%s, named by another, decides or prepares only where it is impartial', async (who: Stakeholder) => {
  const mayBeNamed = who === 'none' || who === 'ofOtherUnit';
  const ways = [`Den ${who}`, `den ${who}, enhetschef`, `${who}@STAKES.example`, world.idOf[who]];
  for (const field of ['decidedBy', 'preparedBy'])
    for (const written of ways) {
      const { status, body } = await decide({ [field]: written });
      const refused = { status: 422, errors: [{ field, code: 'namedIsPartial', params: { name: `Den ${who}` } }] };
      if (mayBeNamed) expect(status, written).toBe(200);
      else expect(body, written).toMatchObject(refused);
    }
});

test('who is named is stored as that person; a name that is not in the register, or that two have, as text alone', async () => {
  const lastBody = () => commandBodies.fundingDecision.parse(world.sent.at(-1)?.body).namedPersons;
  await decide({ decidedBy: 'Den ofOtherUnit, enhetschef' });
  expect(lastBody()).toEqual({ decidedBy: world.idOf.ofOtherUnit, preparedBy: world.idOf.none });
  await decide({ decidedBy: 'Landshövdingen', preparedBy: 'Någon annan' });
  expect(lastBody()).toEqual({ decidedBy: null, preparedBy: null });
  await world.db('people').where({ id: world.idOf.ofOtherUnit }).update({ name: 'Den none', sort_name: 'den none' });
  await decide({ decidedBy: 'Den none' });
  expect(lastBody()).toEqual({ decidedBy: null, preparedBy: world.idOf.none });
});

test('what somebody did before it declared itself partial waits for another coordinator, who alone can tick it off', async () => {
  const declare = (body: object) =>
    world.request(null, 'POST', `/api/v1/plan-activities/${own}/partiality`, body, { authorization: `Bearer ${world.tokenOf.none}` });
  const tasks = () => world.db('tasks').where({ plan_activity: own, kind: 'actsOfPartial' });
  await declare({ reason: 'Granne.' });
  expect(await tasks()).toEqual([]);
  await declare({ reason: 'Flyttat.', withdrawn: true });
  await world.db('audit').insert({ plan_activity: own, at: '2026-02-01T09:00:00.000Z', person: world.idOf.none, what: 'review', details: '{}' });
  await declare({ reason: 'Granne.' });
  const [task] = await tasks();
  expect(JSON.parse(task.details)).toMatchObject({ person: 'Den none', acts: [{ at: '2026-02-01T09:00:00.000Z', what: 'review' }] });
  const done = (token: string) => world.request(null, 'POST', `/api/v1/tasks/${encodeURIComponent(task.id)}/done`, {}, { authorization: `Bearer ${token}` });
  expect((await done(world.tokenOf.none)).body).toMatchObject({ status: 403, code: 'NotImpartial' });
  expect((await done(world.tokenOf.ofOtherUnit)).status).toBe(200);
});
