/** Everything that must be true when the faults have stopped and the program has had time to settle. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { troubleWithSteps } from '../../support/kept-record.ts';
import type { Call } from '../clients/client-log.ts';

export interface Remains {
  db: Knex;
  /** To the Temporal server of the program, which runs. */
  client: Client;
  calls: readonly Call[];
}

/** @returns promises that were broken, a sentence each, naming the life or the act */
export async function check({ db }: Remains): Promise<string[]> {
  const ids = (await db('plan_activities').orderBy('id').pluck('id')) as string[];
  const breaks: string[] = [];
  for (const id of ids) breaks.push(...(await troubleWithSteps(db, id)));
  return breaks;
}
