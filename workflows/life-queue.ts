/**
 * The queue of a life: commands and due steps are taken one at a time, each judged, recorded by its number, and only then applied.
 * Two contrary commands that arrive together are therefore judged one after the other, and a step that SQL holds but history does not is applied before anything new.
 */
import { ApplicationFailure, allHandlersFinished, log, proxyLocalActivities } from '@temporalio/workflow';
import type { AgendaItem } from './domain/agenda.ts';
import { nextDue } from './domain/agenda.ts';
import type { Command } from './domain/commands.ts';
import { refusalOf } from './domain/judge.ts';
import type { Instant, LifeState } from './domain/life-state.ts';
import { applyPatch } from './domain/merge-patch.ts';
import type { Refusal } from './domain/refusals.ts';
import { hasEnded } from './domain/stages.ts';
import type { Step } from './domain/step.ts';
import type { Effects, RecordedStep } from './effects.ts';
import type { LifeStart } from './messages.ts';

/** How many command ids a run hands to the next, to answer a repeated Update from. */
const idsRemembered = 200;

const { recordStep, stepsFrom } = proxyLocalActivities<Pick<Effects, 'recordStep' | 'stepsFrom'>>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '100ms', maximumInterval: '10s' },
});

export const now = (): Instant => new Date().toISOString();

/** Carries the version it was judged at, so that the sender can tell a judgement by a state that is behind. */
const failure = ({ type, message, field }: Refusal, life: LifeState | null): ApplicationFailure =>
  ApplicationFailure.create({ type, message, nonRetryable: true, details: [{ field, seq: life?.seq ?? 0 }] });

export interface LifeQueue {
  /** The life as it is; null until its first step is recorded. */
  life(): LifeState | null;
  hasEnded(): boolean;
  /** Takes a command in its turn, after all that is due by then. @throws ApplicationFailure with one of our refusal types */
  command(command: Command): Promise<{ seq: number }>;
  /** Throws what `command` would throw as things stand now. A courtesy: the answer holds only inside the queue, where a state that is behind catches up first. */
  mayTake(command: Command): void;
  /** Takes in turn everything that is due by now. */
  takeDue(): Promise<void>;
  /** Applies what SQL holds and this history does not. */
  catchUp(): Promise<{ seq: number }>;
  nextDueAt(): Instant | undefined;
  /** Nothing is queued and no handler is under way. */
  isQuiet(): boolean;
  known(): string[];
}

/** @param deliver is given the keys of the mails that a recorded step asked for */
export function createLifeQueue(start: LifeStart, deliver: (key: string) => void): LifeQueue {
  let life: LifeState | null = start.life ?? null;
  const known = [...(start.known ?? [])];
  let waiting = 0;
  let tail: Promise<unknown> = Promise.resolve();

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    waiting += 1;
    const turn = tail.then(job).finally(() => {
      waiting -= 1;
    });
    tail = turn.catch(() => {});
    return turn;
  }

  function apply(step: RecordedStep): void {
    life = applyPatch(life ?? ({} as LifeState), step.patch);
    if (!isClockKey(step.key)) known.push(step.key);
    known.splice(0, known.length - idsRemembered);
    for (const key of step.mails) deliver(key);
  }

  /** Applies the steps that SQL holds and this history does not; returns how many. */
  async function applyMissed(): Promise<number> {
    const missed = await stepsFrom({ planActivity: start.id, seq: (life?.seq ?? 0) + 1 });
    for (const step of missed) apply(step);
    return missed.length;
  }

  const isDue = (item: AgendaItem | undefined): item is AgendaItem => item !== undefined && item.at <= now();

  /** One step, judged and recorded. A due step returns after any step is applied: what is due next may be another. */
  async function take(step: Step): Promise<{ seq: number }> {
    let refuse: { command: string; refusal: Refusal } | undefined;
    for (;;) {
      if ('command' in step && !known.includes(step.key)) {
        const refusal = refusalOf(life, step.command);
        // SQL may hold a step that a killed process never told history of: no command is refused by a state that is behind.
        if (refusal && (await applyMissed()) > 0) continue;
        if (refusal) throw failure(refusal, life);
      }
      const seq = (life?.seq ?? 0) + 1;
      const result = await recordStep({ planActivity: start.id, seq, step, at: now(), life, look: looksFirst(step), ...(refuse && { refuse }) });
      refuse = undefined;
      if ('refused' in result) throw failure(result.refused, life);
      if ('waiting' in result) {
        refuse = await takeWaiting(result.waiting);
        continue;
      }
      const { recorded } = result;
      if (recorded.seq < seq) {
        if ('clock' in step) throw new Error(`the clock's step ${step.key} was taken before, as number ${recorded.seq}`);
        return { seq: recorded.seq };
      }
      apply(recorded);
      if (recorded.key === step.key || 'clock' in step) return { seq: recorded.seq };
    }
  }

  /** A report that came in before the rung: taken like any other step; if refused, the next look must not find it again. */
  async function takeWaiting(command: Command): Promise<{ command: string; refusal: Refusal } | undefined> {
    try {
      await take({ key: command.id, command });
      return undefined;
    } catch (error) {
      if (!(error instanceof ApplicationFailure)) throw error;
      log.info('a report that waited was refused', { command: command.id, type: error.type });
      return { command: command.id, refusal: { type: error.type as Refusal['type'], message: error.message } };
    }
  }

  async function takeAllDue(): Promise<void> {
    for (let due = life && nextDue(life); isDue(due ?? undefined); due = life && nextDue(life))
      await take({ key: (due as AgendaItem).key, clock: due as AgendaItem });
  }

  return {
    life: () => life,
    hasEnded: () => life !== null && hasEnded(life.stage),
    command: (command) =>
      inTurn(async () => {
        await takeAllDue();
        return take({ key: command.id, command });
      }),
    mayTake(command) {
      // What is due is taken before the command is judged, and may open what it asks for.
      const mayChange = known.includes(command.id) || isDue((life && nextDue(life)) ?? undefined);
      const refusal = mayChange ? undefined : refusalOf(life, command);
      if (refusal) throw failure(refusal, life);
    },
    takeDue: () => inTurn(takeAllDue),
    catchUp: () =>
      inTurn(async () => {
        await applyMissed();
        return { seq: life?.seq ?? 0 };
      }),
    nextDueAt: () => (life ? nextDue(life)?.at : undefined),
    isQuiet: () => waiting === 0 && allHandlersFinished(),
    known: () => known,
  };
}

/** "obligation/dueVersion/rung"; a command's key is its id. */
const isClockKey = (key: string): boolean => key.includes('/');

/** Before the actor is chased or a body is troubled: has a report come in that nobody has told the workflow of? */
function looksFirst(step: Step): boolean {
  return 'clock' in step && (step.clock.kind === 'rung' || step.clock.kind === 'hear' || step.clock.side === 'after');
}
