import { beforeAll, expect, test } from 'vitest';
import { startSweep } from '../../../api/engine/sweep.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { emptySqlite } from '../../support/db/databases.ts';

const database = databaseForAll(emptySqlite);
beforeAll(async () => {
  for (const id of ['first', 'second'])
    await insertCommand(database.knex, commandOf('report', { period: 'P1', form: 'short' }, {}, { id, planActivity: 'life' }));
  await database.knex('commands').update({ received_at: '2026-01-01T00:00:00.000Z' });
});

test('stops after the command under way, however much is left and however often it has come round meanwhile', async () => {
  const delivered: string[] = [];
  let answer = (): void => {};
  const engineAway = new Promise<{ unavailable: true }>((settle) => {
    answer = () => settle({ unavailable: true });
  });
  const gateway = {
    execute: () => engineAway,
    deliver: ({ id }: { id: string }) => {
      delivered.push(id);
      return engineAway;
    },
    catchUp: () => Promise.resolve(true),
  };
  const sweep = startSweep(database.knex, gateway, 1, () => {});
  await expect.poll(() => delivered).toEqual(['first']);
  const stopped = sweep.stop();
  answer();
  await stopped;
  expect(delivered).toEqual(['first']);
});

test('tells a life’s workflow once of what SQL holds as taken and no workflow has confirmed; one that does not answer keeps no other waiting, and is asked again', async () => {
  await database.knex('commands').update({ state: 'taken' });
  await database.knex('commands').where({ id: 'second' }).update({ plan_activity: 'other', received_at: '2026-01-02T00:00:00.000Z' });
  const told: string[] = [];
  let answers = false;
  const gateway = {
    execute: () => Promise.resolve({ unavailable: true } as const),
    deliver: () => Promise.resolve({ unavailable: true } as const),
    catchUp: (life: string) => {
      told.push(life);
      return Promise.resolve(life === 'other' || answers);
    },
  };
  const sweep = startSweep(database.knex, gateway, 3_600_000, () => {});
  expect(await sweep.once()).toBe(0);
  expect(await sweep.once()).toBe(1);
  expect(told).toEqual(['life', 'other']);
  answers = true;
  let rounds = 0;
  while ((await sweep.once()) === 0 && rounds < 100) rounds += 1;
  expect(await sweep.once()).toBe(0);
  expect(told).toEqual(['life', 'other', 'life']);
  await sweep.stop();
});
