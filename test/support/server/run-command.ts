/** One of the project's commands as a process of its own, waited for. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { testConfig } from './test-binary.ts';

const root = resolve(import.meta.dirname, '../../..');
/** A command that compares lives waits for those that do not answer. */
const longestMs = 180_000;

export interface Ended {
  /** 0 where it did what it should; the name of the signal where one ended it. */
  code: unknown;
  stdout: string;
  stderr: string;
}

/** @param args the script from the root of the project, and what it is given */
export function runCommand(args: string[], environment: Record<string, string>): Promise<Ended> {
  const env = { ...testConfig().childEnvironment, ...environment };
  return new Promise((settle) => {
    execFile(process.execPath, ['--import', 'tsx', ...args], { cwd: root, env, timeout: longestMs }, (error, stdout, stderr) =>
      settle({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr }),
    );
  });
}
