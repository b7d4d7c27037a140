/** Each step is what the rules make of the life before it and of what was asked, and a person's was allowed. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { inSnapshot } from '../../../db/engine/connection.ts';
import { fromJson } from '../../../db/queries/json-column.ts';
import { advance } from '../../../workflows/domain/advance.ts';
import { withClockMarks } from '../../../workflows/domain/clock-marks.ts';
import type { Command } from '../../../workflows/domain/commands.ts';
import { refusalOf } from '../../../workflows/domain/judge.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { Step } from '../../../workflows/domain/step.ts';
import { itemOf } from './checks/clock.ts';
import type { LifeRecord, Moment } from './checks/life-record.ts';

/** Commands of a life as they were stored, by id. */
export const commandsOf = (db: Knex, id: string): Promise<Map<string, Command>> =>
  inSnapshot(db, async (trx) => {
    const rows = (await trx('commands').where({ plan_activity: id }).select('id', 'command')) as { id: string; command: string }[];
    return new Map(rows.map((row) => [row.id, fromJson<Command>(row.command)]));
  });

export function judgeByRules({ id, moments }: Pick<LifeRecord, 'id' | 'moments'>, commands: Map<string, Command>): string[] {
  const taken = new Set<string>();
  const before = new Map(moments.map((moment) => [moment.step.seq, moment.before]));
  return moments.flatMap((moment) => {
    taken.add(moment.step.key);
    return troubleWithMoment(id, moment, { commands, taken, before }).map((trouble) => `${id}: ${trouble}`);
  });
}

interface Known {
  commands: Map<string, Command>;
  /** Keys of the steps up to here. */
  taken: Set<string>;
  /** The life before each step, by its number. */
  before: Map<number, LifeState | null>;
}

function troubleWithMoment(id: string, moment: Moment, known: Known): string[] {
  const { commands, taken } = known;
  const { step, before, after } = moment;
  const asked = stepOf(moment, commands);
  if (!asked) return [`step ${step.seq} (${step.kind}) was asked by nobody`];
  const refusal = 'command' in asked ? refusalOf(before, asked.command) : undefined;
  if (refusal) return [`step ${step.seq} (${step.kind}) is against the rules: ${refusal.message}`];
  const { life } = advance(id, before, asked, { at: after.at, received: step.received ?? after.at, earlier: earlierFor(asked, known) });
  return isDeepStrictEqual(plain(withoutKeys(life, taken)), plain(after)) ? [] : [`step ${step.seq} (${step.kind}) is not what the rules make of it`];
}

/** The life before the step that a command takes back. */
function earlierFor(asked: Step, { before }: Known): LifeState | undefined {
  return 'command' in asked && asked.command.name === 'takeBack' ? (before.get(asked.command.input.step) ?? undefined) : undefined;
}

function stepOf(moment: Moment, commands: Map<string, Command>): Step | undefined {
  const { step } = moment;
  const command = step.command === null ? undefined : commands.get(step.command);
  if (command) return { key: command.id, command };
  const clock = itemOf(moment);
  return clock && { key: clock.key, clock };
}

/** What has been taken never comes back to the agenda. */
function withoutKeys(life: LifeState, taken: Set<string>): LifeState {
  const agenda = Object.entries(life.agenda).filter(([key]) => !taken.has(key));
  return withClockMarks({ ...life, agenda: Object.fromEntries(agenda) });
}

/** As JSON keeps it. */
const plain = (life: LifeState): unknown => JSON.parse(JSON.stringify(life)) as unknown;
