/** What the dispatch looks at before it takes up any mail, by one statement: it looks every second, and whenever a mail has gone. Writes nothing. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { SqlClock } from '../engine/connection.ts';
import { clockExpression } from '../engine/connection.ts';
import { openGate } from './mail-gate-read-model.ts';
import { awaitedKinds, unsettledOutcomes } from './mail-row-read-model.ts';

/** No slots are taken further ahead: a mail that somebody waits for would have to wait behind them. */
export const maxAheadMs = 1_000;

export interface WhichAreDue {
  /** The clock of delivery. */
  clock: SqlClock;
  /** Only mails that somebody waits for: the mail gate is shut. */
  awaitedAlone?: boolean;
}

/** Mails that are due and nobody's. */
export function dueMails(knex: Knex, { clock, awaitedAlone = false }: WhichAreDue): Knex.QueryBuilder {
  const due = knex('mails')
    .where({ carrier: 'dispatch' })
    .whereIn('outcome', unsettledOutcomes)
    .where('next_try_at', '<=', clock(knex))
    .where((nobody) => void nobody.whereNull('lease_until').orWhere('lease_until', '<=', clockExpression(knex)));
  return awaitedAlone ? due.whereIn('kind', awaitedKinds) : due;
}

export interface MailOutlook {
  /** By the clock of delivery. */
  now: Instant;
  isGateOpen: boolean;
  /** Some mail is due and nobody's. */
  isDue: boolean;
  /** One of them is waited for by somebody. */
  isAwaitedDue: boolean;
  /** The pace allows for one soon. */
  hasSlots: boolean;
}

/** @param clock the clock of delivery */
export async function mailOutlook(knex: Knex, clock: SqlClock): Promise<MailOutlook> {
  const row = (await knex
    .select({
      clock: clockExpression(knex),
      now: clock(knex),
      gate: openGate(knex),
      next_slot: knex('mail_relay').where({ id: 1 }).select('next_slot'),
      due: dueMails(knex, { clock }).limit(1).select('key'),
      awaited: dueMails(knex, { clock, awaitedAlone: true }).limit(1).select('key'),
    })
    .first()) as StoredOutlook;
  return {
    now: row.now,
    isGateOpen: row.gate !== null,
    isDue: row.due !== null,
    isAwaitedDue: row.awaited !== null,
    hasSlots: (row.next_slot ?? 0) - Date.parse(row.clock) <= maxAheadMs,
  };
}

interface StoredOutlook {
  clock: Instant;
  now: Instant;
  gate: number | null;
  next_slot: number | null;
  due: string | null;
  awaited: string | null;
}
