/**
 * Storing a report and taking a rung of the same life exclude each other. Otherwise a report received before the rung's instant could be committed just after
 * the rung has looked for reports. The lock is per life and lasts until the transaction ends.
 */
import type { Knex } from 'knex';
import { holdAlone, holdingWithOthers } from '../engine/locks.ts';

/** Stores a report in a transaction of its own, and reads the clock after taking the lock. Several reports may be stored at once. */
export const asReception = <T>(knex: Knex, planActivity: string, store: (trx: Knex) => Promise<T>): Promise<T> =>
  holdingWithOthers(knex, 'reception', planActivity, store);

/** Waits for reports that are being stored; until the transaction ends no other is. */
export const closeReception = (trx: Knex.Transaction, planActivity: string): Promise<void> => holdAlone(trx, 'reception', planActivity);
