/** `npm run dev -- STATE` reaches its state, whatever day it is: also where weekends and holidays lie in between. */
import { expect, test } from 'vitest';
import type { StateName } from '../../dev/named-states.ts';
import { liveInto, namedStates } from '../../dev/named-states.ts';
import { shiftDateTo } from '../support/shifted-date.ts';
import { tempFolder } from '../support/temp-folder.ts';

const names = Object.keys(namedStates) as StateName[];
/** An ordinary day, and one after Christmas, when due days have rolled furthest. */
const days = ['2027-02-09', '2027-01-11'];

test.each(days.flatMap((day) => names.map((name) => ({ day, name }))))('$name on $day', async ({ day, name }) => {
  shiftDateTo(`${day}T12:00:00.000Z`);
  const life = await liveInto(name, await tempFolder(), { clock: () => new Date().toISOString() });
  expect(namedStates[name].isReached(life)).toBe(true);
});
