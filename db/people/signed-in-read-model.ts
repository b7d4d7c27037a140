/** Who is signed in by the secret of a browser's cookie: the session and its person by one statement, since every page asks. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import type { PersonAt, PersonRows } from '../registers/person-read-model.ts';
import { personIn, personLists } from '../registers/person-read-model.ts';
import type { Session } from './session-read-model.ts';
import { validSession } from './session-read-model.ts';

interface SignedInRows extends PersonRows {
  sessions: { id_token: string | null; seen_at: Instant };
}

export interface SignedIn {
  session: Session;
  /** When the session was last noted as in use. */
  seenAt: Instant;
  person: PersonAt;
}

/** @returns undefined when there is no session, or it has ended */
export async function findSignedIn(knex: Knex, secret: string, at: Instant): Promise<SignedIn | undefined> {
  const theirs = () => validSession(knex, secret, at);
  const { sessions, ...rows } = await batchSelect<SignedInRows>(knex, {
    sessions: batchOf(theirs(), ['id_token', 'seen_at']),
    ...personLists(knex, theirs().select('person'), at),
  });
  const [session] = sessions;
  const person = personIn(rows);
  return session && person && { session: { person: person.id, idToken: session.id_token }, seenAt: session.seen_at, person };
}
