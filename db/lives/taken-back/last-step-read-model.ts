/** The last step of a life: what it was, whose and when, for who may want to take it back. */
import type { Knex } from 'knex';
import type { AgendaKind } from '../../../workflows/domain/agenda-item.ts';
import type { CommandName } from '../../../workflows/domain/commands.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';

export interface LastStepOfLife {
  seq: number;
  kind: CommandName | AgendaKind;
  at: Instant;
  /** Null when the clock took it. */
  command: string | null;
  person: string | null;
  personName: string | null;
}

export async function findLastStep(knex: Knex, planActivity: string): Promise<LastStepOfLife | undefined> {
  return (await knex('steps')
    .leftJoin('commands', 'commands.id', 'steps.command')
    .leftJoin('people', 'people.id', 'commands.person')
    .where({ 'steps.plan_activity': planActivity })
    .orderBy('steps.seq', 'desc')
    .first('steps.seq', 'steps.kind', 'steps.at', 'steps.command', 'commands.person', { personName: 'people.name' })) as LastStepOfLife | undefined;
}
