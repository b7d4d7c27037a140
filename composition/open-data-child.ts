/**
 * A process of its own that builds the files of open data once: what to build comes as a message, what was built goes back as one. It ends when it is done, or
 * when whoever asked has gone.
 */
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { buildOpenData } from '../api/web/public/files/build-open-data.ts';
import { openToRead } from '../db/engine/open-to-read.ts';
import { adoptedPlan } from '../db/registers/plan-read-model.ts';
import type { OpenDataAnswer, OpenDataTask } from './open-data-process.ts';

// Whoever acts comes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.once('disconnect', () => process.exit());
const [task]: OpenDataTask[] = await once(process, 'message');
if (task) process.send?.(await answerTo(task), () => process.disconnect());

async function answerTo({ database, ...settings }: OpenDataTask): Promise<OpenDataAnswer> {
  try {
    const db = await openToRead(database);
    try {
      const { coordinatedBy: ownFunder } = await adoptedPlan(db);
      return { built: await buildOpenData(db, { ...settings, ownFunder }, new Date().toISOString()) };
    } finally {
      await db.destroy();
    }
  } catch (error) {
    return { trouble: String(error) };
  }
}
