/**
 * How long a request may take to come in. Head and body must be there within a while; a form with files may take longer, as long as something of it keeps
 * coming. Whoever sends more slowly keeps a connection for itself, and is cut off.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { minuteMs, secondMs } from '../../../workflows/domain/durations.ts';

export interface Receiving {
  /** Within which a head, and a body without files, must be there; and within which something more of a form with files must come. */
  withinMs: number;
  /** Within which all of a form with files must be there. */
  uploadWithinMs: number;
  /** How often heads and whole requests are looked at. */
  everyMs: number;
  maxConnections: number;
}

export const receiving: Receiving = { withinMs: 30 * secondMs, uploadWithinMs: 5 * minuteMs, everyMs: 5 * secondMs, maxConnections: 1000 };

/** Headers that are read of one request. */
export const maxHeaders = 100;

const deadlines = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** Cuts a request off that has not come in within so many milliseconds. */
export function limitReceiving(request: IncomingMessage, response: ServerResponse, withinMs: number): void {
  const deadline = setTimeout(() => cutOff(request, response), withinMs);
  deadline.unref();
  deadlines.set(request, deadline);
  const isIn = () => clearTimeout(deadline);
  request.once('end', isIn).once('close', isIn);
}

/** Something of a form with files has come: the while begins anew. */
export const hasCome = (request: IncomingMessage): void => void deadlines.get(request)?.refresh();

function cutOff(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  // Past the response, as Node does it for heads: whoever is still to answer finds nobody there, and no head that is sent already.
  if (!response.headersSent && request.socket.writable) request.socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  request.socket.destroySoon();
}
