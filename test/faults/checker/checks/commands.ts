/** Commands as SQL holds them, each with what it has left behind: one that was taken has one step and one line of the audit, any other has none. */
import type { Knex } from 'knex';
import { inSnapshot } from '../../../../db/engine/connection.ts';

export interface CommandFacts {
  id: string;
  planActivity: string;
  name: string;
  /** As it was asked, with `/api/v1`. */
  path: string;
  /** Its Idempotency-Key. */
  key: string | null;
  /** The hash of its body, as it was asked. */
  bodyHash: string;
  /** The sender's address. */
  person: string | null;
  state: string;
  /** How many steps are its. */
  steps: number;
  /** How many lines of the audit tell of these steps. */
  audited: number;
}

export const commandFacts = (db: Knex): Promise<CommandFacts[]> =>
  inSnapshot(db, async (trx) => {
    const rows = (await trx('commands')
      .leftJoin('people', 'people.id', 'commands.person')
      .orderBy('commands.id')
      .select(
        'commands.id',
        { planActivity: 'plan_activity' },
        'commands.name',
        'path',
        { key: 'idempotency_key' },
        { bodyHash: 'body_hash' },
        { person: 'people.email' },
        'state',
      )) as Omit<CommandFacts, 'steps' | 'audited'>[];
    const steps = await countBy(trx('steps').whereNotNull('steps.command'));
    const audited = await countBy(
      trx('steps')
        .join('audit', (on) => void on.on('audit.plan_activity', 'steps.plan_activity').andOn('audit.seq', 'steps.seq'))
        .whereNotNull('steps.command'),
    );
    return rows.map((row) => ({ ...row, steps: steps.get(row.id) ?? 0, audited: audited.get(row.id) ?? 0 }));
  });

async function countBy(query: Knex.QueryBuilder): Promise<Map<string, number>> {
  const rows = (await query.groupBy('steps.command').select({ id: 'steps.command' }).count({ count: '*' })) as { id: string; count: number }[];
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

export function judgeCommands(commands: CommandFacts[]): string[] {
  return commands.flatMap(({ id, name, planActivity, state, steps, audited }) => {
    const expected = state === 'taken' ? 1 : 0;
    return steps === expected && audited === expected
      ? []
      : [`${planActivity}: the ${name} ${id} is ${state}, with ${steps} steps and ${audited} lines of the audit`];
  });
}
