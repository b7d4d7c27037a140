/** One life driven by the recording itself, without a server: whatever a workflow may ask for, in whatever order, at instants of the test's own. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { recordStep } from '../../activities/record-step.ts';
import { planActivityIdOf } from '../../api/command-id.ts';
import { insertCommand } from '../../db/command-store.ts';
import { findPlanActivity } from '../../db/life-store.ts';
import type { AgendaItem } from '../../workflows/domain/agenda.ts';
import { nextDue } from '../../workflows/domain/agenda.ts';
import type { Command, CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import type { Instant, LifeState } from '../../workflows/domain/life-state.ts';
import type { PolicyChange } from '../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../workflows/domain/policy.ts';
import type { RecordStepResult } from '../../workflows/effects.ts';

const desk = { senderName: 'HIT', replyTo: 'svar@hit.example', hostname: 'hit.example', publicUrl: 'https://hit.example' };

export interface RecordedLife {
  id: string;
  state(): Promise<LifeState>;
  /** Stores a command that is received at an instant: not ahead of the machine's clock, or it would count as skipped time. */
  store<N extends CommandName>(name: N, input: CommandInputs[N], receivedAt: Instant): Promise<Command>;
  /** Asks for a stored command to be recorded. */
  take(command: Command, at: Instant): Promise<RecordStepResult>;
  /** Stores a command and has it recorded at once. @throws Error where it is refused */
  command<N extends CommandName>(name: N, input: CommandInputs[N], at: Instant): Promise<void>;
  /** Asks for a step of the clock, known from whatever agenda it stood on. */
  clock(item: AgendaItem, at: Instant, preferWaitingReport?: boolean): Promise<RecordStepResult>;
  /** Takes what is due, as a workflow that knows all does: each at its own instant, or at `from` where that is later; a waiting report first. */
  passTo(instant: Instant, from?: Instant): Promise<void>;
}

/** A life that is accepted by ltu at an instant. */
export async function acceptedRecordedLife(db: Knex, coordinator: string, { policy, at }: { policy: PolicyChange; at: Instant }): Promise<RecordedLife> {
  const first = randomUUID();
  const id = planActivityIdOf(first);
  const state = async (): Promise<LifeState> => {
    const row = await findPlanActivity(db, id);
    if (!row) throw new Error(`no life ${id}`);
    return row.life;
  };
  const nextSeq = async () => ((await findPlanActivity(db, id))?.seq ?? 0) + 1;

  const self: RecordedLife = {
    id,
    state,
    async store(name, input, receivedAt) {
      const command = { name, id: name === 'propose' ? first : randomUUID(), attempt: 1, input } as Command;
      const words = { title: 'Titel', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' }, ...wordsOf[name] };
      const row = { id: command.id, name, planActivity: id, person: coordinator, path: '/', idempotencyKey: null, bodyHash: '', command };
      await insertCommand(db, { ...row, body: { ...input, ...words } });
      await db('commands').where({ id: command.id }).update({ received_at: receivedAt });
      return command;
    },
    async take(command, at) {
      return recordStep(db, desk, { planActivity: id, seq: await nextSeq(), step: { key: command.id, command }, at, preferWaitingReport: false });
    },
    async command(name, input, at) {
      const result = await self.take(await self.store(name, input, at), at);
      if (!('recorded' in result)) throw new Error(`${name}: ${JSON.stringify(result)}`);
    },
    async clock(item, at, preferWaitingReport = true) {
      return recordStep(db, desk, { planActivity: id, seq: await nextSeq(), step: { key: item.key, clock: item }, at, preferWaitingReport });
    },
    async passTo(instant, from = '') {
      for (let due = nextDue(await state()); due && due.at <= instant; due = nextDue(await state())) {
        const at = due.at > from ? due.at : from;
        const result = await self.clock(due, at);
        if ('waiting' in result) await self.take(result.waiting, at);
        else if (!('recorded' in result)) throw new Error(`${due.key}: ${JSON.stringify(result)}`);
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
  fundingDecision: { grounds: 'Skäl.', decidedBy: 'Anna Lind' },
  assignment: { lead: { organisation: 'ltu' } },
  report: { status: 'green', done: 'Klart.' },
  extension: { reason: 'Sjukdom.' },
};
