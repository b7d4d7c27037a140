/** A few of the faults of the data folder of `npm run test:faults`, where this machine lets us have them. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { heldDatabase } from './injuries/held-database.ts';
import { actUnderInjuries } from './injuries/under-injuries.ts';
import { whyNotReadOnly } from './machine/read-only-files.ts';
import { withPost } from './machine/with-post.ts';
import type { FaultOutcome } from './scenario.ts';
import { diskFullScenario } from './scenarios/disk-full.ts';
import { actOnReadOnly } from './scenarios/read-only-database.ts';

const plan = { injections: 2, seed: 7, isQuick: true, say: () => {} };

function expectKept(outcome: FaultOutcome): void {
  console.log(outcome.figures.join('\n'));
  expect(outcome.breaks).toEqual([]);
  expect(outcome.seen).toBeGreaterThan(0);
}

test('people act on while another process holds the database, and while it may only be read: nothing acknowledged is lost', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-faults-'));
  const why = await whyNotReadOnly(dataDir);
  await withPost({ dataDir }, async (parts) => {
    expectKept(await actUnderInjuries(parts, heldDatabase, { ...plan, name: 'held' }));
    if (why === undefined) expectKept(await actOnReadOnly(parts, plan));
    else console.log(why);
  });
}, 240_000);

test('people act on while the disk is full: nothing acknowledged is lost, nothing is left half written', async () => {
  const outcome = await diskFullScenario.run(plan);
  if (outcome.trials === 0) console.log(outcome.figures.join('\n'));
  else expectKept(outcome);
}, 240_000);
