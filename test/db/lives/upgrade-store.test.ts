import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { isPostgres } from '../../../db/engine/connection.ts';
import { upgradeOnce } from '../../../db/lives/upgrade-store.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('an upgrade in $engine', ({ empty }) => {
  const database = databaseForAll(empty);

  test('is done once, also while it uses the database', async () => {
    let done = 0;
    const work = async () => {
      await database.knex('upgrades').select('name');
      done += 1;
    };
    await upgradeOnce(database.knex, 'once', work);
    await upgradeOnce(database.knex, 'once', work);
    expect(done).toBe(1);
  });

  test('that fails is done again at the next call', async () => {
    await expect(upgradeOnce(database.knex, 'failing', () => Promise.reject(new Error('the engine is away')))).rejects.toThrow('the engine is away');
    let done = false;
    await upgradeOnce(database.knex, 'failing', async () => {
      done = true;
    });
    expect(done).toBe(true);
  });

  test('is waited for by whoever comes while another process does it', async ({ skip }) => {
    skip(!isPostgres(database.knex), 'one SQLite file has one program');
    const happened: string[] = [];
    const first = upgradeOnce(database.knex, 'side by side', async () => {
      happened.push('begun');
      await setTimeout(300);
      happened.push('done');
    });
    await expect.poll(() => happened).toContain('begun');
    await upgradeOnce(database.knex, 'side by side', async () => void happened.push('again'));
    happened.push('second goes on');
    await first;
    expect(happened).toEqual(['begun', 'done', 'second goes on']);
  });
});
