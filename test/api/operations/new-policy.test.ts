/** The installation's amount from which two people are needed is written into each new activity's rules, and is never asked for again. */
import { describe, expect, test } from 'vitest';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import { defaultPolicy, defaultPolicyWith } from '../../../workflows/domain/policy.ts';
import type { Who } from '../../support/http/api-world.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const newPolicy = defaultPolicyWith({ money: { secondPersonFrom: 500_000 } });
const world = worldForAll(() => startApiWorld({ newPolicy }));

/** The rules in the command that a proposal was stored as. */
async function rulesOf(policy?: object, who: Who = 'coordinator') {
  const organisation = who === 'coordinator' ? 'ltu' : 'ostra-skolan';
  const body = { title: 'Språkvän', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation }, ...(policy && { policy }) };
  expect((await world.request(who, 'POST', '/api/v1/plan-activities', body)).status).toBe(201);
  const { command, body: stored } = world.sent.at(-1) as StoredCommand<'propose'>;
  return { policy: command.input.policy, own: stored.policy };
}

describe('a proposal', () => {
  test.each(['coordinator', 'proposer'] as const)('of a %s gets the amount of the installation', async (who) => {
    expect(await rulesOf(undefined, who)).toEqual({ policy: { ...defaultPolicy, money: { secondPersonFrom: 500_000 } }, own: undefined });
  });

  test('that says otherwise keeps what it says, also that nobody else is needed', async () => {
    expect((await rulesOf({ money: { secondPersonFrom: 100 } })).policy.money).toEqual({ secondPersonFrom: 100 });
    expect((await rulesOf({ money: { secondPersonFrom: null } })).policy.money).toEqual({ secondPersonFrom: false });
    expect((await rulesOf({ money: { ceilingSek: 900 } })).policy.money).toEqual({ secondPersonFrom: 500_000, ceilingSek: 900 });
    expect((await rulesOf({ review: { within: 'P3D' } })).policy.money).toEqual({ secondPersonFrom: 500_000 });
  });
});

test('the default rules say it, and where none is set they say nothing of money', async () => {
  const { body } = await world.request('lead', 'GET', '/api/v1/policies');
  expect(body).toMatchObject({ items: [{ policy: { money: { secondPersonFrom: 500_000 } } }] });
  expect(defaultPolicyWith({ money: { secondPersonFrom: null } })).toEqual(defaultPolicy);
});

test('the form of a proposal says what an empty field means', async () => {
  const pages = await startPageWorld({ newPolicy });
  const page = await (await pages.browser('coordinator')).get('/aktiviteter/ny');
  expect(page.text.replaceAll('\u00a0', ' ')).toContain('Lämna tomt för 500 000 kr, som gäller för alla nya aktiviteter.');
  await pages.stop();
});
