/** A few of the kills of `npm run test:faults`, so that each change is held against its promises. */
import { expect, test } from 'vitest';
import { killAtRandom } from './scenarios/kills.ts';

test('killed again and again while mails leave, the program loses none, sends none twice without need, and leaves none behind', async () => {
  const { figures, breaks } = await killAtRandom({ injections: 2, lives: 3, restarts: 1, isQuick: true, seed: 7, say: () => {} });
  console.log(figures.join('\n'));
  expect(breaks).toEqual([]);
}, 180_000);
