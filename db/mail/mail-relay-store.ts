/** The server that takes our mails, as one row: when the next mail may leave, whatever process sends it, and since when the server has been in trouble. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { clockExpression } from '../engine/connection.ts';
import type { TroubleColumns } from './mail-relay-read-model.ts';

export interface Pace {
  /** Of the database, once nobody else held the row. */
  clock: Instant;
  /** Ms until the next slot; negative when it has passed. */
  aheadMs: number;
}

/** Takes the row for this transaction, so that no other process takes a slot meanwhile. */
export async function lockPace(trx: Knex.Transaction): Promise<Pace> {
  const locked = trx('mail_relay').where({ id: 1 }).update({ id: 1 });
  const [row] = (await locked.returning(['next_slot', trx.raw('? as clock', [clockExpression(trx)])])) as { next_slot: number; clock: Instant }[];
  if (!row) throw new Error('the row of the mail relay is missing');
  return { clock: row.clock, aheadMs: row.next_slot - Date.parse(row.clock) };
}

/** Takes slots from the next one on. @param pace as `lockPace` found it in this transaction @returns ms until the first of them */
export async function takeSlots(trx: Knex.Transaction, { clock, aheadMs }: Pace, { slots, perSecond }: { slots: number; perSecond: number }): Promise<number> {
  const firstMs = Math.max(aheadMs, 0);
  const next = Date.parse(clock) + firstMs + (slots * 1000) / perSecond;
  await trx('mail_relay')
    .where({ id: 1 })
    .update({ next_slot: Math.ceil(next) });
  return firstMs;
}

/** Notes trouble with the server. @returns since when there has been */
export async function noteRelayTrouble(trx: Knex, serverReply: string, at: Instant): Promise<Instant> {
  const [row] = (await trx('mail_relay')
    .where({ id: 1 })
    .update({ answer: serverReply, trouble_since: trx.raw('coalesce(trouble_since, cast(? as text))', [at]) })
    .returning('trouble_since')) as TroubleColumns[];
  return row?.trouble_since ?? at;
}

/** The server works. @returns whether there had been trouble */
export async function endRelayTrouble(trx: Knex): Promise<boolean> {
  return (await trx('mail_relay').where({ id: 1 }).whereNotNull('trouble_since').update({ trouble_since: null, answer: null })) === 1;
}
