/** What clients have asked of the program, and what they know of each call. */
import type { HungUp } from './hang-up.ts';

export interface Call {
  /** Its Idempotency-Key: calls with one key are one act. */
  key: string;
  method: 'POST' | 'PUT';
  /** Below `/api/v1`; of a file, which a browser sends, from the root. */
  path: string;
  /** The address of the sender: one key of two people is two acts. */
  person: string;
  /**
   * `ok`: answered as done. `refused`: answered with a 4xx, so nothing may have happened. `unknown`: no answer, a 5xx or a 202: it may have happened,
   * or may happen yet.
   */
  outcome: 'ok' | 'refused' | 'unknown';
  status: number | null;
  /** Where the sender hung up, if it did. */
  hungUp?: HungUp;
  /** The sender hung up before the whole body was sent: by itself such a call does nothing. */
  isCut?: true;
  /** The hash of the body, as SQL keeps it. */
  bodyHash?: string;
  /** The hash of the file that it carries, as SQL keeps it. */
  fileHash?: string;
  /** A digest of what was answered where it was done: the same for every call of one act. */
  answer?: string;
  /** Ms since 1970. */
  sentAt: number;
  endedAt: number;
}

/** @param status of the answer; null where there was none */
export function outcomeOf(status: number | null): Call['outcome'] {
  if (status === null || status === 202 || status >= 500) return 'unknown';
  return status < 400 ? 'ok' : 'refused';
}
