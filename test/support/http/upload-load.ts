/** Large uploads at once against a server in a process of its own: how much its memory grows, and whether it answers meanwhile. The bytes are made on the way. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connected } from './raw-http.ts';

interface Memory {
  address: string;
  rssBytes: number;
  peakBytes: number;
}

export interface UploadServer {
  address: string;
  /** The most memory since it was asked last. */
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

export async function startUploadServer(): Promise<UploadServer> {
  const child = fork(resolve(import.meta.dirname, '../programs/page-server.ts'), { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const { address } = await said(child);
  return {
    address,
    memory() {
      child.send('memory');
      return said(child);
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

const said = async (child: ChildProcess): Promise<Memory> => ((await once(child, 'message')) as [Memory])[0];

/** What the uploads are made of: one large file each, or fields of a megabyte one after another. */
export type UploadKind = 'file' | 'fields';

export interface UploadLoad {
  path: string;
  headers?: Record<string, string>;
  kind: UploadKind;
  senders: number;
  bytesEach: number;
}

export interface LoadFound {
  /** What each sender was answered; 0 where it was cut short. */
  statuses: number[];
  growthBytes: number;
  /** How long `/health` took at most, asked again and again meanwhile. */
  slowestHealthMs: number;
}

export async function loadWithUploads(server: UploadServer, { senders, ...load }: UploadLoad): Promise<LoadFound> {
  const { rssBytes: before } = await server.memory();
  const uploads = Promise.all(Array.from({ length: senders }, () => upload(server.address, load)));
  const [statuses, slowestHealthMs] = await Promise.all([uploads, healthUntil(server.address, uploads)]);
  const { peakBytes } = await server.memory();
  return { statuses, growthBytes: peakBytes - before, slowestHealthMs };
}

async function healthUntil(address: string, work: Promise<unknown>): Promise<number> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  work.then(over, over);
  let slowest = 0;
  while (!isOver) {
    const began = performance.now();
    const { status } = await fetch(`${address}/health`);
    if (status !== 200) throw new Error(`/health answered ${status}`);
    slowest = Math.max(slowest, performance.now() - began);
    await wait(20);
  }
  return slowest;
}

const boundary = 'hit-upload';
const chunk = Buffer.alloc(64 * 1024, 'a');
const fieldBytes = 1024 * 1024;

/** Sends it all, whatever is answered meanwhile, as browsers do. @returns the answer's status; 0 where there was none */
async function upload(address: string, { path, headers = {}, kind, bytesEach }: Omit<UploadLoad, 'senders'>): Promise<number> {
  const socket = await connected(address);
  const gone = new Promise<void>((done) => socket.once('close', () => done()));
  const answered = statusOf(socket);
  const type = { 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' };
  const lines = Object.entries({ Host: 'localhost', 'Transfer-Encoding': 'chunked', ...type, ...headers });
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  for (const bytes of formBytes(kind, bytesEach)) {
    if (!socket.writable) break;
    socket.write(`${bytes.length.toString(16)}\r\n`);
    socket.write(bytes);
    if (!socket.write('\r\n')) await Promise.race([new Promise((done) => socket.once('drain', done)), gone]);
  }
  if (socket.writable) socket.write('0\r\n\r\n');
  const status = await Promise.race([answered, gone.then(() => 0), wait(30_000, 0, { ref: false })]);
  socket.destroy();
  return status;
}

const statusOf = (socket: Socket): Promise<number> =>
  new Promise((found) => socket.once('data', (data: Buffer) => found(Number(/^HTTP\/1\.1 (\d{3})/.exec(data.toString('latin1'))?.[1] ?? 0))));

function* formBytes(kind: UploadKind, bytesInAll: number): Generator<Buffer> {
  if (kind === 'file') yield part('; name="plan"; filename="plan.json"');
  for (let sent = 0; sent < bytesInAll; sent += chunk.length) {
    if (kind === 'fields' && sent % fieldBytes === 0) yield part(`; name="f${sent}"`);
    yield chunk;
  }
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

const part = (disposition: string): Buffer => Buffer.from(`\r\n--${boundary}\r\nContent-Disposition: form-data${disposition}\r\n\r\n`);
