/** Ends a mail as the dispatch would have, for tests of what is told of mails. */
import type { Knex } from 'knex';
import { unsettledOutcomes } from '../../../db/mail/mail-row-read-model.ts';
import type { SettledOutcome } from '../../../db/mail/mail-store.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';

/** @param settled `tried`: a server was asked, and the try is counted */
export async function settleMail(
  knex: Knex,
  key: string,
  { outcome, answer, tried }: { outcome: SettledOutcome; answer: string | null; tried: boolean },
  at: Instant,
): Promise<void> {
  await knex('mails')
    .where({ key })
    .whereIn('outcome', unsettledOutcomes)
    .update({ outcome, ...(answer !== null && { answer }), settled_at: at, next_try_at: null, ...(outcome === 'accepted' && { accepted_at: at }) })
    .increment('attempts', tried ? 1 : 0);
}
