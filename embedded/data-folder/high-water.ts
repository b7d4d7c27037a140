/**
 * DATA_DIR/high-water.json: how many steps the database has held while this folder was in use. A database that holds fewer was put back from an older
 * copy, by hand: that is seen before any mail leaves, and also where nothing of Temporal is left to compare it with.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { z } from 'zod';
import { startBackgroundRounds } from '../../api/engine/background-rounds.ts';
import { writeAtomically } from '../../db/engine/atomic-write.ts';
import { countSteps } from '../../db/engine/backup-store.ts';
import { databaseClock } from '../../db/engine/connection.ts';
import { noteRestore } from '../../db/lives/restore-store.ts';

const noted = z.object({ steps: z.int().nonnegative() });
const fileIn = (dataDir: string): string => join(dataDir, 'high-water.json');

export interface HighWater {
  /** Notes the mark a last time and stops. */
  stop(): Promise<void>;
}

/**
 * Shuts the mail gate where the database is older than its folder, and notes how far it is from now on.
 * @param say is told what was found; @param trouble of what could not be noted
 */
export async function keepHighWater(
  db: Knex,
  { dataDir, everyMs, say, trouble }: { dataDir: string; everyMs: number; say: (line: string) => void; trouble: (error: unknown) => void },
): Promise<HighWater> {
  const [steps, before] = [await countSteps(db), await stepsBefore(dataDir)];
  if (steps < before) {
    await noteRestore(db, { at: await databaseClock(db), backupMadeAt: null });
    say(
      `The database holds ${steps} steps and has held ${before}: it was put back from an older copy. No mail leaves until a coordinator has opened the mail gate.`,
    );
  }
  let last: number | undefined;
  async function note(): Promise<void> {
    const now = await countSteps(db);
    if (now !== last) await writeAtomically(fileIn(dataDir), JSON.stringify({ steps: now }));
    last = now;
  }
  await note();
  const rounds = startBackgroundRounds(everyMs, note, trouble);
  return {
    async stop() {
      await rounds.stop();
      await note();
    },
  };
}

/** 0 where nothing is noted, or nothing that can be read: it decides only whether somebody is warned. */
async function stepsBefore(dataDir: string): Promise<number> {
  try {
    return noted.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8'))).steps;
  } catch {
    return 0;
  }
}
