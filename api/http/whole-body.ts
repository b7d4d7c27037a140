/** A request is handled only when its body has been read to the end: the one place where that is decided, for JSON and for forms. */
import type { Request, RequestHandler } from 'express';
import { bodyProblem, cutOffBody } from './body-problems.ts';

/** Whether the request's headers announce a body (RFC 9112, section 6.3). An empty one counts as none. */
export const announcesBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isWhole = ({ complete, readableEnded }: Request): boolean => complete && readableEnded;

/**
 * Lets a reader read, and goes on only when it has come to the end of a message that is complete. A sender may hang up before the reader begins,
 * while somebody is looked up: body-parser then reads nothing and says nothing, and multer waits for ever.
 * @param read is given only bodies of a kind that it reads
 * @throws ApiProblem 400 when the body was cut off; what the reader says, as `bodyProblem` puts it
 */
export function wholeBody(read: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (!announcesBody(request)) return next();
    let isSettled = false;
    const settle = (error?: unknown) => {
      if (isSettled) return;
      isSettled = true;
      request.off('close', onClose);
      if (error) next(bodyProblem(error));
      else next(isWhole(request) ? undefined : cutOffBody());
    };
    const onClose = () => {
      if (!isWhole(request)) settle(cutOffBody());
    };
    if (request.destroyed) return settle(cutOffBody());
    request.once('close', onClose);
    return read(request, response, settle);
  };
}
