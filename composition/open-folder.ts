/** The data folder: for a program that stays from its start to its end, for a command only where no such program has it. */
import { assertNotHalfRestored } from '../embedded/backup/half-restored.ts';
import { lockOrAttach } from '../embedded/data-folder/lock-or-attach.ts';
import type { DataDirLock, Run } from '../embedded/data-folder/run-file.ts';
import { lockDataDir } from '../embedded/data-folder/run-file.ts';
import type { Config } from '../temporal.config.ts';
import type { Shutdown } from './shutdown.ts';

/** Ours; or that of a program that stays, whose Temporal server is used; or neither, where programs share a cluster. */
export type Folder = { lock: DataDirLock } | { theirs: NonNullable<Run['temporal']> } | { shared: true };

interface Taker {
  /** What the person typed, for the messages of others. */
  program: string;
  stays: boolean;
  /** Told for whom is waited. */
  say: (line: string) => void;
}

/** @throws Error, a sentence, where another program has it, or a restore into it was broken off */
export async function openFolder(
  { temporal, dataDir }: Pick<Config, 'temporal' | 'dataDir'>,
  { program, stays, say }: Taker,
  shutdown: Shutdown,
): Promise<Folder> {
  if (!stays && temporal.mode === 'cluster') return { shared: true };
  const taken = stays ? await lockDataDir(dataDir, { program, stays }) : await lockOrAttach(dataDir, program, say);
  if ('address' in taken) return { theirs: taken };
  shutdown.add('data folder', taken.release);
  await assertNotHalfRestored(dataDir);
  return { lock: taken };
}
