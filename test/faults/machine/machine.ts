/** `npm start` on a data folder that sends its mails to a post office: started, killed and started again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';
import { openDatabase } from '../../../db/connection.ts';
import type { Launched } from '../../support/launched.ts';
import type { Person } from '../../support/running-hit.ts';
import { killTemporalOf, launchHitProgram, people, personAt } from '../../support/running-hit.ts';

/** A program whose Temporal server has died ends by itself; a conversation with a silent server takes half a minute. */
const endsWithinMs = 90_000;

export type Target = 'program' | 'Temporal' | 'both';

export interface Machine {
  dataDir: string;
  db: Knex;
  /** Begins the program; it need not be waited for. */
  launch(): Launched;
  /** The address of the program that runs now, once it listens. */
  ready(): Promise<string>;
  /** The coordinator, at the program that runs now. */
  coordinator(): Promise<Person>;
  /** Kills, and waits until nothing of the program runs any more. @returns what was killed: where there is no Temporal server yet, the program */
  kill(target: Target): Promise<Target>;
  /** Ends it as Ctrl-C does; returns after how many seconds it had ended. */
  stop(): Promise<number>;
  /** When the program was killed. */
  kills: number[];
  /** Seconds from the death of a Temporal server to the program's end. */
  endedAfter: number[];
  /** What it has complained of. */
  complaints(): string[];
  close(): Promise<void>;
}

/** A machine whose program has run once, with the mail gate open; it runs no more. */
export async function setUpMachine(environment: Record<string, string>): Promise<Machine> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-mail-faults-'));
  const programs: Launched[] = [];
  const kills: number[] = [];
  const endedAfter: number[] = [];
  const current = (): Launched => {
    const last = programs.at(-1);
    if (!last) throw new Error('the program has not been started');
    return last;
  };

  async function kill(target: Target): Promise<Target> {
    const program = current();
    if (target === 'Temporal' && program.runs() && (await killTemporalOf(dataDir))) {
      const begun = performance.now();
      await Promise.race([program.ended, setTimeout(endsWithinMs, undefined, { ref: false })]);
      if (program.runs()) throw new Error(`the program has not ended ${endsWithinMs} ms after its Temporal server:\n${program.said()}`);
      endedAfter.push((performance.now() - begun) / 1000);
      return target;
    }
    kills.push(Date.now());
    program.signal('SIGKILL');
    await program.ended;
    if (target === 'both') await killTemporalOf(dataDir);
    return target === 'both' ? 'both' : 'program';
  }

  const machine: Omit<Machine, 'db' | 'close'> = {
    dataDir,
    kills,
    endedAfter,
    launch() {
      programs.push(launchHitProgram({ dataDir, environment }));
      return current();
    },
    ready: () => current().ready,
    coordinator: async () => personAt(await current().ready, dataDir, people.coordinator),
    kill,
    async stop() {
      const begun = performance.now();
      current().signal('SIGTERM');
      await current().ended;
      return (performance.now() - begun) / 1000;
    },
    complaints: () => programs.flatMap((program) => program.said().split('\n')).flatMap(complaintIn),
  };

  async function remove(): Promise<void> {
    if (programs.at(-1)?.runs()) await machine.stop();
    await killTemporalOf(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  }

  try {
    await machine.launch().ready;
    await (await machine.coordinator()).put('/mail-gate', { open: true, reason: 'Felen i posten provas.' });
    await machine.stop();
    const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
    const close = async () => {
      await db.destroy();
      await remove();
    };
    return { ...machine, db, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Its log has one object in JSON a line, with a number for its level, which the last words of a Temporal server have not. */
function complaintIn(line: string): string[] {
  if (!line.startsWith('{')) return [];
  const { level, msg, error } = JSON.parse(line) as { level?: unknown; msg?: string; error?: string };
  return typeof level === 'number' ? [`${msg}: ${error ?? ''}`.slice(0, 160)] : [];
}
