/** A few of the hang-ups of `npm run test:faults`, and what it keeps made read-only once, where this machine lets us. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whyNotReadOnly } from './machine/read-only-files.ts';
import { withPost } from './machine/with-post.ts';
import type { FaultOutcome } from './scenario.ts';
import { hangUp } from './scenarios/hang-ups.ts';
import { actOnReadOnly } from './scenarios/read-only-database.ts';

const plan = { seed: 7, isQuick: true, say: () => {} };

function expectKept(outcome: FaultOutcome): void {
  console.log(outcome.figures.join('\n'));
  expect(outcome.breaks).toEqual([]);
  expect(outcome.seen).toBeGreaterThan(0);
}

test('what clients who hang up anywhere send again is done once, and people act on where nothing can be written: nothing is held, lost or half done', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-faults-'));
  const why = await whyNotReadOnly(dataDir);
  await withPost({ dataDir }, async (parts) => {
    expectKept(await hangUp(parts, { ...plan, injections: 30 }));
    if (why === undefined) expectKept(await actOnReadOnly(parts, { ...plan, injections: 1 }));
    else console.log(why);
  });
}, 240_000);
