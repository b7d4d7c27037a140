/** Content that is the same for everybody, compressed once: what a handler answers with it. */
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

/** @param type as `response.type` takes it @param headers of the answer beside those of its type and encoding */
export function compressedContent(type: string, content: string, headers: Record<string, string> = {}): RequestHandler {
  const small = gzipSync(content, { level: 9 });
  return (request, response) => {
    response.type(type).set({ ...headers, Vary: 'Accept-Encoding' });
    if (request.acceptsEncodings('gzip') === 'gzip') response.set('Content-Encoding', 'gzip').end(small);
    else response.end(content);
  };
}
