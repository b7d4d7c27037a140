/** The SMTP server that takes our mails (the relay): since when it has been in trouble. */

import type { Knex } from 'knex';
import { minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

/** After this long somebody is told that the server is in trouble. */
export const relayTroubleToldAfterMs = 30 * minuteMs;

export interface RelayTrouble {
  since: Instant;
  /** What it answered, or what came of asking it. */
  serverReply: string;
}

export async function relayTrouble(knex: Knex): Promise<RelayTrouble | null> {
  const row = (await knex('mail_relay').where({ id: 1 }).whereNotNull('trouble_since').first('trouble_since', 'answer')) as TroubleColumns | undefined;
  return row ? { since: row.trouble_since, serverReply: row.answer } : null;
}

export interface TroubleColumns {
  trouble_since: Instant;
  answer: string;
}
