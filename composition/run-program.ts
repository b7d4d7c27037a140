/** A program of its own, from what a person types to its end: by a signal, or because one of its parts has ended. */
import pino from 'pino';
import { endBySignal } from '../api/http/end-by-signal.ts';
import type { Config } from '../temporal.config.ts';
import { configFromEnvironment } from '../temporal.config.ts';
import type { Program, ProgramOptions, Wanted } from './open-program.ts';
import { openProgram } from './open-program.ts';

interface Entry {
  wanted: Wanted;
  /** What the person reads once it works. */
  ready(program: Program, config: Config): string;
  /** @throws Error, a sentence, where it cannot run with this configuration */
  check?(config: Config): void;
  /** A person watches it: only what they must know is logged. */
  isWatched?: true;
  prepare?: ProgramOptions['prepare'];
}

/** Call first of all. What keeps it from working is said in one sentence on standard error, and its exit code is 1. */
export async function runProgram(entry: Entry): Promise<void> {
  const ending = endBySignal();
  try {
    const config = configFromEnvironment();
    entry.check?.(config);
    for (const warning of config.warnings) say(warning);
    const program = await openProgram(config, entry.wanted, { log: logOf(config, entry), say, ...(entry.prepare && { prepare: entry.prepare }) });
    ending.closeWith(program.stop);
    say(entry.ready(program, config));
    void program.failed.then((error) => ending.end(error.message));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

const logOf = ({ logLevel }: Config, { isWatched }: Entry) => pino({ level: levelOf(logLevel, isWatched) });

/** What the setting says; nothing said, whoever watches the program sees only what needs them. */
export const levelOf = (logLevel: Config['logLevel'], isWatched?: true): string => logLevel ?? (isWatched ? 'warn' : 'info');
