/**
 * Runs `embedded/start.ts` with an inspector, and begins it again when a file of it changes. It is always let end by itself: a watcher that kills after a few
 * seconds, as that of tsx does, would leave its Temporal server behind.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { watchFiles } from './watched-files.ts';

const root = join(import.meta.dirname, '..');

export interface WatchedProgram {
  /** Settles when somebody has ended it, and it has ended. */
  ended: Promise<void>;
}

/** Ctrl-C and SIGTERM end it. @param say progress, for a person */
export async function watchProgram(environment: Record<string, string>, say: (line: string) => void): Promise<WatchedProgram> {
  let isEnding = false;
  let restarting: Promise<void> | undefined;
  let program = begin();

  function begin(): ChildProcess {
    const begun = start(environment);
    begun.once('exit', () => {
      if (!isEnding && !restarting) say('The program has ended by itself; a change begins it once more.');
    });
    return begun;
  }

  async function restart(): Promise<void> {
    await end(program);
    restarting = undefined;
    if (!isEnding) program = begin();
  }

  const unwatch = await watchFiles(root, (name) => {
    if (restarting || isEnding) return;
    say(`${name} has changed: once more …`);
    restarting = restart();
  });
  const ended = new Promise<void>((settle) => {
    const finish = async () => {
      if (isEnding) return;
      isEnding = true;
      unwatch();
      await end(program);
      await restarting;
      settle();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void finish());
  });
  return { ended };
}

const start = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', '--inspect', 'embedded/start.ts'], { cwd: root, env, stdio: 'inherit' });

/** Asks it to end, and waits for as long as it takes; it may have ended already. */
async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exited = once(program, 'exit');
  program.kill('SIGTERM');
  await exited;
}
