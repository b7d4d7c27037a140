/** A few of the faults of `npm run test:faults` on one machine, so that each change is held against its promises. */
import { expect, test } from 'vitest';
import { killOnce } from './scenarios/kills.ts';
import { starveOnce, stopOnce } from './scenarios/stopped.ts';
import { underLoad } from './scenarios/under-load.ts';

const inTurn = [killOnce, stopOnce, killOnce, starveOnce];

test('killed, suspended and starved while people drive lives and mails leave, the program keeps every promise', async () => {
  let times = 0;
  const plan = { injections: inTurn.length, people: 4, lives: 4, restarts: 1, isQuick: true, seed: 7, say: () => {} };
  const { seen, figures, breaks } = await underLoad(plan, (parts) => (inTurn[times++ % inTurn.length] ?? killOnce)(parts));
  console.log(figures.join('\n'));
  expect(breaks).toEqual([]);
  expect(seen).toBe(inTurn.length);
}, 300_000);
