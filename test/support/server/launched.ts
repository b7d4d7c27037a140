/** One of the project's programs as a process of its own, which can be killed at any moment, also while it starts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { noLimits } from './test-binary.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface Launched {
  /** What `readyAt` captures of what it says. Rejects, with all it said, when it ends before. */
  ready: Promise<string>;
  /** 0 where it could not be begun. */
  pid: number;
  /** Settles when it has ended, with the signal that ended it; null where it ended by itself. */
  ended: Promise<NodeJS.Signals | null>;
  /** Whether it still runs. */
  runs(): boolean;
  signal(signal: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): void;
  /** All that it has said. */
  said(): string;
}

export interface LaunchOptions {
  environment: Record<string, string>;
  /** Its first group is what `ready` gives. */
  readyAt: RegExp;
  /** What it is given on its command line. */
  args?: string[];
  /** What Node is to do beside. */
  nodeFlags?: string[];
}

/** @param script from the root of the project */
export function launch(script: string, { environment, readyAt, args = [], nodeFlags = [] }: LaunchOptions): Launched {
  const child = spawn(process.execPath, [...nodeFlags, '--import', 'tsx', join(root, script), ...args], {
    cwd: root,
    env: { ...noLimits, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const runs = () => child.exitCode === null && child.signalCode === null;
  const signal = (name: NodeJS.Signals) => void (runs() && child.kill(name));
  // Not killed: it ends its Temporal server with itself.
  const withUs = () => {
    signal('SIGCONT');
    signal('SIGTERM');
  };
  process.once('exit', withUs);
  const ended = once(child, 'exit').then(([, name]) => {
    process.removeListener('exit', withUs);
    return name as NodeJS.Signals | null;
  });
  const ready = new Promise<string>((found, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const match = readyAt.exec(said);
      if (match) found(match[1] ?? '');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => failed(new Error(`${script} ended before it was ready:\n${said}`)));
  });
  // One that is killed at its start is waited for by nobody.
  ready.catch(() => {});
  return { pid: child.pid ?? 0, ready, ended, runs, signal, said: () => said };
}
