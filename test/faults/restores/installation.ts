/** An installation that lives on while people work, and of which copies are made at several moments. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Knex } from 'knex';
import { runCommand } from '../../support/server/run-command.ts';
import { unhurriedProposal } from '../clients/proposals.ts';
import { randomLives } from '../clients/random-lives.ts';
import type { Workload } from '../clients/workload.ts';
import { startWorkload } from '../clients/workload.ts';
import type { Machine } from '../machine/machine.ts';
import type { Random } from '../machine/random.ts';

const people = 4;
/** At once: more would soon be too many to compare. */
const lives = 6;
/** How long people work before and after the backup is made. */
const workMs = [1_500, 3_500] as const;
/** A process that was killed has let go of its files by then. */
const afterKillMs = 300;

/** The steps that a database holds of each life: number and instant. */
export type StepsOfLives = Map<string, { seq: number; at: string }[]>;

/** What there is of one moment. */
export interface Moment {
  /** The data folder, copied while nothing ran. */
  folder: string;
  /** What `npm run backup` had made a little before, while the program ran and people worked. */
  backup: string;
  /** When the backup was being made, and when nothing ran any more; ms since 1970. */
  backedUp: { from: number; to: number };
  stoppedAt: number;
  /** Whether it was killed, not stopped. */
  wasKilled: boolean;
  steps: StepsOfLives;
}

export interface Installation {
  machine: Machine;
  /** Its people: they wait while it does not run. */
  workload: Workload;
  /** Lets people work for some seconds, has a backup made meanwhile, ends the program, and copies its folder. */
  liveOn(): Promise<Moment>;
}

interface Parts {
  machine: Machine;
  random: Random;
  seed: number;
  /** A folder for the copies. */
  copies: string;
}

export function createInstallation({ machine, random, seed, copies }: Parts): Installation {
  const work = randomLives(machine, { atOnce: lives, proposal: unhurriedProposal });
  const workload = startWorkload(machine, { name: 'lives', seed, people, work });
  let moments = 0;

  async function liveOn(): Promise<Moment> {
    const [folder, backup] = [join(copies, `moment-${moments}`), join(copies, `backup-${moments}`)];
    const wasKilled = moments % 2 === 1;
    moments += 1;
    await machine.launch().ready;
    await setTimeout(random.between(...workMs));
    const backedUp = await makeBackup(backup);
    await setTimeout(random.between(...workMs));
    await (wasKilled ? machine.kill('both') : machine.stop());
    const stoppedAt = Date.now();
    await setTimeout(afterKillMs);
    await copyFolder(machine.dataDir, folder);
    return { folder, backup, backedUp, stoppedAt, wasKilled, steps: await stepsOfLives(machine.db) };
  }

  async function makeBackup(folder: string): Promise<Moment['backedUp']> {
    const from = Date.now();
    const { code, stdout, stderr } = await runCommand(['embedded/commands/backup-command.ts', folder], { DATA_DIR: machine.dataDir });
    if (code !== 0) throw new Error(`npm run backup ended with ${String(code)}: ${stdout}${stderr}`);
    return { from, to: Date.now() };
  }

  return { machine, workload, liveOn };
}

/** By a process of its own: one that closes a file of SQLite's lets go of all locks that it has on it, also where it has the database open besides. */
async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-R', '-p', from, to]);
}

export async function stepsOfLives(db: Knex): Promise<StepsOfLives> {
  const ids = (await db('plan_activities').pluck('id')) as string[];
  const steps: StepsOfLives = new Map(ids.map((id) => [id, []]));
  for (const { id, seq, at } of (await db('steps').orderBy('seq').select({ id: 'plan_activity' }, 'seq', 'at')) as { id: string; seq: number; at: string }[])
    steps.get(id)?.push({ seq, at });
  return steps;
}

export const countOf = (steps: StepsOfLives): number => [...steps.values()].reduce((sum, { length }) => sum + length, 0);
