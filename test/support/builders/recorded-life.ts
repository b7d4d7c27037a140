/** A life whose commands are recorded without an engine, each by whoever sends it: what a recording writes can be looked at in rows. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { recordStep } from '../../../activities/recording/record-step.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { insertCommand } from '../../../db/lives/command-store.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import type { Command, CommandInputs, CommandName, CommandReference } from '../../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import type { Upcoming } from '../../../workflows/domain/position.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { RecordStepResult, StepWanted } from '../../../workflows/effects.ts';
import { commandOf } from './command-content.ts';
import { noMoney } from './pure-life.ts';
import { writeTestMails } from './test-mail-settings.ts';

export interface RecordedLife {
  id: string;
  /** Stores a command of a person's without recording it. */
  store<N extends CommandName>(person: string, name: N, input: CommandInputs[N], body?: object): Promise<Command>;
  /** Asks for a stored command to be recorded as the next step, now or at an instant; a second time it is handed back. */
  record(command: CommandReference, at?: Instant): Promise<RecordStepResult>;
  /** Asks for a step of the clock, known from whatever agenda it stood on. */
  clock(item: Upcoming, at: Instant): Promise<RecordStepResult>;
  /** Both. @throws Error when it is not recorded */
  take<N extends CommandName>(person: string, name: N, input: CommandInputs[N], body?: object): Promise<Command>;
  /** Puts the plan activity forward. @param contact of the organisation, as it is written */
  propose(person: string, organisation: string, contact?: { name?: string; email: string }): Promise<Command>;
  /** Takes a proposal on to where `ltu` leads it, without money. */
  accept(person: string): Promise<void>;
}

export function recordedLife(knex: Knex, id: string = randomUUID()): RecordedLife {
  async function record(step: StepWanted, at: Instant): Promise<RecordStepResult> {
    const seq = ((await findPlanActivity(knex, id))?.seq ?? 0) + 1;
    return recordStep(knex, writeTestMails, { planActivity: id, seq, step, at });
  }

  const life: RecordedLife = {
    id,
    async store(person, name, input, body = {}) {
      const stored = commandOf(name, input, body, { id: randomUUID(), planActivity: id, person });
      await insertCommand(knex, stored);
      return stored.command;
    },
    record: async (command, at) => record({ command }, at ?? (await databaseClock(knex))),
    clock: (item, at) => record({ clock: item }, at),
    async take(person, name, input, body) {
      const command = await life.store(person, name, input, body);
      const result = await life.record(command);
      if (!('taken' in result)) throw new Error(`${name}: ${JSON.stringify(result)}`);
      return command;
    },
    async propose(person, organisation, contact) {
      const input = { policy: defaultPolicy, runs: {}, yearly: false, proposer: organisation, ownFunder: 'lansstyrelsen-norrbotten' };
      const place = { title: 'Titel', developmentArea: 'kompetens', focusArea: 'kompetens-arbete' };
      return life.take(person, 'propose', input, { ...place, proposedBy: { organisation, ...(contact && { contact }) } });
    },
    async accept(person) {
      await life.take(person, 'fundingDecision', noMoney, { grounds: 'Skäl.' });
      await life.take(person, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
      await life.take(person, 'assignmentAnswer', { answer: 'accepted' });
    },
  };
  return life;
}
