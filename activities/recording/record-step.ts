/**
 * Takes one step of a life in one transaction, which begins with the life's own row (the lock): judges it by the life as SQL holds it,
 * lets `advance` compute the new state, and has it written. Idempotent by key; a step that SQL holds already is handed back instead of anything new.
 */
import type { Knex } from 'knex';
import { closeReception } from '../../db/cases/report-reception.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import { settleRefused, waitingReports } from '../../db/lives/command-store.ts';
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import { lockLife } from '../../db/lives/life-store.ts';
import type { BeforeStep } from '../../db/lives/step-store.ts';
import { beforeStep } from '../../db/lives/step-store.ts';
import type { Advance } from '../../workflows/domain/advance.ts';
import { advance } from '../../workflows/domain/advance.ts';
import { nextDue } from '../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../workflows/domain/agenda-item.ts';
import { DateRuleViolation } from '../../workflows/domain/chapters/date-rule-violation.ts';
import { withClockMarks } from '../../workflows/domain/clock-marks.ts';
import type { Command, CommandReference } from '../../workflows/domain/commands.ts';
import { referenceTo } from '../../workflows/domain/commands.ts';
import { refusalOf } from '../../workflows/domain/judge.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { Position, Upcoming } from '../../workflows/domain/position.ts';
import { positionOf } from '../../workflows/domain/position.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';
import type { ClockStep, CommandStep } from '../../workflows/domain/step.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs, later } from '../../workflows/domain/time/instants.ts';
import { skippedTime } from '../../workflows/domain/time/skipped-time.ts';
import { isInTurn } from '../../workflows/domain/time/turns.ts';
import type { RecordStepRequest, RecordStepResult, StepWanted } from '../../workflows/effects.ts';
import { unlessEffectChanged } from './effect/effect-guard.ts';
import type { WriteMails } from './recording.ts';
import { refusalInCase } from './refusal-in-case.ts';
import type { EndOfLife } from './reopening/end-of-life.ts';
import { endOf } from './reopening/end-of-life.ts';
import type { TakenBackStep } from './step-taken-back.ts';
import { stepToTakeBack } from './step-taken-back.ts';
import { termsChanged } from './terms/terms-changed.ts';
import type { Correction } from './write-correction.ts';
import { correctedIn } from './write-correction.ts';
import { writeStep } from './write-step.ts';

/** An older copy of the database was put back: nothing of this run can be recorded any more, and the reconciler begins another. */
export class WorkflowAheadOfSql extends Error {
  override readonly name = 'WorkflowAheadOfSql';

  constructor(planActivity: string, at: { sql: number; workflow: number }) {
    super(`life ${planActivity} is at step ${at.sql} in SQL and at ${at.workflow} in its workflow`);
  }
}

/** A step's key: a command's id, or that of an item of the agenda. */
export const keyOf = (step: StepWanted): string => ('command' in step ? step.command.id : step.clock.key);

/** @param writeMails of a step that is taken, in its transaction; @throws WorkflowAheadOfSql where the run knows of steps that SQL lacks */
export function recordStep(db: Knex, writeMails: WriteMails, request: RecordStepRequest): Promise<RecordStepResult> {
  return db.transaction(async (trx) => {
    const { planActivity, step } = request;
    const locked = await lockLife(trx, planActivity);
    const kept = locked?.life ?? null;
    // A state stored by an earlier version lacks the clock marks.
    const before = kept && withClockMarks(kept);
    const beside = await beforeStep(trx, planActivity, keyOf(step), locked === undefined);
    const { isTaken, clock } = beside;
    const position = before && positionOf(before, new Set([...beside.setAside, ...(request.except ?? [])]), locked?.turn);
    if (position && isTaken) return 'clock' in step ? { notTaken: position } : { taken: position };
    const seq = locked?.seq ?? 0;
    if (seq >= request.seq) return { notTaken: position };
    if (seq !== request.seq - 1) throw new WorkflowAheadOfSql(planActivity, { sql: seq, workflow: request.seq - 1 });
    // A server's clock may be set back; the record never goes back in time.
    const at = before ? later(request.at, before.at) : request.at;
    const skipped = skippedTime(at, clock);
    const taking: Taking = { trx, writeMails, planActivity, locked, before, at, skipped, beside };
    if ('clock' in step) return (await takeClock(taking, step.clock)) ?? { notTaken: position };
    return request.dueFirst && isDueBy(taking) ? { dueBy: at } : takeCommand(taking, step.command);
  });
}

/** A step that no one has taken yet, by the life as SQL holds it. */
interface Taking {
  trx: Knex.Transaction;
  writeMails: WriteMails;
  planActivity: string;
  /** The life's row. */
  locked: PlanActivityRow | undefined;
  /** The life that it has, with its clock marks brought up to date. */
  before: LifeState | null;
  /** When the step is taken. */
  at: Instant;
  /** Milliseconds by which plan time is ahead of the database's clock. */
  skipped: number;
  /** What SQL holds beside the life's row. */
  beside: BeforeStep;
}

/** Whether a step of the clock is due by the time of a command: it is taken first, and the command judged by the state after it. */
function isDueBy({ before, at, beside }: Taking): boolean {
  const next = before && nextDue(before, beside.setAside);
  return next != null && next.at <= at;
}

/** Judged where it is recorded, by what stands then. A refusal is written down here, so that every repeat gets it. */
async function takeCommand(taking: Taking, command: CommandReference): Promise<RecordStepResult> {
  const { trx, at, skipped, beside } = taking;
  const refused = (refusal: Refusal) => ({ refused: refusal });
  const stored = beside.command;
  if (stored === undefined) return refused({ type: 'CommandVoid', message: 'the command is not stored' });
  const given = whyNotTaken(command, stored);
  if (given) return refused(given);
  const received = addMs(stored.receivedAt, skipped);
  const { ifEffect } = stored.command;
  const take = (inner: Knex.Transaction) => judgeAndWrite({ ...taking, trx: inner }, stored, received);
  const result = await (ifEffect === undefined ? take(trx) : unlessEffectChanged(taking, ifEffect, take));
  if ('refused' in result) await settleRefused(trx, command.id, result.refused, at);
  return result;
}

async function judgeAndWrite(taking: Taking, stored: CommandRow, received: Instant): Promise<{ taken: Position } | { refused: Refusal }> {
  const step: CommandStep = { key: stored.id, command: stored.command };
  const judged = await judge(taking, step, stored, received);
  if ('refusal' in judged) return { refused: judged.refusal };
  return writeStep(taking.writeMails, { ...taking, ...judged, received, stored, step, takenAt: taking.at });
}

async function judge(
  { trx, planActivity, locked, before, at, skipped, beside }: Taking,
  step: CommandStep,
  stored: CommandRow,
  received: Instant,
): Promise<({ advanced: Advance; takenBack?: TakenBackStep; endOfLife?: EndOfLife | undefined } & Partial<Correction>) | { refusal: Refusal }> {
  const refusal = refusalOf(before, step.command);
  if (refusal) return { refusal };
  if (locked && stored.name === 'takeBack') {
    const found = await stepToTakeBack({ trx, life: locked.life, stored, at, received, skipped });
    if ('refusal' in found) return found;
    return { ...found, advanced: advance(planActivity, before, step, { at, received, earlier: found.takenBack.earlier }) };
  }
  const endOfLife = locked && stored.name === 'reopening' ? await endOf(trx, locked.life) : undefined;
  if (endOfLife && 'refusal' in endOfLife) return endOfLife;
  try {
    const advanced = advance(planActivity, before, step, { at, received, ending: endOfLife?.ending });
    const inCase = before && (await refusalInCase(trx, before, stored, beside.caseNumbers));
    if (inCase) return { refusal: inCase };
    const correction = locked && (await correctedIn(trx, locked, stored));
    if (correction && 'refusal' in correction) return correction;
    return { advanced, endOfLife, ...correction, ...(before && stored.name === 'changeTerms' && { changes: termsChanged(before, advanced.life) }) };
  } catch (error) {
    if (error instanceof DateRuleViolation) return { refusal: error.refusal };
    throw error;
  }
}

/**
 * The clock's step is taken only while it stands on the agenda, its instant has come and nothing blocks it: whatever the workflow thought. In its turn it
 * is recorded for that instant, however long the turn was waited for.
 * @returns undefined where it is not taken
 */
async function takeClock(taking: Taking, { key }: Upcoming): Promise<RecordStepResult | undefined> {
  const { planActivity, locked, before, at: takenAt, beside } = taking;
  const item = before?.agenda[key];
  if (!before || !item || item.blocked || item.at > takenAt || beside.setAside.has(key)) return undefined;
  const waiting = prefersReport(item) ? await reportInTime(taking, before, item) : undefined;
  if (waiting) return { waiting: referenceTo(waiting) };
  const step: ClockStep = { key, clock: item };
  const inTurnFor = isInTurn(item, locked?.turn, takenAt) ? item.at : undefined;
  const at = inTurnFor === undefined ? takenAt : later(inTurnFor, before.at);
  const advanced = advance(planActivity, before, step, { at, received: at });
  return writeStep(taking.writeMails, { ...taking, at, received: at, advanced, stored: undefined, step, takenAt, inTurnFor });
}

/** Before an actor is reminded or a body involved, a report is looked for that the workflow has not been told of. */
const prefersReport = ({ kind, side }: AgendaItem): boolean => kind === 'rung' || kind === 'hear' || side === 'after';

/** A command is taken only while its row is `received` with this attempt: whoever gives it up must be able to rely on that. */
function whyNotTaken(command: CommandReference, stored: CommandRow): Refusal | undefined {
  if (stored.state === 'refused') return stored.refusal ?? { type: 'CommandVoid', message: 'the command was refused' };
  if (stored.state === 'received' && (stored.attempt === command.attempt || command.name === 'report')) return undefined;
  return { type: 'CommandVoid', message: 'the command was given up before it was taken; it may be sent again' };
}

/**
 * The first report for the period of a clock's step that nobody has told the workflow of. It keeps a matter from a body where it was received by the
 * rung's own instant; nobody is reminded or heard about a report that has come in meanwhile.
 */
async function reportInTime({ trx, planActivity, at, skipped }: Taking, life: LifeState, item: AgendaItem): Promise<Command | undefined> {
  const period = item.obligation === undefined ? undefined : life.obligations[item.obligation]?.period?.name;
  const latest = item.kind === 'rung' ? item.at : at;
  await closeReception(trx, planActivity);
  const waiting = await waitingReports(trx, planActivity);
  return waiting.find(({ command, receivedAt }) => command.name === 'report' && command.input.period === period && addMs(receivedAt, skipped) <= latest)
    ?.command;
}
