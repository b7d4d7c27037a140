/** Runs one of the small programs in `programs/` as a process of its own, which ends with the test at the latest. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { testConfig } from './test-binary.ts';

export interface Program {
  pid: number;
  /** The next line it writes. @throws Error when it ends without one */
  nextLine(): Promise<string>;
  tell(line: string): void;
  kill(): Promise<void>;
}

export function startProgram(name: string, args: string[]): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, '../programs', `${name}.ts`), ...args], {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: testConfig().childEnvironment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const kill = (): Promise<void> => killNow(child);
  onTestFinished(kill);
  return {
    pid: child.pid ?? 0,
    nextLine: async () => {
      const line = await lines.next();
      if (line.done === true) throw new Error(`${name} ended without a word.`);
      return line.value;
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    kill,
  };
}

async function killNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
