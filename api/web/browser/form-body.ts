/** Reads what a form sends: fields, and with an upload its files, in memory, each up to the route's size. */
import type { Readable } from 'node:stream';
import type { RequestHandler } from 'express';
import express from 'express';
import type { StorageEngine } from 'multer';
import multer from 'multer';
import { bodyTooLarge, malformedForm } from '../../problem.ts';
import type { UploadRule } from '../page-route.ts';

export interface UploadedFile {
  field: string;
  /** As the sender's machine calls it; never a path of ours. */
  name: string;
  /** Null when it is larger than the route takes. */
  bytes: Buffer | null;
}

const fieldsLimit = 1024 * 1024;

export const formFields: RequestHandler = express.urlencoded({ extended: false, limit: fieldsLimit, parameterLimit: 2_000 });

/** @throws ApiProblem 413 for a body far beyond what the route takes, 400 for one that is no form */
export function formWithFiles({ maxBytes, maxFiles }: UploadRule): RequestHandler {
  const parse = multer({
    storage: inMemory(maxBytes),
    limits: { files: maxFiles, fieldSize: fieldsLimit, fields: 2_000 },
    defParamCharset: 'utf8',
  }).any();
  const longest = maxBytes * maxFiles * 2 + fieldsLimit;
  return (request, response, next) => {
    if (Number(request.get('Content-Length') ?? 0) > longest) return next(bodyTooLarge());
    parse(request, response, (error: unknown) => next(error instanceof multer.MulterError ? malformedForm() : error));
  };
}

/** A file that is too large is read to its end and dropped, so that the rest of the form is not lost with it. */
function inMemory(maxBytes: number): StorageEngine {
  return {
    _handleFile(_request, file, done) {
      readUpTo(file.stream, maxBytes).then(
        (bytes) => done(null, { ...(bytes && { buffer: bytes }), size: bytes?.length ?? maxBytes + 1 }),
        (error: unknown) => done(error),
      );
    },
    _removeFile: (_request, _file, done) => done(null),
  };
}

async function readUpTo(stream: Readable, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size <= maxBytes) chunks.push(chunk as Buffer);
  }
  return size <= maxBytes ? Buffer.concat(chunks) : null;
}

/** The files of a parsed form; an empty file field sends none. */
export function uploadedFiles(files: unknown): UploadedFile[] {
  return ((files as Express.Multer.File[] | undefined) ?? [])
    .filter(({ originalname, size }) => originalname !== '' || size > 0)
    .map(({ fieldname, originalname, buffer }) => ({ field: fieldname, name: originalname, bytes: buffer ?? null }));
}
