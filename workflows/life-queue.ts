/**
 * The queue of a life. Handlers only lay down what people send; the life's main line alone takes steps, one at a time: all that is due, then one
 * thing that was laid down. So the order of steps does not hang on whether an Update reached the workflow with a timer, before it or after it,
 * which a replay cannot always tell (an empty workflow task followed at once by another is replayed as one).
 *
 * Nothing is judged here: whether a step may be taken is asked where it is recorded, and the answer stands in history. So does what is due: an
 * instant has come when the timer for it has fired, or when a recorded step is of that time. The clock is never asked, for between two tasks that
 * are replayed as one it may show another time than it did.
 */
import { ApplicationFailure, allHandlersFinished, proxyLocalActivities } from '@temporalio/workflow';
import { nextDue } from './domain/agenda.ts';
import type { AgendaItem } from './domain/agenda-item.ts';
import type { Command } from './domain/commands.ts';
import { refusalOf } from './domain/judge.ts';
import type { LifeState } from './domain/life-state.ts';
import { applyPatch } from './domain/merge-patch.ts';
import type { Refusal } from './domain/refusals.ts';
import type { Step } from './domain/step.ts';
import type { Instant } from './domain/time/day-and-instant.ts';
import type { Effects, RecordedStep, RecordStepResult } from './effects.ts';
import { effectTimeoutMs } from './effects.ts';
import type { LifeStart } from './messages.ts';
import { rememberedCommandIds } from './messages.ts';
import { now } from './now.ts';
import type { WakeTimer } from './wake-timer.ts';

const { recordStep, stepsFrom } = proxyLocalActivities<Pick<Effects, 'recordStep' | 'stepsFrom'>>({
  startToCloseTimeout: effectTimeoutMs,
  retry: { initialInterval: '100ms', maximumInterval: '10s' },
});

/** Carries the version it was judged at, so that the sender can tell a judgement by a state that is behind. */
const failure = ({ type, message, field, reason }: Refusal, seq: number): ApplicationFailure =>
  ApplicationFailure.create({ type, message, nonRetryable: true, details: [{ field, seq, ...(reason && { reason }) }] });

export interface LifeQueue {
  /** The life as it is; null until its first step is recorded. */
  life(): LifeState | null;
  /** Lays a command down; settles when the main line has taken it. @throws ApplicationFailure with one of our refusal types */
  command(command: Command): Promise<{ seq: number }>;
  /** Lays down that what SQL holds and this history does not be applied. */
  catchUp(): Promise<{ seq: number }>;
  /** Throws what `command` would throw as things stand now: a courtesy, asked only when an Update comes in and never on replay. */
  mayTake(command: Command): void;
  /** Something has been laid down. */
  isAsked(): boolean;
  /** Something is due or has been laid down. */
  hasWork(): boolean;
  /** Takes everything that is due, then the first of what was laid down. Only for the main line. */
  work(): Promise<void>;
  nextDueAt(): Instant | undefined;
  /** Nothing is laid down and no handler is under way. */
  isQuiet(): boolean;
  /** Ids of the last commands taken, oldest first. */
  recentCommandIds(): string[];
}

export function createLifeQueue(start: LifeStart, timer: Pick<WakeTimer, 'reached'>): LifeQueue {
  let life: LifeState | null = start.life ?? null;
  /** The latest instant that history is known to have come to. */
  let reached: Instant = life?.at ?? '';
  const recentCommandIds = [...(start.known ?? [])];
  const laidDown: (() => Promise<void>)[] = [];
  /** Steps that the recording did not find on the agenda, although nothing was missed: not asked for again until something has changed. */
  const passedOver = new Set<string>();
  let isWorking = false;

  function layDown<T>(job: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      laidDown.push(() => job().then(resolve, reject));
    });
  }

  function comeTo(instant: Instant): void {
    if (instant > reached) reached = instant;
  }

  function apply(step: RecordedStep): void {
    life = applyPatch(life ?? ({} as LifeState), step.patch);
    comeTo(step.at);
    passedOver.clear();
    if (!isClockKey(step.key)) recentCommandIds.push(step.key);
    recentCommandIds.splice(0, recentCommandIds.length - rememberedCommandIds);
  }

  /** Applies the steps that SQL holds and this history does not; returns how many. */
  async function applyMissed(): Promise<number> {
    const missed = await stepsFrom({ planActivity: start.id, seq: nextSeq() });
    for (const step of missed) apply(step);
    return missed.length;
  }

  const seq = (): number => life?.seq ?? 0;
  const nextSeq = (): number => seq() + 1;
  const firstDue = (): AgendaItem | undefined => (life ? nextDue(life, passedOver) : undefined);
  const due = (): AgendaItem | undefined => {
    comeTo(timer.reached() ?? reached);
    const item = firstDue();
    return item !== undefined && item.at <= reached ? item : undefined;
  };
  const record = (step: Step, dueFirst = false): Promise<RecordStepResult> =>
    recordStep({
      planActivity: start.id,
      seq: nextSeq(),
      step,
      at: timeOf(step),
      carrier: start.carrier,
      ...(dueFirst && { dueFirst }),
      preferWaitingReport: prefersReport(step),
    });

  /** One command, recorded; another's step that SQL holds is applied first, and what is due by its time is taken first where that is asked for. */
  async function takeCommand(command: Command, { dueFirst }: { dueFirst: boolean }): Promise<{ seq: number }> {
    let asksForDue = dueFirst;
    for (;;) {
      const wanted = nextSeq();
      const result = await record({ key: command.id, command }, asksForDue);
      if ('refused' in result) throw failure(result.refused, result.seq);
      if ('dueBy' in result) {
        comeTo(result.dueBy);
        await takeAllDue();
        asksForDue = false;
        continue;
      }
      if (!('recorded' in result)) throw new Error(`the command ${command.id} was answered as if the clock had sent it`);
      const { recorded } = result;
      if (recorded.seq >= wanted) apply(recorded);
      if (recorded.key === command.id) return { seq: recorded.seq };
    }
  }

  /** What is due next, recorded or found to be no longer due. Whatever came of it, what is due then is looked up anew. */
  async function takeDue(item: AgendaItem): Promise<void> {
    const result = await record({ key: item.key, clock: item });
    if ('recorded' in result) return apply(result.recorded);
    // A report that came in before the rung: the recording has written down what it said, also where it said no.
    if ('waiting' in result) return void (await takeCommand(result.waiting, { dueFirst: false }).catch(unlessRefused));
    if ((await applyMissed()) === 0) passedOver.add(item.key);
  }

  async function takeAllDue(): Promise<void> {
    for (let item = due(); item; item = due()) await takeDue(item);
  }

  return {
    life: () => life,
    command: (command) => layDown(() => takeCommand(command, { dueFirst: true })),
    catchUp: () =>
      layDown(async () => {
        await applyMissed();
        return { seq: seq() };
      }),
    mayTake(command) {
      // What is due or was laid down is taken before the command, and may open what it asks for.
      const mayChange = recentCommandIds.includes(command.id) || isWorking || laidDown.length > 0 || (firstDue()?.at ?? never) <= now();
      const refusal = mayChange ? undefined : refusalOf(life, command);
      if (refusal) throw failure(refusal, seq());
    },
    isAsked: () => laidDown.length > 0,
    hasWork: () => laidDown.length > 0 || due() !== undefined,
    async work() {
      isWorking = true;
      await takeAllDue();
      await laidDown.shift()?.();
      isWorking = false;
    },
    nextDueAt: () => firstDue()?.at,
    isQuiet: () => laidDown.length === 0 && !isWorking && allHandlersFinished(),
    recentCommandIds: () => recentCommandIds,
  };
}

/** A step of the clock is of its own instant at the earliest. */
function timeOf(step: Step): Instant {
  const at = now();
  return 'clock' in step && step.clock.at > at ? step.clock.at : at;
}

/** Behind every instant. */
const never = '~';

/** "obligation/dueVersion/rung"; a command's key is its id. */
const isClockKey = (key: string): boolean => key.includes('/');

function unlessRefused(error: unknown): void {
  if (!(error instanceof ApplicationFailure)) throw error;
}

/** Before the actor is chased or a body is troubled: has a report come in that nobody has told the workflow of? */
function prefersReport(step: Step): boolean {
  return 'clock' in step && (step.clock.kind === 'rung' || step.clock.kind === 'hear' || step.clock.side === 'after');
}
