/** What people have done in a case by commands, as documents: the body is the document as it came. */
import type { Knex } from 'knex';
import type { StoredContent } from '../../contracts/commands/stored-command.ts';
import type { CommandName } from '../../workflows/domain/commands.ts';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { startOfDay } from '../../workflows/domain/time/instants.ts';
import { contentOf } from '../lives/command-read-model.ts';
import type { Direction, Found } from './case-document.ts';
import { nobody } from './case-document.ts';

interface ActRow {
  id: string;
  name: Exclude<CommandName, 'taskDone'>;
  body: string;
  command: string;
  seq: number;
  at: Instant;
  received: Instant | null;
  person: string | null;
  reported_by: string | null;
}

/** All that a life has taken; a task that was reported done is no document. */
export async function takenActs(trx: Knex, planActivity: string): Promise<Found[]> {
  const rows = (await trx('steps')
    .join('commands', 'commands.id', 'steps.command')
    .leftJoin('people', 'people.id', 'commands.person')
    .leftJoin('reports', 'reports.id', 'commands.id')
    .where({ 'steps.plan_activity': planActivity })
    .whereNot({ 'commands.name': 'taskDone' })
    .select('commands.id', 'commands.name', 'commands.body', 'commands.command', 'steps.seq', 'steps.at', 'steps.received', {
      person: 'people.name',
      reported_by: 'reports.by_organisation',
    })) as ActRow[];
  return rows.map(toAct);
}

function toAct(row: ActRow): Found {
  const words = contentOf(row);
  const { body, command } = words;
  const direction = directionOf(words);
  const receivedOn = 'receivedOn' in command.input ? command.input.receivedOn : undefined;
  return {
    id: row.id,
    kind: row.name,
    direction,
    at: direction === 'incoming' ? (receivedOn ? startOfDay(receivedOn) : (row.received ?? row.at)) : row.at,
    party: { ...nobody, organisation: row.reported_by ?? organisationIn(words), person: row.person, role: roleOf(command) },
    period: 'period' in command.input ? command.input.period : null,
    mailKind: null,
    content: body,
    file: null,
    registeredAt: row.at,
    rank: row.seq * 2,
  };
}

const alwaysIncoming: CommandName[] = ['propose', 'completion', 'assignmentAnswer', 'report', 'reply', 'grant', 'advice', 'bodyDecision'];

function directionOf({ name, command }: StoredContent): Direction {
  const isAsked =
    (command.name === 'extension' && command.input.outcome === 'asked') ||
    isReopenedByBody(command) ||
    ((command.name === 'withdrawal' || command.name === 'correction') && command.input.by === 'proposer');
  return isAsked || (alwaysIncoming.includes(name) && !isOurs(command)) ? 'incoming' : 'drawnUp';
}

/** What a coordinator says of an answer is no answer. */
const isOurs = (command: StoredContent['command']): boolean =>
  command.name === 'assignmentAnswer' && (command.input.answer === 'cancelled' || command.input.answer === 'enteredInError');

/** The body that says it, or before which it is put. */
function roleOf(command: StoredContent['command']): BodyRole | null {
  if (command.name === 'matter') return command.input.role;
  if (command.name === 'advice') return 'referenceGroup';
  return command.name === 'bodyDecision' || isReopenedByBody(command) ? 'steeringGroup' : null;
}

const isReopenedByBody = (command: StoredContent['command']): boolean => command.name === 'reopening' && command.input.by === 'steeringGroup';

/** The organisation that a document comes from or concerns, where its body names one. */
function organisationIn({ name, body, command }: StoredContent): string | null {
  switch (name) {
    case 'propose':
    case 'import':
      return command.input.proposer;
    case 'grant':
    case 'payment':
      return body.funder;
    case 'assignmentAnswer':
    case 'report':
    case 'reply':
      return body.onBehalfOf ?? null;
    case 'assignment':
    case 'handover':
    case 'bodyDecision':
      return body.lead?.organisation ?? null;
    default:
      return null;
  }
}
