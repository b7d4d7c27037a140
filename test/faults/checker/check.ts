/** Everything that must be true when the faults have stopped and the program has had time to settle. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { troubleWithSteps } from '../../support/kept-record.ts';
import type { Call } from '../clients/client-log.ts';
import type { Evidence } from './mails.ts';

export interface Remains {
  db: Knex;
  /** To the Temporal server of the program, which runs. */
  client: Client;
  /** Of all clients; what is no command of a life is passed over. */
  calls: readonly Call[];
  /** What a mail server took, and when whoever sends was killed (ms since 1970). Where it is given, mails are judged too. */
  post?: Pick<Evidence, 'taken' | 'kills'>;
  /** How long what is under way may take to come to rest; what has not by then stands still. */
  settlesWithinMs?: number;
}

/** @returns promises that were broken, a sentence each, naming the life or the act */
export async function check({ db }: Remains): Promise<string[]> {
  const ids = (await db('plan_activities').orderBy('id').pluck('id')) as string[];
  const breaks: string[] = [];
  for (const id of ids) breaks.push(...(await troubleWithSteps(db, id)));
  return breaks;
}
