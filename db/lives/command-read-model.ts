/** Stored commands, and what has become of each. */
import type { Knex } from 'knex';
import type { CommandFrame, StoredCommand, StoredContent } from '../../contracts/commands/stored-command.ts';
import type { StoredResponse } from '../../contracts/views/command-response.ts';
import type { WaitingCommand } from '../../contracts/views/held-command.ts';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Key, List } from '../engine/batch-select.ts';
import { fromJson, fromJsonOrNull } from '../queries/json-column.ts';

/** `held`: waits for a second person, and is not sent before that has said yes. */
export type CommandState = 'held' | 'received' | 'taken' | 'refused' | 'void';

/** What has become of a stored command. */
interface CommandStatus {
  /** The database's clock when the command was stored, or stored again after it was void. */
  receivedAt: Instant;
  state: CommandState;
  attempt: number;
  refusal: Refusal | null;
  responseStatus: number | null;
  response: StoredResponse;
  settledAt: Instant | null;
  /** The second person, who has said yes or no; null where none has, or none was needed. */
  answeredBy: string | null;
}

export type CommandRow<N extends CommandName = CommandName> = StoredCommand<N> & CommandStatus;

/** Whether any command has come for a life, be it the one that begins it. */
export const hasCommands = async (knex: Knex, planActivity: string): Promise<boolean> =>
  (await knex('commands').where({ plan_activity: planActivity }).first('id')) !== undefined;

/** Whether another command of a life has come and waits to be taken. */
export const othersReceived = async (knex: Knex, planActivity: string, id: string): Promise<boolean> =>
  (await knex('commands').where({ plan_activity: planActivity, state: 'received' }).whereNot({ id }).first('id')) !== undefined;

/** Names of the commands that begin a life. */
const beginnings: CommandName[] = ['propose', 'import'];

/** Commands that were stored to begin a life and have not left it a row. */
export async function beginningsWithoutRow(knex: Knex): Promise<CommandRow[]> {
  const rows = (await knex('commands')
    .leftJoin('plan_activities', 'plan_activities.id', 'commands.plan_activity')
    .whereIn('commands.name', beginnings)
    .whereNull('plan_activities.id')
    .orderBy('commands.id')
    .select('commands.*')) as StoredCommandRow[];
  return rows.map(toCommandRow);
}

export async function findCommand(trx: Knex, id: string): Promise<CommandRow | undefined> {
  const row = (await trx('commands').where({ id }).first()) as StoredCommandRow | undefined;
  return row && toCommandRow(row);
}

export interface StoredCommandRow {
  id: string;
  name: CommandName;
  plan_activity: string;
  person: string | null;
  path: string;
  idempotency_key: string | null;
  body: string;
  body_hash: string;
  command: string;
  received_at: Instant;
  state: CommandState;
  attempt: number;
  refusal: string | null;
  answer_status: number | null;
  answer: string | null;
  settled_at: Instant | null;
  answered_by: string | null;
}

export const commandColumns = [
  'id',
  'name',
  'plan_activity',
  'person',
  'path',
  'idempotency_key',
  'body',
  'body_hash',
  'command',
  'received_at',
  'state',
  'attempt',
  'refusal',
  'answer_status',
  'answer',
  'settled_at',
  'answered_by',
] as const satisfies (keyof StoredCommandRow)[];

export function toCommandRow(row: StoredCommandRow): CommandRow {
  const frame: CommandFrame & CommandStatus = {
    id: row.id,
    planActivity: row.plan_activity,
    person: row.person,
    path: row.path,
    idempotencyKey: row.idempotency_key,
    bodyHash: row.body_hash,
    receivedAt: row.received_at,
    state: row.state,
    attempt: row.attempt,
    refusal: fromJsonOrNull<Refusal>(row.refusal),
    responseStatus: row.answer_status,
    response: fromJsonOrNull<StoredResponse>(row.answer),
    settledAt: row.settled_at,
    answeredBy: row.answered_by,
  };
  return { ...frame, ...contentOf(row) };
}

/** How many commands a person has sent since an instant, and how many of them were proposals. */
export async function commandsOfPerson(knex: Knex, person: string, since: Instant): Promise<{ commands: number; proposals: number }> {
  const row = (await knex('commands')
    .where({ person })
    .where('received_at', '>', since)
    .select({ commands: knex.raw('count(*)'), proposals: knex.raw("count(case when name = 'propose' then 1 end)") })
    .first()) as { commands: number; proposals: number };
  return { commands: Number(row.commands), proposals: Number(row.proposals) };
}

/**
 * The only place where what SQL holds of a command gets its type, by the command's name. It was checked before it was stored, and is not checked again:
 * a row that an earlier version wrote by other rules must not stop a life.
 */
export const contentOf = <N extends CommandName>({ name, body, command }: { name: N; body: string; command: string }): StoredContent<N> =>
  ({ name, body: fromJson(body), command: fromJson(command) }) as StoredContent<N>;

/** What waits in a plan activity for the yes of a second person, the first asked first. */
export const waitingIn = (trx: Knex, planActivity: Key): List => ({
  rows: trx('commands')
    .leftJoin('people', 'people.id', 'commands.person')
    .where({ plan_activity: planActivity, state: 'held' })
    .orderBy(['received_at', 'commands.id'])
    .select({ command: 'commands.id', name: 'commands.name', by: 'commands.person', byName: 'people.name', heldAt: 'received_at' }),
  columns: ['command', 'name', 'by', 'byName', 'heldAt'] satisfies (keyof WaitingCommand)[],
});
