/**
 * The queue of a life. Handlers only lay down what people send; the life's main line alone takes steps, one at a time: all that is due, then one
 * thing that was laid down. So the order of steps does not hang on whether an Update reached the workflow with a timer, before it or after it,
 * which a replay cannot always tell (an empty workflow task followed at once by another is replayed as one).
 *
 * Nothing is judged here: whether a step may be taken is asked where it is recorded, and where the life then stands is the answer, in history. So is what is
 * due: an instant has come when the timer for it has fired, or when a recorded step is of that time. The clock is never asked, for between two tasks that
 * are replayed as one it may show another time than it did.
 */
import { ApplicationFailure, allHandlersFinished, proxyLocalActivities } from '@temporalio/workflow';
import type { CommandReference } from './domain/commands.ts';
import type { Position, Upcoming } from './domain/position.ts';
import type { Refusal } from './domain/refusals.ts';
import type { Instant } from './domain/time/day-and-instant.ts';
import type { Effects, RecordStepResult, StepWanted } from './effects.ts';
import { effectTimeoutMs } from './effects.ts';
import type { LifeStart } from './messages.ts';
import { now } from './now.ts';
import type { WakeTimer } from './wake-timer.ts';

const { recordStep, positionNow } = proxyLocalActivities<Pick<Effects, 'recordStep' | 'positionNow'>>({
  startToCloseTimeout: effectTimeoutMs,
  retry: { initialInterval: '100ms', maximumInterval: '10s' },
});

const failure = ({ type, message, field, reason }: Refusal): ApplicationFailure =>
  ApplicationFailure.create({ type, message, nonRetryable: true, details: [{ field, ...(reason && { reason }) }] });

export interface LifeQueue {
  /** Where the life stands; null until its first step is recorded. */
  position(): Position | null;
  /** Enqueues a command; settles when the main line has taken it. @throws ApplicationFailure with one of our refusal types */
  command(command: CommandReference): Promise<{ seq: number }>;
  /** Enqueues a look at where the life stands in SQL. */
  catchUp(): Promise<{ seq: number }>;
  /** Something is enqueued. */
  hasPending(): boolean;
  /** Something is due or enqueued. */
  hasWork(): boolean;
  /** Takes everything that is due, then the first thing enqueued. Only for the main line. */
  work(): Promise<void>;
  /** When something is to be taken next. */
  nextTurnAt(): Instant | undefined;
  /** Nothing is enqueued and no handler is running. */
  isQuiet(): boolean;
}

export function createLifeQueue(start: LifeStart, timer: Pick<WakeTimer, 'reached'>): LifeQueue {
  let position: Position | null = start.position ?? null;
  /** The latest instant that, by this history, has certainly come. */
  let reached: Instant = position?.at ?? '';
  const pending: (() => Promise<void>)[] = [];
  /** Keys of steps that the recording did not take although this history lacked nothing: not tried again until something has changed. */
  const passedOver = new Set<string>();
  let isWorking = false;

  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      pending.push(() => job().then(resolve, reject));
    });
  }

  function comeTo(instant: Instant): void {
    if (instant > reached) reached = instant;
  }

  const seq = (): number => position?.seq ?? 0;
  const except = (): { except?: string[] } => (passedOver.size > 0 ? { except: [...passedOver] } : {});

  /** @returns whether SQL knew of steps that this history lacked */
  function goTo(there: Position | null): boolean {
    const isFurther = there !== null && there.seq > seq();
    if (isFurther) passedOver.clear();
    if (there !== null && there.seq >= seq()) {
      position = there;
      comeTo(there.at);
    }
    return isFurther;
  }

  const next = (): Upcoming | undefined => (position?.next && !passedOver.has(position.next.key) ? position.next : undefined);
  const due = (): Upcoming | undefined => {
    comeTo(timer.reached() ?? reached);
    const item = next();
    return item !== undefined && item.at <= reached ? item : undefined;
  };
  const record = (step: StepWanted, at: Instant, dueFirst = false): Promise<RecordStepResult> =>
    recordStep({ planActivity: start.id, seq: seq() + 1, step, at, ...(dueFirst && { dueFirst }), ...except() });

  /**
   * Has one command recorded. Where SQL already holds steps that this history lacks, those come first; where something is due by the command's time, that is
   * taken first if asked for.
   */
  async function takeCommand(command: CommandReference, { dueFirst }: { dueFirst: boolean }): Promise<{ seq: number }> {
    let asksForDue = dueFirst;
    for (;;) {
      const result = await record({ command }, now(), asksForDue);
      if ('refused' in result) throw failure(result.refused);
      if ('taken' in result) {
        goTo(result.taken);
        return { seq: result.taken.seq };
      }
      if ('dueBy' in result) {
        comeTo(result.dueBy);
        await takeAllDue();
        asksForDue = false;
      } else if (!('notTaken' in result && goTo(result.notTaken))) throw new Error(`the command ${command.id} was answered as if the clock had sent it`);
    }
  }

  /** Has what is due recorded, or finds that it is no longer due. In either case what is due then is looked up anew. */
  async function takeDue(item: Upcoming): Promise<void> {
    const result = await record({ clock: item }, timeOf(item));
    // A report came in before the rung and is taken instead; if it is refused, the recording has stored the refusal.
    if ('waiting' in result) return void (await takeCommand(result.waiting, { dueFirst: false }).catch(unlessRefused));
    if ('taken' in result) return void goTo(result.taken);
    if ('notTaken' in result && goTo(result.notTaken)) return;
    if (next()?.key !== item.key) return;
    passedOver.add(item.key);
    goTo(await positionNow({ planActivity: start.id, ...except() }));
  }

  async function takeAllDue(): Promise<void> {
    for (let item = due(); item; item = due()) await takeDue(item);
  }

  return {
    position: () => position,
    command: (command) => enqueue(() => takeCommand(command, { dueFirst: true })),
    catchUp: () =>
      enqueue(async () => {
        passedOver.clear();
        goTo(await positionNow({ planActivity: start.id }));
        return { seq: seq() };
      }),
    hasPending: () => pending.length > 0,
    hasWork: () => pending.length > 0 || due() !== undefined,
    async work() {
      isWorking = true;
      await takeAllDue();
      await pending.shift()?.();
      isWorking = false;
    },
    nextTurnAt: () => next()?.turnAt ?? next()?.at,
    isQuiet: () => pending.length === 0 && !isWorking && allHandlersFinished(),
  };
}

/** A step of the clock is never recorded with an instant earlier than its own. */
function timeOf({ at: dueAt }: Upcoming): Instant {
  const at = now();
  return dueAt > at ? dueAt : at;
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof ApplicationFailure)) throw error;
}
