/** One call of a client to wherever the program listens, written into the log with what the client knows of it afterwards. */

import { createHash } from 'node:crypto';
import { sendAndHangUp, wireOf } from '../../support/http/raw-http.ts';
import { people } from '../../support/server/running-hit.ts';
import type { Machine, Reached } from '../machine/machine.ts';
import type { Random } from '../machine/random.ts';
import type { Call, ClientLog } from './client-log.ts';
import { outcomeOf } from './client-log.ts';
import type { Act } from './draw-act.ts';

/** No answer takes as long where the program is well: its gateway asks four times, five seconds each. A suspended one may be silent for longer. */
const patienceMs = 25_000;

export interface Known extends Pick<Call, 'outcome' | 'status'> {
  /** What was answered with a 2xx. */
  body?: unknown;
}

export interface Caller {
  /** Sends an act and waits for its answer. @param hangUpAfterMs how long at most */
  send(act: Act, key: string, hangUpAfterMs?: number): Promise<Known>;
  /** Sends a part of an act, less than its whole, and hangs up. */
  cutOff(act: Act, key: string, random: Random): Promise<void>;
}

const nothingKnown: Known = { outcome: 'unknown', status: null };

export function createCaller(machine: Pick<Machine, 'reach'>, log: ClientLog): Caller {
  async function logged({ by, method, path }: Act, key: string, ask: (reached: Reached) => Promise<Known & { isCut?: true }>): Promise<Known> {
    const person = people[by];
    const reached = await machine.reach(person);
    if (!reached) return nothingKnown;
    const sentAt = Date.now();
    const known = await ask(reached).catch(() => nothingKnown);
    const { body, ...rest } = known;
    log.add({ key, method, path, person, ...rest, ...(body !== undefined && { answer: digestOf(body) }), sentAt, endedAt: Date.now() });
    return known;
  }

  return {
    send: (act, key, hangUpAfterMs = patienceMs) => logged(act, key, (reached) => answerTo(reached, act, { key, withinMs: hangUpAfterMs })),
    async cutOff(act, key, random) {
      await logged(act, key, async ({ url, person: { token } }) => {
        const headers = { ...headersOf(token, key), Connection: 'close' };
        const wire = wireOf({ method: act.method, path: `/api/v1${act.path}`, headers, body: JSON.stringify(act.body) });
        const head = wire.indexOf('\r\n\r\n') + 4;
        const end = Math.floor(random.between(head, wire.length));
        await sendAndHangUp(url, wire.subarray(0, end), { afterMs: random.between(0, 20), reset: random.next() < 0.5 });
        return { ...nothingKnown, isCut: true };
      });
    },
  };
}

const digestOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('hex');

const headersOf = (token: string, key: string): Record<string, string> => ({
  Authorization: `Bearer ${token}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': key,
});

async function answerTo({ url, person }: Reached, { method, path, body }: Act, { key, withinMs }: { key: string; withinMs: number }): Promise<Known> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: headersOf(person.token, key),
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(Math.max(1, Math.round(withinMs))),
  });
  const said: unknown = await response.json();
  const { status } = response;
  const outcome = outcomeOf(status);
  return outcome === 'ok' ? { outcome, status, body: said } : { outcome, status };
}
