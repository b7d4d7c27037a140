/** The data folder for a command: taken where no program has it, and shared with a program that stays. */
import type { DataDirLock, Run } from './run-file.ts';
import { DataDirBusy, lockDataDir, readLiveRun } from './run-file.ts';

const pollIntervalMs = 200;

/**
 * The Temporal server of a program that stays, or else the folder for ourselves. Where another command has the folder, waits until it has ended.
 * @param program what the person typed, for the messages of others
 * @param log is told for whom is waited
 */
export async function lockOrAttach(dataDir: string, program: string, log: (line: string) => void): Promise<DataDirLock | NonNullable<Run['temporal']>> {
  for (let told = false; ; ) {
    const run = await readLiveRun(dataDir);
    if (run?.stays && run.temporal !== null) return run.temporal;
    if (run === null) {
      try {
        return await lockDataDir(dataDir, { program, stays: false });
      } catch (error) {
        // Nobody who could be waited for: a program of another container, whose Temporal server cannot be reached from here.
        if (!(error instanceof DataDirBusy) || error.run === null) throw error;
      }
    } else if (!told) {
      log(
        run.stays
          ? `${run.program} (pid ${run.pid}) is starting; waiting for its Temporal server.`
          : `${run.program} (pid ${run.pid}) is using ${dataDir}; waiting for it to end.`,
      );
      told = true;
    }
    await new Promise((next) => setTimeout(next, pollIntervalMs));
  }
}
