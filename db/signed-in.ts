/** Who is signed in by the secret of a browser's cookie: the session and its person by one statement, since every page asks. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import { listOf, listsAtOnce } from './lists-at-once.ts';
import type { PersonAt, PersonRows } from './person-store.ts';
import { personIn, personLists } from './person-store.ts';
import type { Session } from './session-store.ts';
import { noteSeen, standingSession } from './session-store.ts';

interface SignedInRows extends PersonRows {
  sessions: { id_token: string | null; seen_at: Instant };
}

/** @returns undefined when there is no session, or it has ended */
export async function findSignedIn(knex: Knex, secret: string, at: Instant): Promise<{ session: Session; person: PersonAt } | undefined> {
  const standing = () => standingSession(knex, secret, at);
  const { sessions, ...rows } = await listsAtOnce<SignedInRows>(knex, {
    sessions: listOf(standing(), ['id_token', 'seen_at']),
    ...personLists(knex, standing().select('person'), at),
  });
  const [session] = sessions;
  const person = personIn(rows);
  if (!session || !person) return undefined;
  await noteSeen(knex, secret, session.seen_at, at);
  return { session: { person: person.id, idToken: session.id_token }, person };
}
