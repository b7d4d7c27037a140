/** The gate that holds all mail of an installation until a coordinator opens it. */
import type { Knex } from 'knex';
import type { MailGate } from '../contracts/views/mail-view.ts';
import type { Instant } from '../workflows/domain/life-state.ts';

/** The gate as it stands; closed while nobody has opened it. */
export async function mailGate(trx: Knex): Promise<MailGate> {
  return toGate(await trx<StoredRow>('mail_gate').where({ id: 1 }).first());
}

export async function setMailGate(trx: Knex, gate: { open: boolean; reason: string; person: string | null; at: Instant }): Promise<void> {
  await trx('mail_gate')
    .insert({ id: 1, open: gate.open ? 1 : 0, reason: gate.reason, person: gate.person, at: gate.at })
    .onConflict('id')
    .merge();
}

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
