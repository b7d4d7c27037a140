/** What every body takes and every view carries stands in golden files: a field, a limit or a default that changes shows itself in a review. */
import { expect, test } from 'vitest';
import { schemasIn, takenBy } from '../support/contracts/all-schemas.ts';

const bodies = new Set((await schemasIn('bodies')).map(({ schema }) => schema));

test.each(['bodies', 'commands', 'views'] as const)('the schemas of contracts/%s are as in the golden file', async (under) => {
  // Most commands are stored as they are sent.
  const schemas = (await schemasIn(under)).filter(({ schema }) => under === 'bodies' || !bodies.has(schema));
  expect(schemas.length).toBeGreaterThan(3);
  await expect(`${JSON.stringify(takenBy(schemas), null, 1)}\n`).toMatchFileSnapshot(`golden/${under}.txt`);
});
