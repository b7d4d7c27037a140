/** The server that takes our mails, as one row: when the next mail may leave, whatever process sends it, and since when the server has been in trouble. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { databaseClock } from '../engine/connection.ts';
import type { TroubleColumns } from './mail-relay-read-model.ts';

/** Takes the row for this transaction, so that no other process takes a slot meanwhile. @returns ms until the next slot; negative when it has passed */
export async function lockPace(trx: Knex.Transaction): Promise<number> {
  const [row] = (await trx('mail_relay').where({ id: 1 }).update({ id: 1 }).returning('next_slot')) as { next_slot: number }[];
  if (!row) throw new Error('the row of the mail relay is missing');
  return row.next_slot - Date.parse(await databaseClock(trx));
}

/** Takes slots from the next one on. Call only behind `lockPace`. @param aheadMs what that returned @returns ms until the first of them */
export async function takeSlots(trx: Knex.Transaction, { aheadMs, slots, perSecond }: { aheadMs: number; slots: number; perSecond: number }): Promise<number> {
  const firstMs = Math.max(aheadMs, 0);
  const next = Date.parse(await databaseClock(trx)) + firstMs + (slots * 1000) / perSecond;
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
