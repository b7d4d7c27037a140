/** `npm start` whose clock of delivery is as many ms ahead as a file in its data folder says at the moment: tests let hours pass for mails alone. */
import pino from 'pino';
import { endBySignal } from '../../../api/http/end-by-signal.ts';
import { runHit } from '../../../composition/run-hit.ts';
import { clockExpression } from '../../../db/engine/connection.ts';
import { instantAfter } from '../../../db/engine/expressions.ts';
import { loadPlanOnce } from '../../../plan/load-plan-once.ts';
import { configFromEnvironment } from '../../../temporal.config.ts';
import { aheadMsIn } from '../clock/moved-clock.ts';

const ending = endBySignal();
const config = configFromEnvironment();
const hit = await runHit(config, {
  log: pino({ level: 'warn' }),
  say: () => {},
  prepare: (parts) => loadPlanOnce({ ...parts, say: () => {} }),
  deliveryClock: (db) => instantAfter(db, clockExpression(db), db.raw('?', [aheadMsIn(config.dataDir)])),
});
console.log(`  API          ${hit.url}/api/v1`);
ending.closeWith(hit.stop);
void hit.failed.then((error) => ending.end(error.message));
