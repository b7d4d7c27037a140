import { describe, expect, test } from 'vitest';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import type { PlanActivityView } from '../../../contracts/views/plan-activity-view.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { beginningsWithoutRow, findCommand } from '../../../db/lives/command-read-model.ts';
import { insertCommand, receivedOlderThan, reviveCommand, settleRefused, settleTaken, voidCommand, waitingReports } from '../../../db/lives/command-store.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { now } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const report = (id: string, planActivity = 'pa-1'): StoredCommand<'report'> => ({
  id,
  name: 'report',
  planActivity,
  person: null,
  path: `/api/v1/plan-activities/${planActivity}/reports/P1`,
  idempotencyKey: null,
  body: { status: 'green', done: 'Åkte till Älvsbyn \u0000 \ud800', indicators: [{ name: 'resor', value: 1 }] },
  bodyHash: 'hash',
  command: { name: 'report', id, attempt: 1, input: { period: 'P1', form: 'full' } },
});

describe.each(engines)('commands on $engine', ({ empty }) => {
  const database = databaseForAll(empty);

  test('are stored as received by the database clock, body and command as they came', async () => {
    const { knex } = database;
    const before = await databaseClock(knex);
    const { inserted, row } = await insertCommand(knex, report('stored'));
    expect(inserted).toBe(true);
    expect(row).toMatchObject({ ...report('stored'), state: 'received', attempt: 1, response: null, refusal: null, settledAt: null });
    expect(row.receivedAt >= before && row.receivedAt <= (await databaseClock(knex))).toBe(true);
    expect(await findCommand(knex, 'stored')).toEqual(row);
    expect(await findCommand(knex, 'nobody')).toBeUndefined();
  });

  test('are stored once: of many with one id the first stands and all see it', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, (_, index) => insertCommand(database.knex, { ...report('same'), bodyHash: `hash ${index}` })));
    expect(many.filter(({ inserted }) => inserted)).toHaveLength(1);
    const winner = many.find(({ inserted }) => inserted)?.row.bodyHash;
    expect(many.map(({ row }) => row.bodyHash)).toEqual(many.map(() => winner));
  });

  test('taken and void exclude each other, whoever is first', async () => {
    const { knex } = database;
    for (let round = 0; round < 10; round += 1) {
      const id = `race-${round}`;
      await insertCommand(knex, report(id));
      const won = await Promise.all([
        voidCommand(knex, id, 1),
        settleTaken(knex, id, 201, { id } as PlanActivityView, now),
        settleRefused(knex, id, { type: 'WrongStage', message: 'no' }, now),
      ]);
      expect(won.filter(Boolean)).toHaveLength(1);
      const state = (await findCommand(knex, id))?.state;
      expect(state).toBe((['void', 'taken', 'refused'] as const)[won.indexOf(true)]);
    }
  });

  test('keep the answer or the refusal for every repeat', async () => {
    const { knex } = database;
    await insertCommand(knex, report('answered'));
    await settleTaken(knex, 'answered', 201, { title: 'å' } as PlanActivityView, now);
    expect(await findCommand(knex, 'answered')).toMatchObject({ state: 'taken', responseStatus: 201, response: { title: 'å' }, settledAt: now });
    await insertCommand(knex, report('refused'));
    await settleRefused(knex, 'refused', { type: 'NothingOwed', message: 'Nothing is owed.' }, now);
    expect(await findCommand(knex, 'refused')).toMatchObject({ state: 'refused', refusal: { type: 'NothingOwed', message: 'Nothing is owed.' } });
  });

  test('void is tried again once, with the next attempt in row and command; an old try cannot void the new one', async () => {
    const { knex } = database;
    await insertCommand(knex, report('again'));
    expect(await reviveCommand(knex, 'again')).toBeUndefined();
    expect(await voidCommand(knex, 'again', 1)).toBe(true);
    const revived = await Promise.all([reviveCommand(knex, 'again'), reviveCommand(knex, 'again')]);
    expect(revived.filter(Boolean)).toHaveLength(1);
    expect(await findCommand(knex, 'again')).toMatchObject({ state: 'received', attempt: 2, command: { attempt: 2, name: 'report' } });
    expect(await voidCommand(knex, 'again', 1)).toBe(false);
    expect(await voidCommand(knex, 'again', 2)).toBe(true);
  });

  test('waiting reports are those of the life that are received, the oldest first', async () => {
    const { knex } = database;
    for (const id of ['w-1', 'w-2', 'w-3']) await insertCommand(knex, report(id, 'waiting'));
    await insertCommand(knex, commandOf('closing', { final: true }, {}, { id: 'w-4', planActivity: 'waiting' }));
    await settleTaken(knex, 'w-2', 200, null, now);
    expect((await waitingReports(knex, 'waiting')).map(({ id }) => id)).toEqual(['w-1', 'w-3']);
  });

  test('that begin a life are found for as long as it has no row', async () => {
    const { knex } = database;
    const input = { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' };
    await insertCommand(knex, commandOf('propose', input, {}, { id: 'begins', planActivity: 'pa-begins' }));
    await insertCommand(knex, report('goes-on', 'pa-begins'));
    expect((await beginningsWithoutRow(knex)).map(({ id, planActivity }) => ({ id, planActivity }))).toEqual([{ id: 'begins', planActivity: 'pa-begins' }]);
  });

  test('the sweep sees what was received before an instant', async () => {
    const { knex } = database;
    await insertCommand(knex, report('swept', 'swept'));
    const later = '2999-01-01T00:00:00.000Z';
    expect((await receivedOlderThan(knex, later, 1000)).map(({ id }) => id)).toContain('swept');
    expect(await receivedOlderThan(knex, later, 1)).toHaveLength(1);
    expect(await receivedOlderThan(knex, '2000-01-01T00:00:00.000Z', 1000)).toEqual([]);
  });
});
