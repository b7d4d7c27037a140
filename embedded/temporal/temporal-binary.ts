/**
 * Finds a Temporal server's binary, or makes one: configured, cached, the `temporal` command on PATH, the official download, Go.
 * Promises: parallel starts make it once, a half-made binary is never used, and where nothing works one message names every way and why it failed.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { thisProcess } from '../data-folder/process-identity.ts';
import { releaseLock, takeLock } from '../data-folder/process-lock.ts';
import type { TemporalBinary } from './binary-version.ts';
import { draftPrefix, oldestServer, readBinary } from './binary-version.ts';
import { downloadTemporalCli } from './cli-download.ts';
import { goInstallServer, goServerVersion } from './go-install.ts';

export interface BinarySearch {
  cacheDir: string;
  /** TEMPORAL_SERVER_BINARY, or null. */
  configured: string | null;
  /** The environment of the programs that are run; PATH is looked through for `temporal` and `go`. */
  environment: Record<string, string>;
  /** Gets one line for each step worth telling. */
  log: (line: string) => void;
}

const pollIntervalMs = 500;

/** @throws Error naming the configured binary's fault, or every way tried and what the person can do */
export async function findTemporalBinary(search: BinarySearch): Promise<TemporalBinary> {
  if (search.configured !== null) return configuredBinary(search, search.configured);
  const found = (await cachedBinary(search)) ?? (await binaryOnPath(search));
  return found ?? makeOnce(search);
}

async function configuredBinary({ environment }: BinarySearch, path: string): Promise<TemporalBinary> {
  const binary = await readBinary(path, environment);
  if (typeof binary === 'string') throw new Error(`TEMPORAL_SERVER_BINARY (${path}) cannot be used: ${binary}.`);
  return binary;
}

/** Folders are named `temporal-server-1.32.0`, `temporal-cli-1.32.0`; the version that this program was tried with comes first. */
async function cachedBinary({ cacheDir, environment, log }: BinarySearch): Promise<TemporalBinary | null> {
  const folders = (await readdir(cacheDir).catch(() => [])).filter((name) => /^temporal-(server|cli)-[\d.]+$/.test(name));
  const preferred = `temporal-server-${goServerVersion}`;
  for (const folder of folders.sort((a, b) => Number(b === preferred) - Number(a === preferred))) {
    const path = join(cacheDir, folder, folder.replace(/-[\d.]+$/, ''));
    const binary = await readBinary(path, environment);
    if (typeof binary !== 'string') return binary;
    log(`The cached ${path} is passed over: ${binary}.`);
  }
  return null;
}

async function binaryOnPath({ environment, log }: BinarySearch): Promise<TemporalBinary | null> {
  const binary = await readBinary('temporal', environment);
  if (typeof binary !== 'string') return binary;
  if (binary !== 'it is not there') log(`The temporal command on PATH is passed over: ${binary}.`);
  return null;
}

/** One of several starts makes the binary, the others wait for it. */
async function makeOnce(search: BinarySearch): Promise<TemporalBinary> {
  await mkdir(search.cacheDir, { recursive: true });
  const lock = join(search.cacheDir, `temporal-server-${goServerVersion}.lock`);
  const self = await thisProcess();
  for (let told = false; ; told = true) {
    const holder = await takeLock(lock, self);
    if (holder === null) break;
    if (!told) search.log(`Another start (pid ${holder.pid}) is getting the Temporal server; waiting for it.`);
    await new Promise((next) => setTimeout(next, pollIntervalMs));
  }
  try {
    await dropDrafts(search.cacheDir);
    return (await cachedBinary(search)) ?? (await makeBinary(search));
  } finally {
    await releaseLock(lock);
  }
}

/** Half-made folders of starts that were killed: only the holder of the lock makes one, so all others are dead. */
async function dropDrafts(cacheDir: string): Promise<void> {
  const drafts = (await readdir(cacheDir)).filter((name) => name.startsWith(draftPrefix));
  await Promise.all(drafts.map((name) => rm(join(cacheDir, name), { recursive: true, force: true })));
}

async function makeBinary(search: BinarySearch): Promise<TemporalBinary> {
  const failures: string[] = [];
  for (const [way, make] of [
    ['the official download of the Temporal CLI', downloadTemporalCli],
    [`go install of temporal-server ${goServerVersion}`, goInstallServer],
  ] as const) {
    try {
      return await make(search);
    } catch (error) {
      failures.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    [
      `No Temporal server ${oldestServer} or newer could be found or made.`,
      `  - a cached one: none in ${search.cacheDir}`,
      '  - the temporal command on PATH: none that is new enough',
      ...failures.map((failure) => `  - ${failure}`),
      'Do one of these: install the Temporal CLI (its --version must say Server 1.32 or newer), set TEMPORAL_SERVER_BINARY to a temporal-server or temporal binary,',
      'install Go 1.26.8 or newer, allow https://temporal.download, or set TEMPORAL_ADDRESS to a Temporal cluster that runs.',
    ].join('\n'),
  );
}
