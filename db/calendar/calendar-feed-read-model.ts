/** Whose calendar feed an address opens, and who has one. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { secretHash } from '../links/secret-hash.ts';
import type { PersonAt } from '../registers/person-read-model.ts';
import { findPersonAt } from '../registers/person-read-model.ts';

/** When a person's feed was made; undefined without one. */
export async function calendarFeedMadeAt(trx: Knex, person: string): Promise<Instant | undefined> {
  return ((await trx('calendar_feeds').where({ person }).first('made_at')) as { made_at: Instant } | undefined)?.made_at;
}

/** Whose feed a key opens, with what it may read now; undefined where it opens none, or its person has neither a role nor an organisation any more. */
export async function personOfCalendarFeed(trx: Knex, key: string, at: Instant): Promise<PersonAt | undefined> {
  const row = (await trx('calendar_feeds')
    .where({ hash: secretHash(key) })
    .first('person')) as { person: string } | undefined;
  const person = row && (await findPersonAt(trx, row.person, at));
  return person && person.roles.length + person.organisations.length > 0 ? person : undefined;
}
