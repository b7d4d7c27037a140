/** Reads what a form sends, whole: fields, and where its page takes them, files, in memory, each up to the page's size. */
import type { RequestHandler, Response } from 'express';
import express from 'express';
import { notSentAsForm } from '../../http/body-problems.ts';
import { announcesBody, wholeBody } from '../../http/whole-body.ts';
import { fieldsLimit, multipartForm } from './multipart-form.ts';
import type { UploadRule } from './posted-fields.ts';

export interface UploadedFile {
  field: string;
  /** As the sender's machine calls it; never a path of ours. */
  name: string;
  /** Null when it is larger than the page takes, or came from somebody who may not send it. */
  bytes: Buffer | null;
}

const fieldsType = 'application/x-www-form-urlencoded';
const filesType = 'multipart/form-data';

const fieldsAlone = wholeBody(express.urlencoded({ type: fieldsType, extended: false, limit: fieldsLimit.bytes, parameterLimit: fieldsLimit.count }));

/**
 * @param upload what the page takes of files; absent: none. Such a form may come without files too, as when it is sent again
 * @param keepsFiles whether the sender may send files; the fields are kept of others too
 * @throws ApiProblem 400, 413 or 415 for what cannot be read
 */
export function formBody(upload: UploadRule | undefined, keepsFiles: (response: Response) => boolean): RequestHandler {
  const kept = upload && wholeBody(multipartForm(upload, { keepsFiles: true }));
  const dropped = upload && wholeBody(multipartForm(upload, { keepsFiles: false }));
  return (request, response, next) => {
    if (!announcesBody(request) || request.is(fieldsType)) return fieldsAlone(request, response, next);
    const withFiles = keepsFiles(response) ? kept : dropped;
    // Browsers compress no form with files.
    const isPlain = (request.get('Content-Encoding') ?? 'identity').toLowerCase() === 'identity';
    if (withFiles && isPlain && request.is(filesType)) return withFiles(request, response, next);
    return next(notSentAsForm(upload ? filesType : fieldsType));
  };
}

/** The files of a parsed form; an empty file field sends none. */
export function uploadedFiles(files: unknown): UploadedFile[] {
  return ((files as Express.Multer.File[] | undefined) ?? [])
    .filter(({ originalname, size }) => originalname !== '' || size > 0)
    .map(({ fieldname, originalname, buffer }) => ({ field: fieldname, name: originalname, bytes: buffer ?? null }));
}
