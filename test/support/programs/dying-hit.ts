/**
 * `npm start` that ends like a power cut right after a step of the kind DIE_AFTER has been committed, before Temporal hears of it.
 * Once for each data folder: started again there, it lives.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHit } from '../../../composition/run-hit.ts';
import { loadPlanOnce } from '../../../plan/load-plan-once.ts';
import { configFromEnvironment } from '../../../temporal.config.ts';

const kind = process.env['DIE_AFTER'];
const config = configFromEnvironment();
const died = join(config.dataDir, `died-after-${kind}`);
const silent = { info: () => {}, warn: () => {}, error: () => {} };

const hit = await runHit(config, {
  log: silent,
  say: () => {},
  prepare: (parts) => loadPlanOnce({ ...parts, say: () => {} }),
  wrapEffects: (effects) => ({
    ...effects,
    async recordStep(request) {
      const result = await effects.recordStep(request);
      if ('command' in request.step && request.step.command.name === kind && 'taken' in result && !existsSync(died)) {
        writeFileSync(died, '');
        process.kill(process.pid, 'SIGKILL');
      }
      return result;
    },
  }),
});
console.log(`  API          ${hit.url}/api/v1`);
process.once('SIGTERM', () => void hit.stop());
