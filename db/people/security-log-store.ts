/**
 * The security log: who came in and who was refused, tokens and rights, what was read and taken along. What is noted is never changed, and is forgotten after a
 * while: it tells of people. It holds no secret, and of who is not in the register no address.
 */
import type { Knex } from 'knex';
import type { SecurityEventKind } from '../../contracts/views/security-event-view.ts';
import { dayMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { databaseClock } from '../engine/connection.ts';
import { toJson } from '../queries/json-column.ts';

export interface SecurityEvent {
  at: Instant;
  what: SecurityEventKind;
  /** Who does it, where that is known. */
  person: string | null;
  /** The network address it comes from; absent for commands on the machine itself. */
  from?: string | undefined;
  details?: Record<string, unknown>;
}

export const noteSecurity = (trx: Knex, event: SecurityEvent): Promise<void> => noteAllSecurity(trx, [event]);

export async function noteAllSecurity(trx: Knex, events: SecurityEvent[]): Promise<void> {
  if (events.length === 0) return;
  await trx('security_log').insert(
    events.map(({ at, what, person, from = null, details = {} }) => ({ at, what, person, network_address: from, details: toJson(details) })),
  );
}

/** @param days how long it is kept */
export async function forgetOldSecurityEvents(trx: Knex, days: number): Promise<void> {
  await trx('security_log')
    .where('at', '<', addMs(await databaseClock(trx), -days * dayMs))
    .del();
}
