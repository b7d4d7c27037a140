/**
 * Tells whether what everybody sees has changed since a moment, by the record, which every act writes in the transaction that does it. One statement, whichever
 * process did it.
 */
import type { Knex } from 'knex';
import { lastingAddress } from './lasting-address-read-model.ts';
import { changesAtOnce, changingWhatIsPublic } from './public-changes.ts';

export interface PublicState {
  /** The entries with a higher id are counted. */
  after: number;
  /** How many there are of them, by what was done. */
  counted: Record<string, number>;
  /** What the data are named by, once that is known. */
  names: string | null;
}

/** Since a moment; `atOnce`: what was shown then may be shown no more. */
export type PublicChange = 'none' | 'soon' | 'atOnce';

/**
 * An id is given before its transaction ends: entries of transactions that end later than those with higher ids may still be missing. So many ids back are
 * counted as well; as many are not given while one transaction lasts.
 */
const stillOpen = 1_000;

/** @param trx a transaction whose reads all see one moment */
export async function publicState(trx: Knex): Promise<PublicState> {
  const { newest } = (await trx('audit').max({ newest: 'id' }).first()) as { newest: number | null };
  const after = Math.max(0, (newest ?? 0) - stillOpen);
  return { after, counted: await countedAfter(trx, after), names: (await lastingAddress(trx)) ?? null };
}

export async function publicChangeSince(trx: Knex, { after, counted, names }: PublicState): Promise<PublicChange> {
  const now = await countedAfter(trx, after);
  // The record only grows: where as many are counted, they are the same.
  const changed = Object.keys({ ...counted, ...now }).filter((what) => now[what] !== counted[what]);
  if (changed.some(changesAtOnce)) return 'atOnce';
  return changed.length > 0 || ((await lastingAddress(trx)) ?? null) !== names ? 'soon' : 'none';
}

async function countedAfter(trx: Knex, after: number): Promise<Record<string, number>> {
  const rows = (await trx('audit')
    .where('id', '>', after)
    .whereIn('what', changingWhatIsPublic)
    // People change their language themselves: their names alone are public.
    .whereNot((unseen) => unseen.where({ what: 'personChanged' }).where('details', 'not like', '%"name"%'))
    .groupBy('what')
    .select('what')
    .count({ count: '*' })) as { what: string; count: number }[];
  return Object.fromEntries(rows.map(({ what, count }) => [what, Number(count)]));
}
