/** Commands that wait for a second person: stored whole, and sent into their life when another coordinator has said yes. */
import type { Knex } from 'knex';
import type { StoredCommand } from '../../../contracts/commands/stored-command.ts';
import type { Refusal } from '../../../workflows/domain/refusals.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { clockExpression } from '../../engine/connection.ts';
import { toJson } from '../../queries/json-column.ts';
import type { CommandRow } from '../command-read-model.ts';
import { insertAs, reviveCommand } from '../command-store.ts';

/**
 * Stores a command as `held`, unless one with its id is there: then that one is returned untouched. One that was given up waits from now on, as a new attempt.
 */
export async function holdCommand(trx: Knex, command: StoredCommand): Promise<{ inserted: boolean; row: CommandRow }> {
  const stored = await insertAs(trx, command, 'held');
  if (stored.row.state !== 'void' || stored.row.bodyHash !== command.bodyHash) return stored;
  const revived = await reviveCommand(trx, command.id);
  if (!revived) return stored;
  await trx('commands').where({ id: command.id, state: 'received' }).update({ state: 'held' });
  return { inserted: true, row: { ...revived, state: 'held' } };
}

/** Stores a command as `received`, also one that was given up: nothing that is counted after it misses it. */
export async function admitCommand(trx: Knex, command: StoredCommand): Promise<CommandRow> {
  const { row } = await insertAs(trx, command, 'received');
  return row.state === 'void' && row.bodyHash === command.bodyHash ? ((await reviveCommand(trx, row.id)) ?? row) : row;
}

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
