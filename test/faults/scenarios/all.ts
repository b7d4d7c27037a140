/** Every scenario, in the order of the table. */
import type { Scenario } from '../scenario.ts';
import { heartbeatsScenario } from './heartbeats.ts';
import { killsScenario } from './kills.ts';
import { restoresScenario } from './restores.ts';
import { shardsScenario } from './shards.ts';

export const scenarios: Scenario[] = [killsScenario, shardsScenario, restoresScenario, heartbeatsScenario];
