/** Digests: which mails one takes in, and what becomes of them with it. */
import type { Knex } from 'knex';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { clockExpression } from '../../engine/connection.ts';
import { unsettledOutcomes } from '../mail-row-read-model.ts';

/** Mails that wait to be gathered for a person wait on, until another instant. */
export async function gatherLater(trx: Knex, person: string, { now, next }: { now: Instant; next: Instant }): Promise<void> {
  await trx('mails').where({ carrier: 'digest', person }).whereIn('outcome', unsettledOutcomes).where('next_try_at', '<=', now).update({ next_try_at: next });
}

/** A mail that is no longer true is in no digest, also not in one that it was once meant for. */
export async function leaveOut(trx: Knex, key: string, { step, at }: { step: number | null; at: Instant }): Promise<void> {
  await trx('mails')
    .where({ key, carrier: 'digest' })
    .whereIn('outcome', unsettledOutcomes)
    .update({ outcome: 'superseded', superseded_by: step, settled_at: at, next_try_at: null, digest: null });
}

/**
 * Takes mails into a digest, for as long as its owner has its lease: what becomes of it becomes of them.
 * @returns the keys of those that were still to be taken
 */
export async function takeIn(trx: Knex, digest: string, owner: string, keys: string[]): Promise<Set<string>> {
  await trx('mails').where({ digest }).whereNotIn('outcome', unsettledOutcomes).update({ digest: null });
  const lease = trx('mails as digests').where({ key: digest }).select('lease_until');
  const taken = (await trx('mails')
    .whereIn('key', keys)
    .where({ carrier: 'digest' })
    .whereIn('outcome', unsettledOutcomes)
    .where((nobody) => void nobody.whereNull('lease_until').orWhere('lease_until', '<=', clockExpression(trx)))
    .update({ digest, lease: owner, lease_until: lease })
    .returning('key')) as { key: string }[];
  return new Set(taken.map(({ key }) => key));
}

export interface WrittenDigest {
  recipient: string;
  recipientName: string;
  subject: string;
  text: string;
  html: string;
}

/** Writes what a digest says, as it leaves now. */
export async function writeDigest(trx: Knex, key: string, { recipientName, ...written }: WrittenDigest): Promise<void> {
  await trx('mails')
    .where({ key })
    .update({ ...written, recipient_name: recipientName });
}
