/** A completion: what is sent takes the place of what stood, what is not sent stays, and null takes away. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { PlanActivityRow } from '../../../db/lives/life-read-model.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const budget = {
  requestedSek: 400_000,
  ownSek: 100_000,
  coFunding: [{ organisation: 'arbetsformedlingen', amountSek: 50_000 }],
  inKind: [{ organisation: 'ltu', what: 'handledning', hours: 200 }],
};
const proposed = {
  title: 'Korta vägen',
  description: 'Snabbspår.',
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  proposedBy: { organisation: 'ltu' },
  targetGroups: ['nyanlanda-i-etablering'],
  priority: 'hög',
  budget,
  expectedResults: '40 i arbete.',
  indicators: [{ name: 'deltagare', target: 40 }],
  goals: ['sysselsattning'],
};

describe.each(engines)('a completion in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);
  let life: RecordedLife;
  let before: PlanActivityRow;

  beforeEach(async () => {
    life = recordedLife(database.knex);
    const input = {
      policy: defaultPolicy,
      runs: { from: '2027-01-01', to: '2028-12-31' },
      yearly: false,
      proposer: 'ltu',
      ownFunder: 'lansstyrelsen-norrbotten',
    };
    await life.take(database.coordinator, 'propose', { ...input, requestedSek: budget.requestedSek }, proposed);
    await life.take(database.coordinator, 'fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] });
    before = await row();
  });

  async function row(): Promise<PlanActivityRow> {
    const found = await findPlanActivity(database.knex, life.id);
    if (!found) throw new Error('no row');
    return found;
  }
  async function completed(body: object, input: CommandInputs['completion'] = {}): Promise<PlanActivityRow> {
    await life.take(database.coordinator, 'completion', input, body);
    return row();
  }

  test('of one amount leaves own money, co-funders and what is given in kind', async () => {
    const after = await completed({ budget: { requestedSek: 350_000 } }, { requestedSek: 350_000 });
    expect(after.facts).toEqual({ ...before.facts, budget: { ...budget, requestedSek: 350_000 } });
    expect(after.life.money.requestedSek).toBe(350_000);
    expect(after.life.runs).toEqual({ from: '2027-01-01', to: '2028-12-31' });
  });

  test('of the last day leaves the first; of nothing but a comment it leaves all', async () => {
    const after = await completed({ runs: { to: '2029-06-30' } }, { runs: { to: '2029-06-30' } });
    expect(after.life.runs).toEqual({ from: '2027-01-01', to: '2029-06-30' });
    expect(after.facts).toEqual(before.facts);
    expect([after.title, after.description, after.activityArea]).toEqual([before.title, before.description, before.activityArea]);
  });

  test('takes away what is null, and only that', async () => {
    const body = { description: null, priority: null, goals: null, indicators: [], runs: { to: null }, budget: { requestedSek: null, inKind: null } };
    const after = await completed(body, { requestedSek: null, runs: { to: null } });
    const { coFunding, ownSek } = budget;
    expect(after.description).toBeNull();
    expect(after.facts).toEqual({ ...before.facts, priority: null, goals: [], indicators: [], budget: { ownSek, coFunding } });
    expect(after.life.money).not.toHaveProperty('requestedSek');
    expect(after.life.runs).toEqual({ from: '2027-01-01' });
  });

  test('takes the whole budget and both days away', async () => {
    const after = await completed({ budget: null, runs: null }, { requestedSek: null, runs: null });
    expect(after.facts).toEqual({ ...before.facts, budget: null });
    expect(after.life.runs).toEqual({});
  });
});
