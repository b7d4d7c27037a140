/** Runs before every file of the projects `pure` and `db`: with `HIT_START_DAY` their process is on that day, else on today, whatever the file before did. Lives have clocks of their own (`hit-env.ts`). */
import { restoreDate, shiftDateTo } from './shifted-date.ts';
import { startInstant } from './start-day.ts';

restoreDate();
if (process.env['HIT_START_DAY']) shiftDateTo(startInstant());
