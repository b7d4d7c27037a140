/** What another case, or what has happened meanwhile in the same, says against a decision: judged where the step is recorded, so that two at once cannot both pass. */
import { describe, expect, test } from 'vitest';
import { isCaseNumberOfAnother } from '../../../db/cases/case-number-store.ts';
import { findCommand } from '../../../db/lives/command-read-model.ts';
import * as caseNumbersOfCases from '../../../db/migrations/december-2026/2026-12-03-11-case-numbers-of-cases.ts';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const ownFunder = 'lansstyrelsen-norrbotten';
const none: CommandInputs['fundingDecision'] = { outcome: 'noFundingNeeded', grants: [], instalments: [] };
const approved = (amountSek: number): CommandInputs['fundingDecision'] => ({
  outcome: 'approved',
  grants: [{ funder: ownFunder, outcome: 'approved', amountSek }],
  instalments: [],
});

describe.each(engines)('where a step is recorded in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);

  async function proposed(requestedSek?: number, ceilingSek?: number): Promise<RecordedLife> {
    const life = recordedLife(database.knex);
    const policy = { ...defaultPolicy, ...(ceilingSek !== undefined && { money: { ceilingSek } }) };
    const asked = requestedSek !== undefined && { requestedSek };
    await life.take(database.coordinator, 'propose', { policy, runs: {}, yearly: false, proposer: 'ltu', ownFunder, ...asked });
    return life;
  }
  const decided = (life: RecordedLife, input: CommandInputs['fundingDecision'], body: object = {}) =>
    life.store(database.coordinator, 'fundingDecision', input, body);

  test('of two decisions at once with one case number exactly one is taken, and the other refused at the field, whatever its capitals', async () => {
    for (let time = 0; time < 10; time += 1) {
      const lives = await Promise.all([proposed(), proposed()]);
      const numbers = [`608-${time}-ö`, `608-${time}-Ö`];
      const commands = await Promise.all(lives.map((life, index) => decided(life, none, { caseNumber: numbers[index] })));
      const results = await Promise.all(lives.map((life, index) => life.record(commands[index] as (typeof commands)[0])));
      expect(results.filter((result) => 'taken' in result)).toHaveLength(1);
      const refusal = { type: 'ValueNotAllowed', field: 'caseNumber', reason: { code: 'caseNumberOfAnother', params: {} } };
      expect(results.find((result) => 'refused' in result)).toMatchObject({ refused: refusal });
      const loser = commands[results.findIndex((result) => 'refused' in result)];
      expect(await findCommand(database.knex, loser?.id ?? '')).toMatchObject({ state: 'refused', refusal });
    }
  });

  test('a case keeps its own number, and one that it has named before, in every decision', async () => {
    const life = await proposed();
    await life.take(database.coordinator, 'fundingDecision', { ...none, outcome: 'sentBack' }, { caseNumber: '608-own' });
    await life.take(database.coordinator, 'completion', {});
    expect(await life.record(await decided(life, none, { caseNumber: '608-OWN' }))).toHaveProperty('taken');
  });

  test('a number that a decision has named beforehand is given to no new case', async () => {
    const { knex } = database;
    const year = new Date().getUTCFullYear();
    const before = await proposed();
    const { last } = (await knex('case_numbers').where({ year }).first('last')) as { last: number };
    const taken = `HIT-${year}-${String(last + 2).padStart(4, '0')}`;
    await before.take(database.coordinator, 'fundingDecision', none, { caseNumber: taken });
    const later = await Promise.all([proposed(), proposed()]);
    const numbers = await knex('plan_activities')
      .whereIn(
        'id',
        later.map(({ id }) => id),
      )
      .orderBy('case_number')
      .pluck('case_number');
    expect(numbers).toEqual([last + 1, last + 3].map((number) => `HIT-${year}-${String(number).padStart(4, '0')}`));
  });

  test('a decision that was sent before less was asked is refused at its amount, and taken with a reason', async () => {
    const life = await proposed(500);
    const early = await decided(life, approved(500));
    const meant = await decided(life, approved(500), { aboveAskedReason: 'Fler deltagare.' });
    await life.take(database.coordinator, 'fundingDecision', { ...none, outcome: 'sentBack' });
    await life.take(database.coordinator, 'completion', { requestedSek: 300 });
    expect(await life.record(early)).toMatchObject({
      refused: { type: 'ValueNotAllowed', field: 'grants.0.amountSek', reason: { code: 'moreThanAsked', params: { requestedSek: 300 } } },
    });
    expect(await life.record(meant)).toHaveProperty('taken');
  });

  test('more than the ceiling of the activity is refused, whoever sent it', async () => {
    const life = await proposed(undefined, 400);
    expect(await life.record(await decided(life, approved(401)))).toMatchObject({
      refused: { reason: { code: 'moreThanCeiling', params: { ceilingSek: 400 } } },
    });
    expect(await life.record(await decided(life, approved(400)))).toHaveProperty('taken');
  });

  test('of two words of one funder at once neither passes above what was asked of it', async () => {
    const life = await proposed();
    const pending: CommandInputs['grant'] = { funder: 'ltu', outcome: 'pending', amountSek: 50 };
    await life.take(database.coordinator, 'fundingDecision', none);
    await life.take(database.coordinator, 'grant', { ...pending, amountSek: 90 });
    const lower = await life.store(database.coordinator, 'grant', pending);
    const word = await life.store(database.coordinator, 'grant', { funder: 'ltu', outcome: 'approved', amountSek: 80 });
    expect(await life.record(lower)).toHaveProperty('taken');
    expect(await life.record(word)).toMatchObject({ refused: { field: 'amountSek', reason: { code: 'moreThanAsked', params: { requestedSek: 50 } } } });
  });

  test('numbers that two cases had before stay in both, and belong to the first from then on', async () => {
    const { knex } = database;
    const [first, second] = [await proposed(), await proposed()];
    for (const life of [first, second]) await life.take(database.coordinator, 'fundingDecision', none);
    await caseNumbersOfCases.down(knex);
    await knex('decisions').where({ plan_activity: first.id }).update({ case_number: '608-twice', recorded_at: '2020-01-01T00:00:00.000Z' });
    await knex('decisions').where({ plan_activity: second.id }).update({ case_number: '608-Twice' });
    await caseNumbersOfCases.up(knex);
    expect(await isCaseNumberOfAnother(knex, '608-TWICE', first.id)).toBe(false);
    expect(await isCaseNumberOfAnother(knex, '608-TWICE', second.id)).toBe(true);
    expect(await knex('decisions').whereIn('case_number', ['608-twice', '608-Twice'])).toHaveLength(2);
  });
});
