/** Decisions and payments of a plan activity as commands, for who asks what has gone through without a second person. */
import type { Knex } from 'knex';
import type { StoredContent } from '../../../contracts/commands/stored-command.ts';
import type { StoredCommandRow } from '../command-read-model.ts';
import { contentOf } from '../command-read-model.ts';

export interface MoneyCommand {
  content: StoredContent;
  isConfirmed: boolean;
}

/** Those that have been taken and not taken back, or are on their way, by the database's clock; of two at one instant the confirmed one first. @param but one that does not count */
export async function moneyCommandsOf(trx: Knex, planActivity: string, but: string): Promise<MoneyCommand[]> {
  const rows = (await trx('commands')
    .where({ plan_activity: planActivity })
    .whereIn('name', ['fundingDecision', 'payment'])
    .whereIn('state', ['received', 'taken'])
    .whereNot({ id: but })
    .whereNotIn('id', trx('steps').where({ plan_activity: planActivity }).whereNotNull('taken_back_by').select('command'))
    .orderBy([{ column: 'received_at' }, { column: 'answered_by', nulls: 'last' }, { column: 'id' }])
    .select('name', 'body', 'command', 'answered_by')) as Pick<StoredCommandRow, 'name' | 'body' | 'command' | 'answered_by'>[];
  return rows.map((row) => ({ content: contentOf(row), isConfirmed: row.answered_by !== null }));
}
