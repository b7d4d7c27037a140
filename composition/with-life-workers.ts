/** For commands that need lives to move: database, Temporal and a gateway; workers of their own only where no other program has any. */
import type { Config } from '../temporal.config.ts';
import type { Program } from './open-program.ts';
import { openProgram } from './open-program.ts';

/** @param program what the person typed, for the messages of others */
export async function withLifeWorkers(
  config: Config,
  { program, say }: { program: string; say: (line: string) => void },
  use: (tools: Pick<Program, 'db' | 'client' | 'gateway'>) => Promise<void>,
): Promise<void> {
  const log = { info: () => {}, warn: () => {}, error: (fields: { error?: unknown }, what: string) => say(`${what}: ${String(fields.error)}`) };
  const opened = await openProgram(config, { program, stays: false, dataFolder: true, api: false, workers: true }, { log, say });
  try {
    await use(opened);
  } finally {
    await opened.stop();
  }
}
