/** Commands that wait for a second person: stored whole, and sent into their life when another coordinator has said yes. */
import type { Knex } from 'knex';
import type { StoredCommand } from '../../contracts/commands/stored-command.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { clockExpression } from '../engine/connection.ts';
import { toJson } from '../queries/json-column.ts';
import type { CommandRow } from './command-read-model.ts';
import { insertAs } from './command-store.ts';

/** Stores a command as `held`, unless one with its id is there: then that one is returned untouched. */
export const holdCommand = (trx: Knex, command: StoredCommand): Promise<{ inserted: boolean; row: CommandRow }> => insertAs(trx, command, 'held');

export interface Answer {
  person: string;
  at: Instant;
}

/** held → received: from now on it is sent as any other. Returns whether it won. */
export async function releaseHeld(trx: Knex, id: string, { person, at }: Answer): Promise<boolean> {
  const released = { state: 'received', received_at: clockExpression(trx), answered_by: person, answered_at: at };
  return (await trx('commands').where({ id, state: 'held' }).update(released)) === 1;
}

/** held → refused, with the refusal that every repeat gets. Returns whether it won. */
export async function refuseHeld(trx: Knex, id: string, refusal: Refusal, { person, at }: Answer): Promise<boolean> {
  const refused = { state: 'refused', refusal: toJson(refusal), settled_at: at, answered_by: person, answered_at: at };
  return (await trx('commands').where({ id, state: 'held' }).update(refused)) === 1;
}

/** Id of the task that asks for a second person. */
export const secondPersonTask = ({ id, planActivity }: Pick<CommandRow, 'id' | 'planActivity'>): string => `${planActivity}-secondPerson-${id}`;
