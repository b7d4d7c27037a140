/**
 * DATA_DIR/run.json: which program has this folder, and where its Temporal server and its API are.
 * Promises that one program at a time has the folder, also between containers that share it, and that nothing a dead program wrote is ever believed:
 * the file counts only while the folder is held (`folder-hold.ts`).
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeAtomically } from '../../db/engine/atomic-write.ts';
import { isFolderLocked, lockFolder } from './data-folder-lock.ts';
import { assertLocalFolder } from './network-folder.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { isAlive, thisProcess } from './process-identity.ts';

export interface Run extends ProcessIdentity {
  /** What has the folder, as a person typed it: `npm start`, `npm run import`. */
  program: string;
  /** A program that stays: commands beside it use its Temporal server. */
  stays: boolean;
  /** null until the server can be used. */
  temporal: (ProcessIdentity & { address: string; namespace: string }) | null;
  /** null until the API listens. */
  httpPort: number | null;
}

export interface DataDirLock {
  /** Adds what is known by now to run.json. */
  record(facts: Partial<Pick<Run, 'temporal' | 'httpPort'>>): Promise<void>;
  release(): Promise<void>;
}

/** The folder is another living program's; the message says whose. */
export class DataDirBusy extends Error {
  /** Null where it has not said who it is. */
  readonly run: Run | null;
  constructor(dataDir: string, run: Run | null) {
    const who = run === null ? 'another program' : `${run.program} (pid ${run.pid})`;
    super(`${dataDir} is in use by ${who}. End that one first, or set another DATA_DIR.`);
    this.name = 'DataDirBusy';
    this.run = run;
  }
}

/** Between taking a folder and saying so a program needs milliseconds. */
const sayingTries = 20;
const sayingWaitMs = 50;

const runFile = (dataDir: string): string => join(dataDir, 'run.json');

/** Makes the folder if need be and takes it for this process. @throws DataDirBusy; Error where it lies on a network file system whose locks do not hold */
export async function lockDataDir(dataDir: string, { program, stays }: Pick<Run, 'program' | 'stays'>): Promise<DataDirLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await assertLocalFolder(dataDir);
  let run: Run = { ...(await thisProcess()), program, stays, temporal: null, httpPort: null };
  const hold = await lockFolder(dataDir);
  if (hold === null) throw new DataDirBusy(dataDir, await readLiveRun(dataDir));
  const write = () => writeAtomically(runFile(dataDir), JSON.stringify(run));
  await write();
  return {
    record: async (facts) => {
      run = { ...run, ...facts };
      await write();
    },
    release: async () => {
      await rm(runFile(dataDir), { force: true });
      await hold.release();
    },
  };
}

/** The program that has the folder now; null where none has, or none that has said who it is. */
export async function readLiveRun(dataDir: string): Promise<Run | null> {
  for (let tries = 0; tries < sayingTries; tries += 1) {
    if (!(await isFolderLocked(dataDir).catch(() => false))) return null;
    const run = parseRun(await readFile(runFile(dataDir), 'utf8').catch(() => ''));
    // What a dead program left, until the one that has the folder now has written its own; or what one of another container wrote.
    if (run !== null && (await isAlive(run))) return run;
    await setTimeout(sayingWaitMs);
  }
  return null;
}

function parseRun(text: string): Run | null {
  try {
    return JSON.parse(text) as Run;
  } catch {
    return null;
  }
}
