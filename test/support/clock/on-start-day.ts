/** Runs before every file of the projects `pure` and `db`: with `HIT_START_DAY` their process is on that day. Lives have clocks of their own (`hit-env.ts`). */
import { shiftDateTo } from './shifted-date.ts';
import { startInstant } from './start-day.ts';

if (process.env['HIT_START_DAY']) shiftDateTo(startInstant());
