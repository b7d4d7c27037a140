/** A file that is the same for everybody, kept compressed: how it is sent. */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Response } from 'express';

export interface KeptFile {
  type: string;
  /** What it is saved as; absent where it is shown. */
  name?: string;
  /** Of its content: another content has another. */
  hash: string;
  /** Of its content, in bytes. */
  length: number;
  gzipped: Uint8Array;
}

/** Pieces that a file is unpacked in for the few who take it as it is, so that one reader of a large file keeps nobody waiting. */
const pieceBytes = 64 * 1024;

/** Sends it, or 304 to who has it. Call with the other headers set. */
export function sendKeptFile(response: Response, { type, name, hash, length, gzipped }: KeptFile): void {
  const { req: request } = response;
  const takesGzip = request.acceptsEncodings('gzip') === 'gzip';
  if (name !== undefined) response.attachment(name);
  // What is sent packed is another sequence of bytes: a strong ETag tells the two apart.
  response
    .type(type)
    .vary('Accept-Encoding')
    .set('ETag', `"${hash}${takesGzip ? '-gzip' : ''}"`);
  if (request.fresh) return void response.status(304).end();
  response.set('Content-Length', String(takesGzip ? gzipped.length : length));
  if (takesGzip) return void response.set('Content-Encoding', 'gzip').end(gzipped);
  if (request.method === 'HEAD') return void response.end();
  // Whoever hangs up midway has ended it.
  pipeline(Readable.from([gzipped]), createGunzip({ chunkSize: pieceBytes }), response, () => {});
}
