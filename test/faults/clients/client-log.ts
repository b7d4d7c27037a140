/** What clients have asked of the program, and what they know of each call. */

export interface Call {
  /** Its Idempotency-Key: calls with one key are one act. */
  key: string;
  method: 'POST' | 'PUT';
  /** Below `/api/v1`. */
  path: string;
  /** The address of the sender: one key of two people is two acts. Absent where nobody else sends under this key. */
  person?: string;
  /**
   * `ok`: answered with a 2xx. `refused`: answered with a 4xx, so nothing may have happened. `unknown`: no answer, a 5xx or a 202: it may have happened,
   * or may happen yet.
   */
  outcome: 'ok' | 'refused' | 'unknown';
  status: number | null;
  /** The sender hung up before the whole body was sent: by itself such a call does nothing. */
  isCut?: true;
  /** A digest of what was answered with a 2xx: the same for every call of one act. */
  answer?: string;
  /** Ms since 1970. */
  sentAt: number;
  endedAt: number;
}

/** @param status of the answer; null where there was none */
export function outcomeOf(status: number | null): Call['outcome'] {
  if (status === null || status === 202 || status >= 500) return 'unknown';
  return status < 300 ? 'ok' : 'refused';
}

export class ClientLog {
  readonly calls: Call[] = [];

  add(call: Call): void {
    this.calls.push(call);
  }

  /** Keys of acts of which a client knows that they were done. */
  acknowledged(): string[] {
    return [...new Set(this.calls.filter(({ outcome }) => outcome === 'ok').map(({ key }) => key))];
  }
}
