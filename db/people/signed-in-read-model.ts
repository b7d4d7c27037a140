/** Who is signed in by the secret of a browser's cookie: the session and its person by one statement, since every page asks. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import type { PersonAt, PersonRows } from '../registers/person-read-model.ts';
import { personIn, personLists } from '../registers/person-read-model.ts';
import type { Session } from './session-read-model.ts';
import { validSession } from './session-read-model.ts';

interface SignedInRows extends PersonRows {
  sessions: { id_token: string | null; began_at: Instant; seen_at: Instant; proved_at: Instant | null };
}

export interface SignedIn {
  session: Session;
  /** When the session was last noted as in use. */
  seenAt: Instant;
  /** When the person last proved who it is. */
  provedAt: Instant;
  person: PersonAt;
}

/** @returns undefined when there is no session, or it has ended */
export async function findSignedIn(knex: Knex, secret: string, at: Instant): Promise<SignedIn | undefined> {
  const theirs = () => validSession(knex, secret, at);
  const { sessions, ...rows } = await batchSelect<SignedInRows>(knex, {
    sessions: batchOf(theirs(), ['id_token', 'began_at', 'seen_at', 'proved_at']),
    ...personLists(knex, theirs().select('person'), at),
  });
  const [session] = sessions;
  const person = personIn(rows);
  if (!session || !person) return undefined;
  const { id_token: idToken, began_at: beganAt, seen_at: seenAt, proved_at: provedAt } = session;
  return { session: { person: person.id, idToken }, seenAt, provedAt: provedAt ?? beganAt, person };
}
