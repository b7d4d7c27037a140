/**
 * DATA_DIR/run.json: which program has this folder, and where its Temporal server and its API are.
 * Promises that one program at a time has the folder, and that nothing a dead program wrote is ever believed.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../db/write-whole.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { livingHolder, releaseLock, takeLock, thisProcess } from './process-lock.ts';

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
  readonly run: Run;
  constructor(dataDir: string, run: Run) {
    super(`${dataDir} is in use by ${run.program} (pid ${run.pid}). End that one first, or set another DATA_DIR.`);
    this.name = 'DataDirBusy';
    this.run = run;
  }
}

const runFile = (dataDir: string): string => join(dataDir, 'run.json');

/** Makes the folder if need be and takes it for this process. @throws DataDirBusy */
export async function lockDataDir(dataDir: string, { program, stays }: Pick<Run, 'program' | 'stays'>): Promise<DataDirLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  let run: Run = { ...(await thisProcess()), program, stays, temporal: null, httpPort: null };
  const other = await takeLock(runFile(dataDir), run);
  if (other !== null) throw new DataDirBusy(dataDir, other);
  return {
    record: async (facts) => {
      run = { ...run, ...facts };
      await writeWhole(runFile(dataDir), JSON.stringify(run));
    },
    release: () => releaseLock(runFile(dataDir)),
  };
}

/** The program that has the folder now, or null. */
export const readLiveRun = (dataDir: string): Promise<Run | null> => livingHolder<Run>(runFile(dataDir));
