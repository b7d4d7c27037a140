/** A few of the hang-ups of `npm run test:faults`, so that each change is held against its promises. */
import { expect, test } from 'vitest';
import { withPost } from './machine/with-post.ts';
import { hangUp } from './scenarios/hang-ups.ts';

test('clients hang up anywhere in their requests, and what they send again is done once; nothing is held or left half written', async () => {
  const outcome = await withPost({}, (parts) => hangUp(parts, { injections: 30, seed: 7, isQuick: true, say: () => {} }));
  console.log(outcome.figures.join('\n'));
  expect(outcome.breaks).toEqual([]);
  expect(outcome.seen).toBeGreaterThanOrEqual(30);
}, 180_000);
