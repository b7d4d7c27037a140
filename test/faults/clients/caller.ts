/** The calls of people to wherever the program listens, each written into the log with what its sender knows of it afterwards. */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';
import { bodyHash } from '../../../api/operations/command-id.ts';
import { beginSession } from '../../../db/people/session-store.ts';
import { findPersonByEmail } from '../../../db/registers/person-read-model.ts';
import type { RawRequest } from '../../support/http/raw-http.ts';
import type { ApiResponse } from '../../support/server/running-hit.ts';
import { people } from '../../support/server/running-hit.ts';
import type { Machine, Reached } from '../machine/machine.ts';
import type { Random } from '../machine/random.ts';
import type { Call } from './call.ts';
import { outcomeOf } from './call.ts';
import { hangUpOn, isInHalf, momentsInHalf } from './hang-up.ts';
import type { Act } from './requests.ts';
import { commandRequest, fileHash, fileRequest, isFileAct, rowsOf } from './requests.ts';

/** No answer takes as long where the program is well: its gateway asks four times, five seconds each. A suspended one may be silent for longer. */
const requestTimeoutMs = 25_000;
/** After a kill a life may need the ten seconds of a workflow task before it takes anything. */
const againAfterMs = 300;

export interface Known extends Pick<Call, 'outcome' | 'status' | 'hungUp' | 'isCut'> {
  /** What was answered; of a file its id. */
  body?: ApiResponse['body'];
}

export interface Caller {
  /** Sends an act and waits for its answer. */
  send(act: Act, key: string): Promise<Known>;
  /** Sends an act again until something is known of it, or it is too late. @returns what is known last */
  insist(act: Act, key: string, isTooLate: () => boolean): Promise<Known>;
  /** Sends an act and is gone somewhere in the middle of it. @param inHalf before the whole of it is sent */
  hangUp(act: Act, key: string, random: Random, options?: { inHalf?: boolean }): Promise<void>;
}

export const nothingKnown: Known = { outcome: 'unknown', status: null };

/** @param log where each call is added */
export function createCaller({ reach, db }: Pick<Machine, 'reach' | 'db'>, log: Call[]): Caller {
  let session: string | undefined;
  let files = 0;

  async function requestFor(act: Act, key: string, { person: { token } }: Reached): Promise<RawRequest> {
    if (!isFileAct(act)) return commandRequest(act, { key, token });
    session ??= await sessionOf(db, people[act.by]);
    files += 1;
    return fileRequest(act, { session, sender: files });
  }

  async function call(act: Act, key: string, ask: (url: string, request: RawRequest) => Promise<Known>): Promise<Known> {
    const reached = await reach(people[act.by]).catch(() => undefined);
    const request = reached && (await requestFor(act, key, reached).catch(() => undefined));
    if (!request) return nothingKnown;
    const sentAt = Date.now();
    const { body, ...known } = await ask(reached.url, request).catch(() => nothingKnown);
    const said = isFileAct(act) ? { fileHash: fileHash(act.file) } : { bodyHash: bodyHash(act.body) };
    const answer = known.outcome === 'ok' && { answer: digestOf(body) };
    log.push({ key, method: act.method, path: act.path, person: people[act.by], ...said, ...known, ...answer, sentAt, endedAt: Date.now() });
    return { ...known, body };
  }

  async function answerTo(url: string, act: Act, { method = 'POST', path, headers = {}, body = '' }: RawRequest): Promise<Known> {
    const bytes = typeof body === 'string' ? body : Uint8Array.from(body);
    const init = { method, headers, body: bytes, redirect: 'manual', signal: AbortSignal.timeout(requestTimeoutMs) } as const;
    const response = await fetch(`${url}${path}`, init);
    const [{ status }, text] = [response, await response.text()];
    const outcome = outcomeOf(status);
    if (!isFileAct(act)) return { outcome, status, body: JSON.parse(text) };
    return { outcome, status, ...(outcome === 'ok' && { body: (await rowsOf(db, act.file))[0] }) };
  }

  const send: Caller['send'] = (act, key) => call(act, key, (url, request) => answerTo(url, act, request));

  return {
    send,
    async insist(act, key, isTooLate) {
      for (;;) {
        const known = await send(act, key);
        if (known.outcome !== 'unknown' || isTooLate()) return known;
        await setTimeout(againAfterMs);
      }
    },
    async hangUp(act, key, random, { inHalf = false } = {}) {
      await call(act, key, async (url, request) => {
        const hungUp = await hangUpOn(url, request, random, inHalf ? momentsInHalf : undefined);
        return { ...nothingKnown, hungUp, ...(isInHalf(hungUp) && { isCut: true }) };
      });
    },
  };
}

const digestOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex');

/** A session of somebody's in a browser. */
async function sessionOf(db: Knex, email: string): Promise<string> {
  const person = await findPersonByEmail(db, email);
  if (!person) throw new Error(`${email} is not in the register`);
  return beginSession(db, { person: person.id, idToken: null }, new Date().toISOString());
}
