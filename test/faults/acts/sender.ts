/** People who act at the program over HTTP, do not give in, and write down what came of each call. */
import { setTimeout } from 'node:timers/promises';
import { beginSession } from '../../../db/people/session-store.ts';
import { findPersonByEmail } from '../../../db/registers/person-read-model.ts';
import type { ApiResponse as Answer } from '../../support/server/running-hit.ts';
import { people, personAt } from '../../support/server/running-hit.ts';
import { ClientLog, outcomeOf } from '../clients/client-log.ts';
import type { Machine } from '../machine/machine.ts';

/** A call that has not been answered by then is given up: nobody knows what came of it. */
const answeredWithinMs = 30_000;
const againAfterMs = 200;

/** What somebody wants done once, whatever happens to their calls. */
export interface Act {
  who: 'coordinator' | 'actor';
  method: 'POST' | 'PUT';
  /** Below `/api/v1`. */
  path: string;
  key: string;
  body: unknown;
}

export interface Senders {
  log: ClientLog;
  /** Where the program that runs now is, once it listens. */
  address(): Promise<string>;
  token(who: Act['who']): string;
  /** The actor's session in a browser. */
  session: string;
  /** One call. @returns undefined where there was no answer */
  send(act: Act): Promise<Answer | undefined>;
  /** Calls again until it is done. @throws Error when it is refused, or not done in time */
  insist(act: Act, withinMs: number): Promise<Answer['body']>;
}

/** The program must run. */
export async function openSenders(machine: Machine): Promise<Senders> {
  const log = new ClientLog();
  const address = () => machine.ready();
  const url = await address();
  const tokens = {
    coordinator: (await personAt(url, machine.dataDir, people.coordinator)).token,
    actor: (await personAt(url, machine.dataDir, people.actor)).token,
  };
  const actor = await findPersonByEmail(machine.db, people.actor);
  if (!actor) throw new Error('the actor is not in the register');
  const session = await beginSession(machine.db, { person: actor.id, idToken: null }, new Date().toISOString());

  async function send(act: Act): Promise<Answer | undefined> {
    const sentAt = Date.now();
    const answer = await ask(await address(), act).catch(() => undefined);
    const status = answer?.status ?? null;
    log.add({
      key: act.key,
      method: act.method,
      path: act.path,
      person: people[act.who],
      sentAt,
      endedAt: Date.now(),
      outcome: outcomeOf(status),
      status,
    });
    return answer;
  }

  async function ask(url: string, { who, method, path, key, body }: Act): Promise<Answer> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${tokens[who]}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answeredWithinMs),
    });
    return { status: response.status, body: await response.json(), headers: response.headers };
  }

  async function insist(act: Act, withinMs: number): Promise<Answer['body']> {
    const last = performance.now() + withinMs;
    for (;;) {
      const answer = await send(act);
      const outcome = outcomeOf(answer?.status ?? null);
      if (outcome === 'ok') return answer?.body;
      const said = `${act.method} ${act.path} (${act.key}): ${answer?.status} ${JSON.stringify(answer?.body)}`;
      if (outcome === 'refused') throw new Error(said);
      if (performance.now() > last) throw new Error(`not done in ${withinMs} ms: ${said}`);
      await setTimeout(againAfterMs);
    }
  }

  return { log, address, token: (who) => tokens[who], session, send, insist };
}
