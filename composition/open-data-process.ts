/**
 * Builds the files of open data in a process of its own, which is there only while it builds: it keeps nobody waiting, gives its memory back, and takes nothing
 * with it when it dies. Not a thread: where one ends while SQLite's driver works in it, the whole program is aborted.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BuiltOpenData } from '../api/ports/open-data.ts';
import type { OpenDataSettings } from '../api/web/public/files/open-data-facts.ts';
import type { PublicState } from '../db/public/public-state-read-model.ts';
import { minuteMs } from '../workflows/domain/durations.ts';

export interface OpenDataTask extends Omit<OpenDataSettings, 'ownFunder'> {
  database: { url: string };
}

export type OpenDataAnswer = { built: BuiltOpenData<PublicState> } | { trouble: string };

export interface OpenDataProcess {
  /** @throws Error when the process could not build them, or died */
  build(): Promise<BuiltOpenData<PublicState>>;
  /** Ends what is running, and waits until it has ended; nothing is begun after it. */
  close(): Promise<void>;
}

const childFile = fileURLToPath(new URL('./open-data-child.ts', import.meta.url));
/** Told by its address, so that it is found wherever the program was started. */
const typescriptLoader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** One that hangs must not keep readers waiting for ever. */
const longestMs = 10 * minuteMs;

export function openDataProcess(task: OpenDataTask): OpenDataProcess {
  const running = new Set<ChildProcess>();
  let isClosed = false;

  async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // It only reads: there is nothing to finish.
    child.kill('SIGKILL');
    await ended;
  }

  return {
    async build() {
      if (isClosed) throw new Error('the program is ending');
      const child = fork(childFile, {
        execArgv: ['--import', typescriptLoader],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        timeout: longestMs,
        killSignal: 'SIGKILL',
      });
      running.add(child);
      try {
        const answer = await answerOf(child, task);
        if ('trouble' in answer) throw new Error(answer.trouble);
        return answer.built;
      } finally {
        await end(child);
        running.delete(child);
      }
    },
    async close() {
      isClosed = true;
      await Promise.all([...running].map(end));
    },
  };
}

async function answerOf(child: ChildProcess, task: OpenDataTask): Promise<OpenDataAnswer> {
  const gone = new AbortController();
  // Comes after the last message, which the end of the process need not.
  child.once('disconnect', () => gone.abort());
  child.send(task);
  const [answer]: OpenDataAnswer[] = await once(child, 'message', { signal: gone.signal }).catch((error: unknown) => {
    if (!gone.signal.aborted) throw error;
    return [];
  });
  return answer ?? { trouble: 'the process that builds the files of open data has died' };
}
