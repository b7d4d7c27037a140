/** The gate that holds all mail of an installation until a coordinator opens it. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

export async function setMailGate(trx: Knex, gate: { open: boolean; reason: string; person: string | null; at: Instant }): Promise<void> {
  await trx('mail_gate')
    .insert({ id: 1, open: gate.open ? 1 : 0, reason: gate.reason, person: gate.person, at: gate.at })
    .onConflict('id')
    .merge();
}
