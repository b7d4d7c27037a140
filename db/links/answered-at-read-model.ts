/** When somebody answered, for its receipt. */
import type { Knex } from 'knex';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

interface Answered {
  planActivity: string;
  person: string;
  /** The step that answers. */
  what: CommandName;
}

/** The last time that the person did; undefined: never. */
export async function lastAnsweredAt(knex: Knex, { planActivity, person, what }: Answered): Promise<Instant | undefined> {
  const row = (await knex('audit').where({ plan_activity: planActivity, person, what }).orderBy('id', 'desc').first('at')) as { at: Instant } | undefined;
  return row?.at;
}
