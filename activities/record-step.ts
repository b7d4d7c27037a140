/**
 * Records one step of a life with its rows, audit, mails and answer in one transaction, which begins with the life's own row (the lock).
 * Idempotent by key; a step that SQL holds already is handed back instead of anything new.
 */
import type { Knex } from 'knex';
import { appendAudit } from '../db/audit-store.ts';
import type { CommandRow } from '../db/command-store.ts';
import { lockCommand, settleRefused, waitingReports } from '../db/command-store.ts';
import { databaseClock } from '../db/connection.ts';
import { projectLife } from '../db/life-projection.ts';
import { lockLife, saveLife } from '../db/life-store.ts';
import type { StepRow } from '../db/step-store.ts';
import { firstStepFrom, insertStep, stepByKey } from '../db/step-store.ts';
import { advance } from '../workflows/domain/advance.ts';
import type { AgendaItem } from '../workflows/domain/agenda.ts';
import { DayRefused } from '../workflows/domain/chapters/turn.ts';
import type { Command } from '../workflows/domain/commands.ts';
import { addMs, msBetween } from '../workflows/domain/instants.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { diff } from '../workflows/domain/merge-patch.ts';
import type { Refusal } from '../workflows/domain/refusals.ts';
import type { RecordedStep, RecordStepRequest, RecordStepResult } from '../workflows/effects.ts';
import { answerCommand } from './answer-command.ts';
import { endAnswerLinks } from './answer-link.ts';
import { writeMails } from './ask-mails.ts';
import { firstRow } from './first-row.ts';
import type { MailDesk } from './mail-desk.ts';
import type { Recording } from './recording.ts';
import { writeTasks } from './write-tasks.ts';
import { writeWords } from './write-words.ts';

/** Plan time less the database's clock below this is no skipped time, only waiting. */
const sameTimeMs = 60_000;

export function recordStep(db: Knex, desk: MailDesk, request: RecordStepRequest): Promise<RecordStepResult> {
  return db.transaction(async (trx) => {
    const row = await lockLife(trx, request.planActivity);
    const clock = await databaseClock(trx);
    if (request.refuse) await settleRefused(trx, request.refuse.command, request.refuse.refusal, request.at);
    const earlier = (await firstStepFrom(trx, request.planActivity, request.seq)) ?? (await stepByKey(trx, request.planActivity, request.step.key));
    if (earlier) return { recorded: asRecorded(earlier) };
    if (row && row.seq !== request.seq - 1)
      throw new Error(`life ${request.planActivity} is at step ${row.seq} in SQL and at ${request.seq - 1} in its workflow`);
    const skipped = skippedTime(request.at, clock);
    if (request.look && 'clock' in request.step) {
      const waiting = await reportInTime(trx, request, request.step.clock, skipped);
      if (waiting) return { waiting };
    }
    return record(trx, desk, request, skipped);
  });
}

async function record(trx: Knex.Transaction, desk: MailDesk, request: RecordStepRequest, skipped: number): Promise<RecordStepResult> {
  const { step, at, life: before } = request;
  const stored = 'command' in step ? await lockCommand(trx, step.command.id) : undefined;
  if ('command' in step) {
    const refusal = whyNotTaken(step.command, stored);
    if (refusal) return { refused: refusal };
  }
  const received = stored ? addMs(stored.receivedAt, skipped) : at;
  try {
    const recording: Recording = {
      trx,
      at,
      received,
      before,
      advanced: advance(request.planActivity, before, step, { at, received }),
      stored,
      stepKey: step.key,
    };
    return { recorded: await write(recording, desk, request) };
  } catch (error) {
    if (error instanceof DayRefused) return { refused: error.refusal };
    throw error;
  }
}

async function write(recording: Recording, desk: MailDesk, request: RecordStepRequest): Promise<RecordedStep> {
  const { trx, at, before, advanced, stored } = recording;
  const { life } = advanced;
  if (before) await saveLife(trx, life);
  else await firstRow(recording);
  await projectLife(trx, life.id, before, life);
  await writeWords(recording);
  await writeTasks(recording);
  await endAnswerLinks(recording);
  const mails = await writeMails(recording, desk);
  const step: StepRow = {
    planActivity: life.id,
    seq: life.seq,
    key: request.step.key,
    kind: 'command' in request.step ? request.step.command.name : request.step.clock.kind,
    command: stored?.id ?? null,
    at,
    received: stored ? recording.received : null,
    patch: diff(before ?? {}, life),
    mails,
  };
  await insertStep(trx, step);
  await appendAudit(trx, {
    planActivity: life.id,
    seq: life.seq,
    at,
    person: stored?.person ?? null,
    what: step.kind,
    details: auditDetails(request, stored),
    stage: life.stage,
  });
  if (stored) await answerCommand(recording, stored);
  return asRecorded(step);
}

export const asRecorded = ({ seq, key, at, patch, mails }: StepRow): RecordedStep => ({ seq, key, at, patch, mails });

/** Time that has been skipped in a test or a rehearsal; waiting in a queue is no skipped time. */
function skippedTime(at: Instant, clock: Instant): number {
  const ahead = msBetween(clock, at);
  return ahead < sameTimeMs ? 0 : ahead;
}

/** A command is taken only while its row waits for this very try: who has given it up must be able to say so. */
function whyNotTaken(command: Command, stored: CommandRow | undefined): Refusal | undefined {
  if (!stored) return { type: 'CommandVoid', message: 'the command is not stored' };
  if (stored.state === 'refused') return stored.refusal ?? { type: 'CommandVoid', message: 'the command was refused' };
  if (stored.state === 'received' && (stored.attempt === command.attempt || command.name === 'report')) return undefined;
  return { type: 'CommandVoid', message: 'the command was given up before it was taken; it may be sent again' };
}

/** The first report for the rung's period that was received by the rung's own instant and that nobody has told the workflow of. */
async function reportInTime(trx: Knex.Transaction, request: RecordStepRequest, item: AgendaItem, skipped: number): Promise<Command | undefined> {
  const period = item.obligation === undefined ? undefined : request.life?.obligations[item.obligation]?.period?.name;
  const waiting = await waitingReports(trx, request.planActivity);
  return waiting.find(({ command, receivedAt }) => command.name === 'report' && command.input.period === period && addMs(receivedAt, skipped) <= item.at)
    ?.command;
}

/** What the history tells of a step: what it was about and the reason that was given. */
function auditDetails({ step, life }: RecordStepRequest, stored: CommandRow | undefined): Record<string, unknown> {
  if ('clock' in step) {
    const { obligation, dueVersion, role, side, subject } = step.clock;
    const period = obligation === undefined ? undefined : life?.obligations[obligation]?.period?.name;
    return { obligation, dueVersion, role, side, period, instalment: subject };
  }
  const { period, outcome, answer, kind, escalation, until, dueOn, receivedOn } = step.command.input as Record<string, unknown>;
  const { reason, grounds, comment, channel, onBehalfOf } = (stored?.body ?? {}) as Record<string, unknown>;
  return { period, outcome: outcome ?? answer ?? kind, escalation, until, dueOn, receivedOn, reason: reason ?? grounds ?? comment, channel, onBehalfOf };
}
