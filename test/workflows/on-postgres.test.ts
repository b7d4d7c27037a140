import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../support/db/databases.ts';
import { engines, migrated } from '../support/db/databases.ts';
import type { HitEnv } from '../support/server/hit-env.ts';
import { startHit } from '../support/server/hit-env.ts';

let database: TestDatabase;
let hit: HitEnv;
beforeAll(async () => {
  const postgres = engines.find(({ engine }) => engine === 'PostgreSQL');
  database = await migrated(postgres?.empty as () => Promise<TestDatabase>);
  hit = await startHit({ database });
});
afterAll(async () => {
  await hit?.close();
  await database?.remove();
});

const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };

test('lives a year and a half before RAI and RP, with the same steps and mails as on SQLite', async () => {
  const life = await hit.propose();
  await life.accept();
  await life.skip('400 days');
  const kinds = (await life.mailRows()).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'reminder')).toHaveLength(4);
  expect(kinds.filter((kind) => kind === 'hearing')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'escalationRaised')).toHaveLength(4);
  const seqs = (await life.steps()).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
});

test('takes one of two contrary decisions, thirty times', async () => {
  for (let round = 0; round < 3; round += 1)
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const life = await hit.propose();
        const outcomes = await Promise.all(
          (['noFundingNeeded', 'rejected'] as const).map((outcome) => life.send('fundingDecision', { outcome, grants: [], instalments: [] }, words)),
        );
        expect(outcomes.filter((outcome) => 'status' in outcome)).toHaveLength(1);
      }),
    );
});
