/** Requests as bytes on a socket: a sender that hangs up where it likes, sends several at once, or compresses wrongly. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface RawRequest {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  /** Sent with its length, or in chunks. */
  body?: string | Buffer;
  /** How many bytes a chunk has; absent: the body is not sent in chunks. */
  chunked?: number;
}

/** A request as it goes over the wire. */
export function wireOf({ method = 'POST', path, headers = {}, body = '', chunked }: RawRequest): Buffer {
  const bytes = Buffer.from(body);
  const length = chunked === undefined ? { 'Content-Length': String(bytes.length) } : { 'Transfer-Encoding': 'chunked' };
  const lines = Object.entries({ Host: 'localhost', ...length, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return Buffer.concat([head, ...(chunked === undefined ? [bytes] : chunksOf(bytes, chunked))]);
}

function chunksOf(bytes: Buffer, size: number): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size);
    chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return [...chunks, Buffer.from('0\r\n\r\n')];
}

/** @param address `http://host:port` */
export async function connected(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  // A server that cuts a sender short is what some of these tests are about.
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Sends some bytes, stays for a while, and is gone: by FIN, or by RST as a machine whose network fails. */
export async function sendAndHangUp(address: string, bytes: Buffer, { afterMs = 0, reset = false } = {}): Promise<void> {
  const socket = await connected(address);
  const gone = once(socket, 'close');
  if (bytes.length > 0) await new Promise((done) => socket.write(bytes, done));
  await wait(afterMs);
  if (reset) socket.resetAndDestroy();
  else socket.destroy();
  await gone;
}

/**
 * Sends bytes and waits for so many answers, without hanging up before.
 * @returns their statuses, in their order; fewer when the server hangs up or says nothing for the time given
 */
export async function statusesOf(address: string, bytes: Buffer, { answers = 1, withinMs = 10_000 } = {}): Promise<number[]> {
  const socket = await connected(address);
  let said = '';
  const statuses = () => [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status)).filter((status) => status !== 100);
  const heard = new Promise<void>((done) => {
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1');
      if (statuses().length >= answers) done();
    });
    socket.once('close', () => done());
  });
  socket.write(bytes);
  await Promise.race([heard, wait(withinMs, undefined, { ref: false })]);
  socket.destroy();
  return statuses();
}
