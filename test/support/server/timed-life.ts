/** One life driven by the recording itself, without a server: whatever a workflow may ask for, in whatever order, at instants of the test's own. */
import type { Knex } from 'knex';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { nextDue } from '../../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../../workflows/domain/agenda-item.ts';
import type { Command, CommandInputs, CommandName, CommandReference } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { PolicyChange } from '../../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../../workflows/domain/policy.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { RecordStepResult } from '../../../workflows/effects.ts';
import { recordedLife } from '../builders/recorded-life.ts';

export interface TimedLife {
  id: string;
  state(): Promise<LifeState>;
  /** Stores a command that is received at an instant: not ahead of the machine's clock, or it would count as skipped time. */
  store<N extends CommandName>(name: N, input: CommandInputs[N], receivedAt: Instant, trx?: Knex): Promise<Command>;
  /** Asks for a stored command to be recorded. */
  take(command: CommandReference, at: Instant): Promise<RecordStepResult>;
  /** Stores a command and has it recorded at once. @throws Error where it is refused */
  command<N extends CommandName>(name: N, input: CommandInputs[N], at: Instant): Promise<void>;
  /** Asks for a step of the clock, known from whatever agenda it stood on. */
  clock(item: AgendaItem, at: Instant): Promise<RecordStepResult>;
  /** Takes what is due, as a workflow that knows all does: each at its own instant, or at `from` where that is later; a waiting report first. */
  passTo(instant: Instant, from?: Instant): Promise<void>;
}

/** A life that ltu accepts at an instant. */
export async function acceptedTimedLife(db: Knex, coordinator: string, { policy, at }: { policy: PolicyChange; at: Instant }): Promise<TimedLife> {
  const recorded = recordedLife(db);
  const state = async (): Promise<LifeState> => {
    const row = await findPlanActivity(db, recorded.id);
    if (!row) throw new Error(`no life ${recorded.id}`);
    return row.life;
  };

  const self: TimedLife = {
    id: recorded.id,
    state,
    async store(name, input, receivedAt, trx = db) {
      const command = await recordedLife(trx, recorded.id).store(coordinator, name, input, wordsOf[name] ?? {});
      await trx('commands').where({ id: command.id }).update({ received_at: receivedAt });
      return command;
    },
    take: recorded.record,
    async command(name, input, instant) {
      const result = await self.take(await self.store(name, input, instant), instant);
      if (!('taken' in result)) throw new Error(`${name}: ${JSON.stringify(result)}`);
    },
    clock: recorded.clock,
    async passTo(instant, from = '') {
      for (let due = nextDue(await state()); due && due.at <= instant; due = nextDue(await state())) {
        const now = due.at > from ? due.at : from;
        const result = await self.clock(due, now);
        if ('waiting' in result) await self.take(result.waiting, now);
        else if (!('taken' in result)) throw new Error(`${due.key}: ${JSON.stringify(result)}`);
      }
    },
  };

  const given = { policy: mergePolicy(defaultPolicy, policy), runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' };
  await self.command('propose', given, at);
  await self.command('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, at);
  await self.command('assignment', { lead: 'ltu' }, at);
  await self.command('assignmentAnswer', { answer: 'accepted' }, at);
  return self;
}

/** What a command's texts must say. */
const wordsOf: { [N in CommandName]?: Record<string, unknown> } = {
  propose: { title: 'Titel', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' } },
  fundingDecision: { grounds: 'Skäl.', decidedBy: 'Anna Lind' },
  assignment: { lead: { organisation: 'ltu' } },
  report: { status: 'green', done: 'Klart.' },
  extension: { reason: 'Sjukdom.' },
};
