/** Every scenario, in the order of the table. */
import type { Scenario } from '../scenario.ts';
import { killsScenario } from './kills.ts';
import { shardsScenario } from './shards.ts';
import { starvedScenario, stoppedScenario } from './stopped.ts';

export const scenarios: Scenario[] = [killsScenario, stoppedScenario, starvedScenario, shardsScenario];
