/** `npm run dev -- STATE` reaches its state, also where weekends and holidays lie in between. */
import { expect, test } from 'vitest';
import type { StateName } from '../../dev/named-states.ts';
import { liveInto, namedStates } from '../../dev/named-states.ts';
import { shiftDateTo } from '../support/clock/shifted-date.ts';
import { tempFolder } from '../support/db/temp-folder.ts';

const names = Object.keys(namedStates) as StateName[];
/** After Christmas due days have rolled furthest, and least time is left between them. */
const afterChristmas = '2027-01-11T12:00:00.000Z';

test.each(names)('%s', async (name) => {
  shiftDateTo(afterChristmas);
  const life = await liveInto(name, await tempFolder(), { clock: () => new Date().toISOString() });
  expect(namedStates[name].isReached(life)).toBe(true);
});
