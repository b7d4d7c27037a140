/**
 * Notes which cases are read by those who do so by their role, into the security log: once an hour for each person and case, and a moment later, so that no
 * page waits for it. A process that is killed takes what it has read in the last second with it.
 */
import type { Knex } from 'knex';
import { forgetOldSecurityEvents, noteAllSecurity } from '../../db/people/security-log-store.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { BackgroundRounds } from './background-rounds.ts';
import { startBackgroundRounds } from './background-rounds.ts';

export interface CaseRead {
  person: string;
  planActivity: string;
  at: Instant;
  /** The network address it comes from. */
  from?: string | undefined;
}

export interface CaseReads {
  note(read: CaseRead): void;
  /** Writes what has not been written yet. */
  stop(): Promise<void>;
}

const hourLength = '2026-01-01T00'.length;

/** @param everyMs how long a read may wait to be written @param trouble is told where it cannot be */
export function startCaseReads(db: Knex, everyMs: number, trouble: (error: unknown) => void): CaseReads {
  let hour = '';
  const noted = new Set<string>();
  const waiting: CaseRead[] = [];

  async function write(): Promise<void> {
    const reads = waiting.splice(0);
    await noteAllSecurity(
      db,
      reads.map(({ planActivity, ...read }) => ({ ...read, what: 'caseRead', details: { planActivity } })),
    );
  }

  const rounds = startBackgroundRounds(everyMs, write, trouble);
  return {
    note(read) {
      const now = read.at.slice(0, hourLength);
      if (now !== hour) noted.clear();
      hour = now;
      const key = `${read.person}/${read.planActivity}`;
      if (noted.has(key)) return;
      noted.add(key);
      waiting.push(read);
    },
    async stop() {
      await rounds.stop();
      await write().catch(trouble);
    },
  };
}

/** Forgets what is older than so many days. */
export const startForgettingSecurity = (db: Knex, days: number, everyMs: number, trouble: (error: unknown) => void): BackgroundRounds =>
  startBackgroundRounds(everyMs, () => forgetOldSecurityEvents(db, days), trouble);
