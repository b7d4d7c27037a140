/** Data folders put together from copies of different moments of one installation, as somebody does it by hand. */
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../../db/engine/connection.ts';
import type { Random } from '../machine/random.ts';
import type { Moment, StepsOfLives } from './installation.ts';
import { countOf, stepsOfLives } from './installation.ts';

export interface Copies {
  random: Random;
  /** Oldest first; two or three are needed where ages are to differ. */
  moments: [Moment, ...Moment[]];
  /** Makes an empty folder. */
  folder: () => Promise<string>;
}

/** What a workflow had taken longer ago than this when it ended, its history holds. */
const certainAfterMs = 3_000;
const sqliteFiles = ['hit.sqlite', 'hit.sqlite-wal', 'hit.sqlite-shm'];

/** A data folder as it was at a moment. */
export async function folderOf(copies: Copies, { folder }: Moment): Promise<string> {
  const dataDir = await copies.folder();
  await cp(folder, dataDir, { recursive: true });
  return dataDir;
}

/** @returns when the copy was made that is in the folder now */
export async function putSql(dataDir: string, moment: Moment, made: 'whileStopped' | 'whileRunning'): Promise<Moment['backedUp']> {
  for (const name of sqliteFiles) await rm(join(dataDir, name), { force: true });
  if (made === 'whileRunning') {
    await cp(join(moment.backup, 'hit.sqlite'), join(dataDir, 'hit.sqlite'));
    return moment.backedUp;
  }
  for (const name of sqliteFiles) await cp(join(moment.folder, name), join(dataDir, name)).catch(unlessMissing);
  return { from: moment.stoppedAt, to: moment.stoppedAt };
}

export async function putTemporal(dataDir: string, moment: Moment | null): Promise<void> {
  const folder = join(dataDir, 'temporal');
  await rm(folder, { recursive: true });
  if (moment !== null) await cp(join(moment.folder, 'temporal'), folder, { recursive: true });
}

/** How many steps the program has noted that its database has held: 0 where it was killed before it noted any. */
async function highWaterIn(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'high-water.json'), 'utf8').catch(unlessMissing);
  return text === undefined ? 0 : (JSON.parse(text) as { steps: number }).steps;
}

export async function stepsIn(dataDir: string): Promise<StepsOfLives> {
  const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
  try {
    return await stepsOfLives(db);
  } finally {
    await db.destroy();
  }
}

/** A moment and a later one for which something holds. @throws Error where there are none */
export async function pairWhere({ random, moments }: Copies, holds: (older: Moment, newer: Moment) => Promise<boolean> | boolean): Promise<[Moment, Moment]> {
  const pairs: [Moment, Moment][] = [];
  for (const [index, older] of moments.entries()) for (const newer of moments.slice(index + 1)) if (await holds(older, newer)) pairs.push([older, newer]);
  const [first, ...others] = pairs;
  if (!first) throw new Error('no two of the copies can be put together so');
  return random.pick([first, ...others]);
}

/** The database of the older moment is older than what the folder of the newer says of its own. */
export const isBelowHighWater = async (older: Moment, newer: Moment): Promise<boolean> => (await highWaterIn(newer.folder)) > countOf(older.steps);

/** Lives whose workflow at a moment had taken steps that SQL lacks: those of which that is certain, and those which it may have taken. */
export function lostBy(sql: StepsOfLives, { steps, stoppedAt }: Moment): { certain: string[]; possible: string[] } {
  const ahead = [...steps].map(([id, all]) => ({ id, lacking: all.slice(sql.get(id)?.length ?? 0) })).filter(({ lacking }) => lacking.length > 0);
  const isCertain = ({ at }: { at: string }) => Date.parse(at) < stoppedAt - certainAfterMs;
  return { possible: ahead.map(({ id }) => id), certain: ahead.filter(({ lacking }) => lacking.some(isCertain)).map(({ id }) => id) };
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
