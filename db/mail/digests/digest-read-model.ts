/** Mails that wait to be gathered, and the digests that gather them. */
import type { Knex } from 'knex';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { clockExpression } from '../../engine/connection.ts';
import type { MailPace } from '../../people/mail-pace-read-model.ts';
import { roleHolds } from '../../people/role-validity.ts';
import type { PersonRole } from '../../registers/person-read-model.ts';
import type { MailRow, StoredMail } from '../mail-row-read-model.ts';
import { toMailRow, unsettledOutcomes } from '../mail-row-read-model.ts';
import type { DigestItem } from './digest-item.ts';
import { toDigestItem } from './digest-item.ts';

/** What the kind of a digest is called, beside the kinds of the mails in it. */
export const digestKind = 'digest';

export interface GatheredMail extends MailRow {
  item: DigestItem;
}

const waiting = (knex: Knex, now: Instant): Knex.QueryBuilder =>
  knex('mails').where({ carrier: 'digest' }).whereIn('outcome', unsettledOutcomes).where('next_try_at', '<=', now);

/** People for whom something is to be gathered by now, and no digest is still to leave, in order. */
export async function peopleToGatherFor(knex: Knex, now: Instant): Promise<string[]> {
  const toLeave = knex('mails').where({ kind: digestKind }).whereIn('outcome', unsettledOutcomes).whereNotNull('person').select('person');
  return (await waiting(knex, now).whereNotNull('person').whereNotIn('person', toLeave).distinct('person').orderBy('person').pluck('person')) as string[];
}

/** What is to be gathered for a person by now and is in nobody's hand, the first asked for first. */
export async function mailsToGather(knex: Knex, person: string, now: Instant): Promise<GatheredMail[]> {
  const rows = (await waiting(knex, now)
    .where({ person })
    .where((nobody) => void nobody.whereNull('lease_until').orWhere('lease_until', '<=', clockExpression(knex)))
    .orderBy(['asked_at', 'key'])
    .select('*')) as (StoredMail & { digest_item: string })[];
  return rows.map((row) => ({ ...toMailRow(row), item: toDigestItem(row.digest_item) }));
}

/** Whether a step of the clock that was due between two instants still waits for its turn. */
export async function isClockBehind(knex: Knex, from: Instant, to: Instant): Promise<boolean> {
  return (await knex('plan_activities').whereBetween('next_due_at', [from, to]).first('id')) !== undefined;
}

/** Whether a person has had a digest since an instant, or all that it was made for had been met. One that is still to leave takes in what there is by then. */
export async function hadDigestSince(knex: Knex, person: string, since: Instant): Promise<boolean> {
  const had = knex('mails')
    .where({ kind: digestKind, person })
    .whereNotIn('outcome', unsettledOutcomes)
    .where((lately) => void lately.where('asked_at', '>=', since).orWhere('accepted_at', '>=', since));
  return (await had.first('key')) !== undefined;
}

/** People of any of some roles who have had no digest since an instant, and have none that is still to leave, with what they have chosen. */
export async function undigestedWithRole(
  knex: Knex,
  roles: PersonRole[],
  { since, now }: { since: Instant; now: Instant },
): Promise<{ id: string; pace: MailPace | null }[]> {
  const holders = () => knex('person_roles').whereIn('role', roles).where(roleHolds(knex, now)).select('person');
  const digests = knex('mails')
    .where({ kind: digestKind })
    .whereIn('person', holders())
    .where((lately) => void lately.where('asked_at', '>=', since).orWhere('accepted_at', '>=', since).orWhereIn('outcome', unsettledOutcomes));
  return (await knex('people')
    .leftJoin('mail_paces', 'mail_paces.person', 'people.id')
    .whereIn('people.id', holders())
    .whereNotIn('people.id', digests.select('person'))
    .orderBy('people.id')
    .select('people.id', 'mail_paces.pace')) as { id: string; pace: MailPace | null }[];
}
