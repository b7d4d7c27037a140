/** A key that many need first at the same time is made once, in both engines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signingKey } from '../../db/keyring-store.ts';
import type { TestDatabase } from '../support/databases.ts';
import { engines, migrated } from '../support/databases.ts';
import { now } from '../support/seeded-portfolio.ts';

describe.each(engines)('on $engine', ({ empty }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migrated(empty);
  });
  afterAll(() => database.remove());

  test('eight who need a first key at once all get the same, thirty times', async () => {
    for (let time = 0; time < 30; time += 1) {
      await database.knex('signing_keys').delete();
      const keys = await Promise.all(Array.from({ length: 8 }, () => signingKey(database.knex, 'answerLink', now)));
      expect(new Set(keys.map(({ secret }) => secret.toString('hex'))).size).toBe(1);
    }
  });
});
