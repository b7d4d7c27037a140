/** The whole program on one machine, with a Temporal server and a mailbox of its own where none are configured. What `npm start` runs, and the end-to-end tests. */
import type { Config } from '../temporal.config.ts';
import type { Program, ProgramOptions, Wanted } from './open-program.ts';
import { openProgram } from './open-program.ts';

export const wholeProgram: Wanted = { program: 'npm start', stays: true, dataFolder: true, api: true, workers: true };

/** @throws Error, in one sentence for a person, with everything closed again */
export const runHit = (config: Config, options: ProgramOptions): Promise<Program> => openProgram(config, wholeProgram, options);
