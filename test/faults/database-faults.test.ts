/** One of each fault of the disk and the database of `npm run test:faults`, where this machine lets us have a disk to fill. */
import { expect, test } from 'vitest';
import { heldDatabase } from './injuries/held-database.ts';
import { actUnderInjuries } from './injuries/under-injuries.ts';
import type { MachineWithPost } from './machine/with-post.ts';
import { withPost } from './machine/with-post.ts';
import type { FaultOutcome } from './scenario.ts';
import { actOnFullDisk, onSmallDisk } from './scenarios/disk-full.ts';

const plan = { injections: 1, seed: 7, isQuick: true, say: () => {} };

function expectKept(outcome: FaultOutcome): void {
  console.log(outcome.figures.join('\n'));
  expect(outcome.breaks).toEqual([]);
  expect(outcome.seen).toBeGreaterThan(0);
}
const underLock = async (parts: MachineWithPost) => expectKept(await actUnderInjuries(parts, heldDatabase, { ...plan, name: 'held' }));

test('people act on while the disk is full, and while another process holds the database: what was acknowledged is there, and nothing half done', async () => {
  const none = await onSmallDisk(async (parts, disk) => {
    expectKept(await actOnFullDisk(parts, disk, plan));
    await underLock(parts);
  });
  if (none === undefined) return;
  console.log(none);
  await withPost({}, underLock);
}, 240_000);
