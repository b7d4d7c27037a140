/** `npm start` on a data folder that sends its mails to a post office: started, killed, suspended and started again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { Knex } from 'knex';
import { openDatabase } from '../../../db/engine/connection.ts';
import type { Launched } from '../../support/server/launched.ts';
import type { Person } from '../../support/server/running-hit.ts';
import { killTemporalOf, launchHitProgram, people, personAt, personWith, temporalOf, tokenOf } from '../../support/server/running-hit.ts';

/** A program whose Temporal server has died ends by itself; a conversation with a silent server takes half a minute. */
const endsWithinMs = 180_000;

export type Target = 'program' | 'Temporal' | 'both';

export interface Machine {
  dataDir: string;
  db: Knex;
  /** Begins the program; it need not be waited for. */
  launch(): Launched;
  /** The program that was begun last. */
  program(): Launched;
  /** Whether it runs still, or starts. */
  runs(): boolean;
  /** The address of the program that runs now, once it listens. */
  ready(): Promise<string>;
  /** Somebody at the program that runs now; undefined while none listens. */
  reach(email: string): Promise<Reached | undefined>;
  /** The coordinator, at the program that runs now. */
  coordinator(): Promise<Person>;
  /** Speaks to the Temporal server of the program that runs now. @throws Error when there is none */
  withTemporal<T>(use: (client: Client) => Promise<T>): Promise<T>;
  /**
   * Kills, and waits until nothing of the program runs any more.
   * @returns what was killed: where there is no Temporal server yet, the program; null where there was nothing left to kill
   */
  kill(target: Target): Promise<Target | null>;
  /** Ends it as Ctrl-C does; returns after how many seconds it had ended. @throws Error where it does not end in time */
  stop(): Promise<number>;
  /** When the program was killed. */
  kills: number[];
  /** Seconds from the death of a Temporal server to the program's end. */
  endedAfter: number[];
  /** What it has complained of. */
  complaints(): string[];
  /** Ends what runs, and takes the folder away unless it is to be kept. */
  close(options?: { keepFolder?: boolean }): Promise<void>;
}

export interface Reached {
  url: string;
  person: Person;
}

export interface MachineOptions {
  /** An empty folder that the machine takes over and removes; absent: one of its own. */
  dataDir?: string;
  /** A program of the tests instead of `npm start`. */
  program?: string;
  /** Whether the program that opened the mail gate runs on. */
  keepsRunning?: boolean;
  /** What Node is to do beside. */
  nodeFlags?: string[];
}

/** A machine whose program has run once, with the mail gate open; it runs no more, unless it is to. */
export async function setUpMachine(environment: Record<string, string>, options: MachineOptions = {}): Promise<Machine> {
  const { program: script, keepsRunning = false, nodeFlags = [] } = options;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'hit-faults-')));
  const programs: Launched[] = [];
  const kills: number[] = [];
  const endedAfter: number[] = [];
  let listening: { program: Launched; url: string } | undefined;
  const current = (): Launched => {
    const last = programs.at(-1);
    if (!last) throw new Error('the program has not been started');
    return last;
  };

  function launch(): Launched {
    const program = launchHitProgram({ dataDir, environment, nodeFlags, ...(script !== undefined && { program: script }) });
    programs.push(program);
    const listens = (url: string) => {
      listening = { program, url };
    };
    program.ready.then(listens, () => {});
    return program;
  }

  /** @throws Error with all it has said, where it does not end in time: then it is killed */
  async function ends(program: Launched, why: string): Promise<number> {
    const begun = performance.now();
    await Promise.race([program.ended, setTimeout(endsWithinMs, undefined, { ref: false })]);
    if (!program.runs()) return (performance.now() - begun) / 1000;
    program.signal('SIGKILL');
    throw new Error(`the program has not ended ${endsWithinMs} ms after ${why}:\n${program.said()}`);
  }

  /** While it starts, an earlier program's server may still live: its death ends nobody. */
  async function hasItsOwnTemporal(program: Launched): Promise<boolean> {
    const temporal = await temporalOf(dataDir);
    return temporal !== null && program.said().includes(`(pid ${temporal.pid})`);
  }

  async function kill(target: Target): Promise<Target | null> {
    const program = current();
    if (target === 'Temporal' && program.runs() && (await hasItsOwnTemporal(program)) && (await killTemporalOf(dataDir))) {
      endedAfter.push(await ends(program, 'its Temporal server'));
      return target;
    }
    kills.push(Date.now());
    program.signal('SIGKILL');
    if ((await program.ended) !== 'SIGKILL') return null;
    return target === 'both' && (await killTemporalOf(dataDir)) ? 'both' : 'program';
  }

  const machine = {
    dataDir,
    kills,
    endedAfter,
    launch,
    program: current,
    runs: () => programs.at(-1)?.runs() ?? false,
    ready: () => current().ready,
    coordinator: async () => personAt(await current().ready, dataDir, people.coordinator),
    withTemporal: <T>(use: (client: Client) => Promise<T>) => withTemporalOf(dataDir, use),
    kill,
    stop() {
      current().signal('SIGTERM');
      return ends(current(), 'it was told to');
    },
    complaints: () => programs.flatMap((program) => program.said().split('\n')).flatMap(complaintIn),
  };

  async function remove(keepFolder = false): Promise<void> {
    if (machine.runs()) await machine.stop().catch(() => undefined);
    await killTemporalOf(dataDir);
    if (!keepFolder) await rm(dataDir, { recursive: true, force: true });
  }

  try {
    await machine.launch().ready;
    await (await machine.coordinator()).put('/mail-gate', { open: true, reason: 'Felen provas.' });
    if (!keepsRunning) await machine.stop();
    const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
    const tokens = tokensIn(db);
    const reach = async (email: string): Promise<Reached | undefined> => {
      const token = await tokens(email);
      if (listening?.program !== current() || !listening.program.runs()) return undefined;
      return { url: listening.url, person: personWith(listening.url, token) };
    };
    const close: Machine['close'] = async ({ keepFolder } = {}) => {
      await db.destroy();
      await remove(keepFolder);
    };
    return { ...machine, db, reach, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** One token for each person, however often the program is started again. */
export function tokensIn(db: Knex): (email: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  return (email) => {
    const token = tokens.get(email) ?? tokenOf(db, email);
    tokens.set(email, token);
    // Asked for again where the database could not give it.
    token.catch(() => tokens.delete(email));
    return token;
  };
}

async function withTemporalOf<T>(dataDir: string, use: (client: Client) => Promise<T>): Promise<T> {
  const temporal = await temporalOf(dataDir);
  if (temporal === null) throw new Error('the program has no Temporal server');
  const connection = await Connection.connect({ address: temporal.address });
  try {
    return await use(new Client({ connection, namespace: temporal.namespace }));
  } finally {
    await connection.close();
  }
}

/** Its log has one object in JSON a line, with a number for its level, which the last words of a Temporal server have not. */
function complaintIn(line: string): string[] {
  if (!line.startsWith('{')) return [];
  const { level, msg, error } = JSON.parse(line) as { level?: unknown; msg?: string; error?: string };
  return typeof level === 'number' ? [`${msg}: ${error ?? ''}`.slice(0, 160)] : [];
}
