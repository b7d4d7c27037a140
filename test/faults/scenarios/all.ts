/** Every scenario, in the order of the table. */
import type { Scenario } from '../scenario.ts';
import { diskFullScenario } from './disk-full.ts';
import { greylistingScenario } from './greylisting.ts';
import { hangUpsScenario } from './hang-ups.ts';
import { heartbeatsScenario } from './heartbeats.ts';
import { killsScenario } from './kills.ts';
import { lockedDatabaseScenario } from './locked-database.ts';
import { mailServersScenario } from './mail-servers.ts';
import { outageScenario } from './outage.ts';
import { processesScenario } from './processes.ts';
import { readOnlyDatabaseScenario } from './read-only-database.ts';
import { restoresScenario } from './restores.ts';
import { shardsScenario } from './shards.ts';
import { starvedScenario, stoppedScenario } from './stopped.ts';

export const scenarios: Scenario[] = [
  killsScenario,
  stoppedScenario,
  starvedScenario,
  heartbeatsScenario,
  shardsScenario,
  processesScenario,
  hangUpsScenario,
  greylistingScenario,
  mailServersScenario,
  outageScenario,
  diskFullScenario,
  lockedDatabaseScenario,
  readOnlyDatabaseScenario,
  restoresScenario,
];
