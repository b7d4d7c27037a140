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

/** Carries the step number it was judged at, so that the sender can recognise a refusal by a state that lags behind SQL. */
const failure = ({ type, message, field, reason }: Refusal, seq: number): ApplicationFailure =>
  ApplicationFailure.create({ type, message, nonRetryable: true, details: [{ field, seq, ...(reason && { reason }) }] });

export interface LifeQueue {
  /** The life as it is; null until its first step is recorded. */
  life(): LifeState | null;
  /** Enqueues a command; settles when the main line has taken it. @throws ApplicationFailure with one of our refusal types */
  command(command: Command): Promise<{ seq: number }>;
  /** Enqueues the application of steps that SQL holds and this history lacks. */
  catchUp(): Promise<{ seq: number }>;
  /** Throws what `command` would throw as things stand now: a courtesy, asked only when an Update comes in and never on replay. */
  mayTake(command: Command): void;
  /** Something is enqueued. */
  hasPending(): boolean;
  /** Something is due or enqueued. */
  hasWork(): boolean;
  /** Takes everything that is due, then the first thing enqueued. Only for the main line. */
  work(): Promise<void>;
  nextDueAt(): Instant | undefined;
  /** Nothing is enqueued and no handler is running. */
  isQuiet(): boolean;
  /** Ids of the last commands taken, oldest first. */
  recentCommandIds(): string[];
}

export function createLifeQueue(start: LifeStart, timer: Pick<WakeTimer, 'reached'>): LifeQueue {
  let life: LifeState | null = start.life ?? null;
  /** The latest instant that, by this history, has certainly come. */
  let reached: Instant = life?.at ?? '';
  const recentCommandIds = [...(start.known ?? [])];
  const pending: (() => Promise<void>)[] = [];
  /** Keys of steps that the recording did not find on the agenda although this history lacked nothing: not tried again until something has changed. */
  const notOnAgenda = new Set<string>();
  let isWorking = false;

  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      pending.push(() => job().then(resolve, reject));
    });
  }

  function comeTo(instant: Instant): void {
    if (instant > reached) reached = instant;
  }

  function apply(step: RecordedStep): void {
    life = applyPatch(life ?? ({} as LifeState), step.patch);
    comeTo(step.at);
    notOnAgenda.clear();
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
  const firstDue = (): AgendaItem | undefined => (life ? nextDue(life, notOnAgenda) : undefined);
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

  /**
   * Has one command recorded. Where SQL already holds another step, that is applied first; where something is due by the command's time, that is taken first if
   * asked for.
   */
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

  /** Has the next due step recorded, or finds that it is no longer due. In either case what is due then is looked up anew. */
  async function takeDue(item: AgendaItem): Promise<void> {
    const result = await record({ key: item.key, clock: item });
    if ('recorded' in result) return apply(result.recorded);
    // A report came in before the rung and is taken instead; if it is refused, the recording has stored the refusal.
    if ('waiting' in result) return void (await takeCommand(result.waiting, { dueFirst: false }).catch(unlessRefused));
    if ((await applyMissed()) === 0) notOnAgenda.add(item.key);
  }

  async function takeAllDue(): Promise<void> {
    for (let item = due(); item; item = due()) await takeDue(item);
  }

  return {
    life: () => life,
    command: (command) => enqueue(() => takeCommand(command, { dueFirst: true })),
    catchUp: () =>
      enqueue(async () => {
        await applyMissed();
        return { seq: seq() };
      }),
    mayTake(command) {
      // Whatever is due or enqueued is taken before this command and may change whether it is allowed, so no refusal is given yet.
      const mayChange = recentCommandIds.includes(command.id) || isWorking || pending.length > 0 || (firstDue()?.at ?? never) <= now();
      const refusal = mayChange ? undefined : refusalOf(life, command);
      if (refusal) throw failure(refusal, seq());
    },
    hasPending: () => pending.length > 0,
    hasWork: () => pending.length > 0 || due() !== undefined,
    async work() {
      isWorking = true;
      await takeAllDue();
      await pending.shift()?.();
      isWorking = false;
    },
    nextDueAt: () => firstDue()?.at,
    isQuiet: () => pending.length === 0 && !isWorking && allHandlersFinished(),
    recentCommandIds: () => recentCommandIds,
  };
}

/** A step of the clock is never recorded with an instant earlier than its own. */
function timeOf(step: Step): Instant {
  const at = now();
  return 'clock' in step && step.clock.at > at ? step.clock.at : at;
}

/** Sorts after every instant. */
const never = '~';

/** "obligation/dueVersion/rung"; a command's key is its id. */
const isClockKey = (key: string): boolean => key.includes('/');

function unlessRefused(error: unknown): void {
  if (!(error instanceof ApplicationFailure)) throw error;
}

/** Before an actor is reminded or a body involved, the recording checks for a report that the workflow has not been told of. */
function prefersReport(step: Step): boolean {
  return 'clock' in step && (step.clock.kind === 'rung' || step.clock.kind === 'hear' || step.clock.side === 'after');
}
