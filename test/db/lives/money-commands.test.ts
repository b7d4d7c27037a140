/** What is counted of a plan activity's money, and what waits for a second person, on both engines. */
import { beforeAll, describe, expect, test } from 'vitest';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { admitCommand, holdCommand, releaseHeld } from '../../../db/lives/second-person/held-command-store.ts';
import { moneyCommandsOf } from '../../../db/lives/second-person/money-command-read-model.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const at = '2026-11-24T08:00:00.000Z';

describe.each(engines)('on $engine', ({ empty }) => {
  const database = databaseForAll(empty);
  let person: string;
  beforeAll(async () => {
    person = await registerPerson(database.knex, { name: 'Andra', email: 'andra@lansstyrelsen.example' }, at);
  });
  const payment = (id: string, planActivity: string, amountSek = 10) =>
    commandOf('payment', { funder: 'lansstyrelsen-norrbotten', amountSek }, {}, { id, planActivity });
  const counted = async (planActivity: string, but = '') => {
    const commands = await moneyCommandsOf(database.knex, planActivity, but);
    return commands.map(({ content, isConfirmed }) => [content.name === 'payment' && content.body.amountSek, isConfirmed]);
  };

  test('payments on their way and taken are counted in order, the confirmed first of one instant; what waits, was refused or given up is not', async () => {
    const { knex } = database;
    for (const [amount, state] of [
      [1, 'received'],
      [2, 'taken'],
      [3, 'refused'],
      [4, 'void'],
      [5, 'held'],
    ] as const) {
      await insertCommand(knex, payment(`a-${amount}`, 'a', amount));
      await knex('commands')
        .where({ id: `a-${amount}` })
        .update({ state, received_at: at });
    }
    await insertCommand(knex, payment('b-1', 'b'));
    expect(await counted('a')).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(await counted('a', 'a-1')).toEqual([[2, false]]);
    await releaseHeld(knex, 'a-5', { person, at });
    await knex('commands').where({ id: 'a-5' }).update({ received_at: at });
    expect(await counted('a')).toEqual([
      [5, true],
      [1, false],
      [2, false],
    ]);
  });

  test('a command that was given up is admitted or waits as a new attempt; one of another content is left alone', async () => {
    const { knex } = database;
    for (const id of ['c-1', 'c-2', 'c-3']) await insertCommand(knex, payment(id, 'c'));
    await knex('commands').where({ plan_activity: 'c' }).update({ state: 'void' });
    expect(await admitCommand(knex, payment('c-1', 'c'))).toMatchObject({ state: 'received', attempt: 2, command: { attempt: 2 } });
    expect(await holdCommand(knex, payment('c-2', 'c'))).toMatchObject({ inserted: true, row: { state: 'held', attempt: 2 } });
    expect(await holdCommand(knex, payment('c-3', 'c', 11))).toMatchObject({ inserted: false, row: { state: 'void' } });
    expect(await knex('commands').where({ plan_activity: 'c' }).orderBy('id').select('state', 'attempt')).toEqual([
      { state: 'received', attempt: 2 },
      { state: 'held', attempt: 2 },
      { state: 'void', attempt: 1 },
    ]);
  });
});
