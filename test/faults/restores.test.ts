/** One of the restores of `npm run test:faults`, so that each change is held against its promises; `test/e2e/restored.test.ts` has the other kinds. */
import { expect, test } from 'vitest';
import { restoresScenario } from './scenarios/restores.ts';

test('a backup that was made while people worked, put back over a used folder, killed meanwhile and put back again, keeps all that was promised', async () => {
  const { seen, figures, breaks } = await restoresScenario.run({ injections: 1, seed: 7, isQuick: true, say: () => {} });
  console.log(figures.join('\n'));
  expect(breaks).toEqual([]);
  expect(seen).toBe(1);
}, 240_000);
