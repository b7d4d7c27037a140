/** The county's figures in both engines: one for each goal and year, replaced by a later import, one import at a time. */
import { describe, expect, test } from 'vitest';
import { goalFigures } from '../../../db/plan/goal-figure-read-model.ts';
import { lockGoalFigures, saveGoalFigures } from '../../../db/plan/goal-figure-store.ts';
import { begun, now, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('figures beside the goals on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);

  test('are read as they were written, as numbers, the latest year of each goal first; a later import replaces', async () => {
    const { knex, people } = database;
    const figures = [
      { goal: 'arbete', period: '2023', value: 79.4, source: 'SCB' },
      { goal: 'arbete', period: '2024', value: 80, source: 'SCB' },
      { goal: 'netto', period: '2024', value: -0.1, source: 'Region Norrbotten' },
    ];
    const [of2023, of2024, netto] = figures;
    await saveGoalFigures(knex, figures, { at: begun, person: people.coordinator });
    expect(await goalFigures(knex)).toEqual([of2024, of2023, netto]);
    const mended = { goal: 'arbete', period: '2023', value: 79.6, source: 'SCB, reviderad' };
    await saveGoalFigures(knex, [mended], { at: now, person: people.secretary });
    expect(await goalFigures(knex)).toEqual([of2024, mended, netto]);
    expect(await knex('goal_figures').where({ period: '2023' }).first('imported_at', 'imported_by')).toEqual({
      imported_at: now,
      imported_by: people.secretary,
    });
  });

  test('are compared and replaced by one import at a time: the second sees what the first wrote', async () => {
    const { knex, people } = database;
    const raised = () =>
      knex.transaction(async (trx) => {
        await lockGoalFigures(trx);
        const before = (await goalFigures(trx)).find(({ goal }) => goal === 'together');
        const figure = { goal: 'together', period: '2024', value: (before?.value ?? 0) + 1, source: 'SCB' };
        await saveGoalFigures(trx, [figure], { at: now, person: people.coordinator });
      });
    await Promise.all([raised(), raised(), raised()]);
    expect((await goalFigures(knex)).find(({ goal }) => goal === 'together')?.value).toBe(3);
  });

  test('belong to somebody who imported them', async () => {
    const nobody = { at: now, person: 'nobody' };
    await expect(saveGoalFigures(database.knex, [{ goal: 'arbete', period: '2022', value: 1, source: 'SCB' }], nobody)).rejects.toThrow(/foreign key/i);
  });
});
