/** `npm start` as a process of its own on a free port, with its Temporal server; and people who speak to it over HTTP. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { openDatabase } from '../../../db/engine/connection.ts';
import { findPersonByEmail } from '../../../db/registers/person-read-model.ts';
import { isAlive } from '../../../embedded/data-folder/process-identity.ts';
import type { Run } from '../../../embedded/data-folder/run-file.ts';
import { tokenForAll } from '../http/test-token.ts';
import type { Launched } from './launched.ts';
import { launch } from './launched.ts';
import { testConfig } from './test-binary.ts';

export interface RunningHit {
  url: string;
  dataDir: string;
  /** Ends the program and its Temporal server at once, as a power cut does. */
  killAll(): Promise<void>;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Somebody in the register, with a token. */
  as(email: string): Promise<Person>;
  /** Settles when the program has ended by itself. */
  ended: Promise<unknown>;
  /** All that it has said. */
  said(): string;
}

export interface ApiResponse {
  status: number;
  body: unknown;
  headers: Headers;
}

export interface Person {
  /** For requests that are no `fetch`. */
  token: string;
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PUT' | 'PATCH' | 'GET', path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiResponse>;
  /** Posts and expects a 2xx. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<unknown>;
  put(path: string, body: unknown): Promise<unknown>;
}

interface HitProgram {
  dataDir: string;
  /** `embedded/start.ts`, or a program of the tests that composes it otherwise. */
  program?: string;
  environment?: Record<string, string>;
  /** What Node is to do beside. */
  nodeFlags?: string[];
}

/** Begins `npm start` and does not wait for it; what is ready is its address. Each mail comes by itself, where nothing else is said: nobody waits for the morning. */
export const launchHitProgram = ({ dataDir, program = 'embedded/start.ts', environment = {}, nodeFlags = [] }: HitProgram): Launched =>
  launch(program, {
    environment: { ...testConfig().childEnvironment, DATA_DIR: dataDir, PORT: '0', MAIL_DIGEST: 'never', ...environment },
    nodeFlags,
    readyAt: /API +(http:\/\/\S+)\/api\/v1/,
  });

/** The Temporal server that a program has, or has left behind; null where none lives. */
export async function temporalOf(dataDir: string): Promise<Run['temporal']> {
  const text = await readFile(join(dataDir, 'run.json'), 'utf8').catch(() => undefined);
  const temporal = text === undefined ? null : (JSON.parse(text) as Run).temporal;
  return temporal !== null && (await isAlive(temporal)) ? temporal : null;
}

/** Ends that server at once. @returns whether there was one */
export async function killTemporalOf(dataDir: string): Promise<boolean> {
  const temporal = await temporalOf(dataDir);
  if (temporal === null) return false;
  process.kill(temporal.pid, 'SIGKILL');
  return true;
}

export async function startHitProgram(options: HitProgram): Promise<RunningHit> {
  const { dataDir } = options;
  const { ready, ended, signal, said } = launchHitProgram(options);
  const url = await ready;
  return {
    url,
    dataDir,
    ended,
    said,
    async killAll() {
      signal('SIGKILL');
      await killTemporalOf(dataDir);
      await ended;
    },
    async stop() {
      signal('SIGTERM');
      await ended;
    },
    as: (email) => personAt(url, dataDir, email),
  };
}

/** Somebody in the register of a data folder, with a token for the API at an address. */
export const personAt = async (url: string, dataDir: string, email: string): Promise<Person> => personWith(url, await tokenFor(dataDir, email));

/** Somebody who has a token already. */
export function personWith(url: string, token: string): Person {
  const send: Person['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json(), headers: response.headers };
  };
  const taken = async (method: 'POST' | 'PUT' | 'GET', path: string, body?: unknown, headers?: Record<string, string>) => {
    const response = await send(method, path, body, headers);
    if (response.status >= 300) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(response.body)}`);
    return response.body;
  };
  return {
    token,
    send,
    get: (path) => taken('GET', path),
    post: (path, body, headers) => taken('POST', path, body, headers),
    put: (path, body) => taken('PUT', path, body),
  };
}

/** @throws Error when nobody in the register has the address */
export async function tokenOf(db: Knex, email: string): Promise<string> {
  const found = await findPersonByEmail(db, email);
  if (!found) throw new Error(`nobody has the address ${email}`);
  return tokenForAll(db, found.id, new Date().toISOString());
}

async function tokenFor(dataDir: string, email: string): Promise<string> {
  const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
  try {
    return await tokenOf(db, email);
  } finally {
    await db.destroy();
  }
}

export const people = {
  coordinator: 'coordinator@lansstyrelsen.example',
  secretary: 'secretary@lansstyrelsen.example',
  referenceGroup: 'rai@rai.example',
  steeringGroup: 'partnership@rp.example',
  actor: 'actor@ltu.example',
} as const;
