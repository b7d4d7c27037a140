/**
 * A report that is being stored and a rung that looks for reports take turns: else one received by the rung's instant could be committed just behind
 * its look. A turn is for each life, and lasts until the transaction ends.
 */
import type { Knex } from 'knex';
import { holdAlone, holdingWithOthers } from '../engine/locks.ts';

/** Stores a report inside its own transaction, with the clock read behind the lock; several may be stored at once. */
export const asReception = <T>(knex: Knex, planActivity: string, store: (trx: Knex) => Promise<T>): Promise<T> =>
  holdingWithOthers(knex, 'reception', planActivity, store);

/** Waits for the reports that are being stored; none is received until the transaction ends. */
export const closeReception = (trx: Knex.Transaction, planActivity: string): Promise<void> => holdAlone(trx, 'reception', planActivity);
