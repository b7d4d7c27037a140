/** Problems of request bodies: cut off, of another media type, too large, or not what their headers say. */
import { maxBodyMib } from './body-limit.ts';
import { ApiProblem } from './problem.ts';

const malformed = (detail: string) => new ApiProblem({ code: 'MalformedBody', detail });

/** Its sender hung up, or promised more than it sent. */
export const cutOffBody = () => malformed('The body ended too early. Nothing was done.');

export const malformedForm = () => malformed('The form could not be read: it is cut off, or has too many fields or files.');

const tooLarge = (detail: string) => new ApiProblem({ code: 'BodyTooLarge', detail });

/** A form whose fields, or fields and files together, are more than its page takes. */
export const formTooLarge = () => tooLarge('The form and its files are too large together.');

const unsupported = (detail: string) => new ApiProblem({ code: 'UnsupportedMediaType', detail });

export const notSentAsJson = () => unsupported('Send the body as application/json in UTF-8.');

/** @param type the media type that would be taken */
export const notSentAsForm = (type: string) => unsupported(`Send the form as ${type}, not compressed.`);

/** An error as body-parser gives it: made by http-errors, with a `type` of its own unless it came from a decompressor. */
interface ParserError {
  type?: string;
  status?: number;
}

/** Translates an error of body-parser into a problem; an error that is not about the body is returned unchanged. */
export function bodyProblem(error: unknown): unknown {
  if (error instanceof ApiProblem) return error;
  const { type, status } = (error ?? {}) as ParserError;
  if (status === 413) return tooLarge(`The body is larger than ${maxBodyMib} MiB, or has too many fields.`);
  if (status === 415) return unsupported('The body’s charset or Content-Encoding is not taken: send UTF-8, plain or as gzip, br or deflate.');
  if (status !== 400) return error;
  if (type === 'request.aborted' || type === 'request.size.invalid') return cutOffBody();
  return malformed(type === undefined ? 'The body is not what its Content-Encoding says.' : 'The body is not JSON in UTF-8: an object is expected.');
}
