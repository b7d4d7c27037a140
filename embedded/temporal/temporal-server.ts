/**
 * The Temporal server that this program runs for itself: a child on loopback with its data in DATA_DIR.
 * Promises: it answers when `startTemporalServer` returns, the same data is there after a `kill -9`, and a child orphaned by one is ended
 * before the next begins. An orphan is recognised by pid, start time and the path it was started with: no other process is ever touched.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeAtomically } from '../../db/engine/atomic-write.ts';
import { clearClusterMembers } from '../../db/engine/clear-cluster-members.ts';
import type { ProcessIdentity } from '../data-folder/process-identity.ts';
import { identifyProcess } from '../data-folder/process-identity.ts';
import type { TemporalBinary } from './binary-version.ts';
import { endOrphan, endProcess } from './temporal-orphan.ts';
import { freeTemporalPorts } from './temporal-ports.ts';
import { awaitTemporal } from './temporal-readiness.ts';
import type { TemporalPorts, TemporalStores, TimeSkipping } from './temporal-server-config.ts';
import { dynamicConfig, dynamicSettings, serverConfig, sqliteSettings, sqliteStores } from './temporal-server-config.ts';

export interface TemporalServerOptions {
  dataDir: string;
  binary: TemporalBinary;
  namespace?: string;
  timeSkipping?: TimeSkipping;
  environment?: Record<string, string>;
  /** Absent: a SQLite file in the data folder. Only a binary of the server itself can have others. */
  stores?: TemporalStores;
  log: (line: string) => void;
}

export interface TemporalServer extends ProcessIdentity {
  /** host:port of the frontend. */
  address: string;
  namespace: string;
  /** Settles when the server has ended without being asked to, with its last words. */
  failed: Promise<Error>;
  /** Ends the server: asks, and after 15 seconds insists. */
  stop(): Promise<void>;
}

/** What DATA_DIR/temporal/server.json says about the child. */
interface ServerRecord extends ProcessIdentity {
  /** An absolute path on the child's command line that no other program has there. */
  mark: string;
  ports: TemporalPorts;
}

const portTries = 3;
/** One file for both kinds of binary: a later start may find the other kind. */
const databaseName = 'temporal.sqlite';

/** Starts the server and waits until it can be used. @throws Error with the server's last log lines */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const folder = resolve(options.dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  const former = await endFormer(folder, options.log);
  for (let tryNumber = 1; ; tryNumber += 1) {
    const ports = await freeTemporalPorts(tryNumber === 1 ? (former?.ports ?? null) : null);
    const started = await startOnce(options, folder, ports);
    if (!(started instanceof Error)) return started;
    // Between choosing a port and listening on it, somebody else may have taken it.
    if (tryNumber === portTries || !started.message.includes('address already in use')) throw started;
  }
}

/** Ends the server that a program that was killed has left on a data folder, if any: before the folder is thrown away. */
export const endServerLeftOn = async (dataDir: string, log: (line: string) => void): Promise<void> => void (await endFormer(resolve(dataDir, 'temporal'), log));

/** @returns what is known of the server before, ended or not */
async function endFormer(folder: string, log: (line: string) => void): Promise<ServerRecord | null> {
  const former = await readRecord(folder);
  if (former !== null && (await endOrphan(former))) log(`A Temporal server left behind by an earlier run (pid ${former.pid}) was ended.`);
  return former;
}

async function startOnce(options: TemporalServerOptions, folder: string, ports: TemporalPorts): Promise<TemporalServer | Error> {
  const { binary, namespace = 'default', timeSkipping = 'off', log } = options;
  await clearClusterMembers(join(folder, databaseName));
  const logFile = join(folder, 'server.log');
  const logStart = openLog(logFile);
  const { args, mark } = binary.kind === 'server' ? await serverArguments(folder, ports, options) : cliArguments(folder, ports, timeSkipping);
  // A process group of its own: Ctrl-C in a terminal reaches this program alone, which then ends the server last.
  const child = spawn(binary.path, args, { stdio: ['ignore', logStart.descriptor, logStart.descriptor], detached: true, env: options.environment ?? {} });
  closeSync(logStart.descriptor);
  const ended = endOf(child);
  const endWithUs = (): void => void child.kill('SIGTERM');
  process.once('exit', endWithUs);
  child.unref();
  const lastWords = async (why: string): Promise<Error> =>
    new Error(`The Temporal server (${binary.path}) ${why}. Its log ${logFile} ends:\n${await lastLines(logFile, logStart.size)}`);

  const identity = child.pid === undefined ? null : await identifyProcess(child.pid);
  if (identity !== null) await writeAtomically(join(folder, 'server.json'), JSON.stringify({ ...identity, mark, ports } satisfies ServerRecord));
  const address = `127.0.0.1:${ports.frontend.grpc}`;
  const ready = new AbortController();
  const outcome = await Promise.race([
    awaitTemporal({ address, namespace, signal: ready.signal }).then(
      () => null,
      (error: unknown) => String(error),
    ),
    ended.then((how) => `ended at its start (${how})`),
  ]);
  ready.abort();
  if (outcome !== null || identity === null) {
    process.off('exit', endWithUs);
    if (identity !== null) await endProcess(identity);
    return lastWords(outcome ?? 'could not be started');
  }
  log(`Temporal server ${binary.version} listens on ${address} (pid ${identity.pid}), data in ${folder}.`);

  let stopping: Promise<void> | undefined;
  const failed = new Promise<Error>((settle) => {
    void ended.then(async (how) => {
      process.off('exit', endWithUs);
      if (stopping === undefined) settle(await lastWords(`ended by itself (${how})`));
    });
  });
  const stop = async (): Promise<void> => {
    // Otherwise a program with nothing else to do would exit here, before the code after `stop` has run.
    child.ref();
    await endProcess(identity);
    await ended;
  };
  return { ...identity, address, namespace, failed, stop: () => (stopping ??= stop()) };
}

async function serverArguments(
  folder: string,
  ports: TemporalPorts,
  { timeSkipping = 'off', stores = sqliteStores(join(folder, databaseName)) }: TemporalServerOptions,
): Promise<{ args: string[]; mark: string }> {
  const mark = join(folder, 'server.yaml');
  const dynamicConfigFile = join(folder, 'dynamic-config.yaml');
  await writeFile(dynamicConfigFile, dynamicConfig(timeSkipping));
  await writeFile(mark, serverConfig({ stores, dynamicConfigFile, ports }));
  return { mark, args: ['--config-file', mark, '--allow-no-auth', 'start'] };
}

/** The CLI's development server chooses the other services' ports itself, and makes the namespace `default`; ours is registered by us. */
function cliArguments(folder: string, ports: TemporalPorts, timeSkipping: TimeSkipping): { args: string[]; mark: string } {
  const mark = join(folder, databaseName);
  const settings = Object.entries(dynamicSettings(timeSkipping)).flatMap(([name, value]) => ['--dynamic-config-value', `${name}=${JSON.stringify(value)}`]);
  const pragmas = Object.entries(sqliteSettings).flatMap(([name, value]) => ['--sqlite-pragma', `${name}=${value}`]);
  const where = ['--ip', '127.0.0.1', '--port', String(ports.frontend.grpc)];
  return { mark, args: ['server', 'start-dev', '--db-filename', mark, '--headless', ...where, '--log-level', 'warn', ...pragmas, ...settings] };
}

/** How a child ended, as a text; also when it could not be started at all. */
const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code, signal) => settle(signal ?? `exit code ${code}`));
  });

const maxLogBytes = 10 * 1024 * 1024;

function openLog(logFile: string): { descriptor: number; size: number } {
  const size = (): number => statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size() > maxLogBytes) renameSync(logFile, `${logFile}.1`);
  return { descriptor: openSync(logFile, 'a'), size: size() };
}

async function lastLines(logFile: string, from: number): Promise<string> {
  const text = (await readFile(logFile)).subarray(from).toString('utf8').trim();
  return text === '' ? '(nothing)' : text.split('\n').slice(-12).join('\n');
}

async function readRecord(folder: string): Promise<ServerRecord | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')) as ServerRecord;
  } catch {
    return null;
  }
}
