/** Reads a form with files. Every byte is counted while it comes: the fields, each file, all of it together, and what all such forms hold in memory. */
import type { Readable, Writable } from 'node:stream';
import type { RequestHandler } from 'express';
import type { Options, StorageEngine } from 'multer';
import multer from 'multer';
import { maxBodyBytes } from '../../http/body-limit.ts';
import { formTooLarge, malformedForm } from '../../http/body-problems.ts';
import { ApiProblem, unavailable } from '../../http/problem.ts';
import { hasCome } from '../../http/requests/receiving.ts';
import { memoryShare } from './memory-share.ts';
import type { UploadRule } from './posted-fields.ts';

/** What the fields of one form may be together. */
export const fieldsLimit = { bytes: maxBodyBytes, count: 500, nameBytes: 200 } as const;

/** Files of all forms that are being read or answered. */
const files = memoryShare(256 * 1024 * 1024);

/**
 * @param keepsFiles of who may not send any, files are dropped as they come, whatever their size: the fields are kept, to be sent again
 * @throws ApiProblem 413 for more than the route takes, 400 for what is no form, 503 where too much is being received already
 */
export function multipartForm({ maxBytes, maxFiles }: UploadRule, { keepsFiles }: { keepsFiles: boolean }): RequestHandler {
  const longest = keepsFiles ? maxBytes * maxFiles * 2 + fieldsLimit.bytes : Number.POSITIVE_INFINITY;
  return (request, response, next) => {
    if (Number(request.get('Content-Length') ?? 0) > longest) return next(formTooLarge());
    // As multer documents it; its types lag behind.
    const options: Options & { streamHandler(request: Readable, parser: Writable): void } = {
      storage: keepsFiles ? inMemory(maxBytes, files.holdFor(response)) : unread,
      limits: {
        files: maxFiles,
        fields: fieldsLimit.count,
        fieldNameSize: fieldsLimit.nameBytes,
        fieldSize: fieldsLimit.bytes,
        fieldNestingDepth: 0,
        headerPairs: 10,
      },
      defParamCharset: 'utf8',
      // Who may send none gets no more time for them.
      streamHandler: counted(longest, () => next(formTooLarge()), keepsFiles ? () => hasCome(request) : undefined),
    };
    multer(options).any()(request, response, (error?: unknown) => next(error && !(error instanceof ApiProblem) ? problemOf(error) : error));
  };
}

const problemOf = (error: unknown): ApiProblem => (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_COUNT' ? formTooLarge() : malformedForm());

/** Feeds the parser until there is too much: then `refuse` is called at once, and what still comes is dropped. */
const counted = (longest: number, refuse: () => void, came?: () => void) => (request: Readable, parser: Writable) => {
  let bytes = 0;
  let fieldBytes = 0;
  const check = () => {
    if (parser.destroyed || (bytes <= longest && fieldBytes <= fieldsLimit.bytes)) return;
    refuse();
    parser.destroy(formTooLarge());
  };
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    came?.();
    check();
  });
  parser.on('field', (name: string | undefined, value: string) => {
    fieldBytes += Buffer.byteLength(name ?? '') + Buffer.byteLength(value);
    check();
  });
  request.pipe(parser);
};

/** A file that is too large is read to its end and dropped, so that the rest of the form is not lost with it. */
function inMemory(maxBytes: number, hold: (bytes: number) => boolean): StorageEngine {
  return {
    _handleFile(_request, file, done) {
      readUpTo(file.stream, maxBytes, hold).then(
        (bytes) => done(null, bytes ? { buffer: bytes, size: bytes.length } : tooLarge),
        (error: unknown) => done(error),
      );
    },
    _removeFile: (_request, _file, done) => done(null),
  };
}

const tooLarge = { size: Number.POSITIVE_INFINITY };

/** For a sender who may not send any: the form's page says that files were not kept. */
const unread: StorageEngine = {
  _handleFile(_request, { stream }, done) {
    stream.once('end', () => done(null, tooLarge)).once('error', (error: unknown) => done(error));
    stream.resume();
  },
  _removeFile: (_request, _file, done) => done(null),
};

async function readUpTo(stream: Readable, maxBytes: number, hold: (bytes: number) => boolean): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) chunks.length = 0;
    else if (hold(chunk.length)) chunks.push(chunk);
    else throw unavailable('Too many files are being received. Send it again in a while.');
  }
  return size <= maxBytes ? Buffer.concat(chunks) : null;
}
