/** Figures are the same on both databases, and numbers. */
import { describe, expect, test } from 'vitest';
import { insertCommand } from '../../db/lives/command-store.ts';
import { figuresOf } from '../../db/queries/figures-read-model.ts';
import { commandOf } from '../support/builders/command-content.ts';
import { seededLife, seedPlanActivity, seedRegisters } from '../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../support/db/database-for-tests.ts';
import { engines } from '../support/db/databases.ts';

describe.each(engines)('in $engine', ({ empty }) => {
  const database = databaseForAll(empty);

  test('lives are counted by stage, commands that wait by name, and those set aside apart', async () => {
    const { knex } = database;
    expect(await figuresOf(knex)).toEqual({ lives: [], late: [], waiting: [], setAside: 0 });
    await seedRegisters(knex);
    const { id: planActivity } = await seedPlanActivity(knex, seededLife('a-life'));
    for (const id of ['first', 'second', 'third']) await insertCommand(knex, commandOf('pause', {}, {}, { id, planActivity }));
    await knex('commands').where({ id: 'first' }).update({ received_at: '2026-01-01T00:00:00.000Z' });
    await knex('set_aside_steps').insert({ plan_activity: planActivity, step_key: 'third', error: 'RangeError', at: '2026-01-01T00:00:00.000Z' });
    const { stage } = seededLife('a-life');
    expect(await figuresOf(knex)).toEqual({
      lives: [{ stage, total: 1 }],
      late: [],
      waiting: [{ name: 'pause', total: 2, first: '2026-01-01T00:00:00.000Z' }],
      setAside: 1,
    });
  });
});
