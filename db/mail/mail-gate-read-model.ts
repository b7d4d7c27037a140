/** The gate for mail as it stands. */
import type { Knex } from 'knex';
import type { MailGate } from '../../contracts/views/mail-view.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

/** The gate as it stands; closed while nobody has opened it. */
export async function mailGate(trx: Knex): Promise<MailGate> {
  return toGate(await trx<StoredRow>('mail_gate').where({ id: 1 }).first());
}

/** A row where the gate is open, for a statement that asks for more. */
export const openGate = (knex: Knex): Knex.QueryBuilder => knex('mail_gate').where({ id: 1, open: 1 }).select('open');

interface StoredRow {
  id: number;
  open: number;
  reason: string;
  person: string | null;
  at: Instant;
}

function toGate(row: StoredRow | undefined): MailGate {
  // An earlier version wrote the row only to lock it, without a reason: nobody has set it.
  if (row === undefined || (row.open === 0 && row.reason === '')) return { open: false, reason: null, person: null, at: null };
  return { open: row.open === 1, reason: row.reason, person: row.person, at: row.at };
}
