/**
 * The port: all that workflows ask of the world. Temporal Activities in `activities/` implement it.
 * Every effect takes the plan's time (`at`) from the workflow; none reads a wall clock for it.
 */
import type { CommandReference } from './domain/commands.ts';
import type { Position, Upcoming } from './domain/position.ts';
import type { Refusal } from './domain/refusals.ts';
import type { Instant } from './domain/time/day-and-instant.ts';

/** A local effect that takes longer is given up and sent again, in milliseconds. */
export const effectTimeoutMs = 15_000;

/** What is to be recorded, by reference: SQL holds what a command says, and what an item of the agenda does. */
export type StepWanted = { command: CommandReference } | { clock: Upcoming };

export interface RecordStepRequest {
  planActivity: string;
  /** The number this step should get: the last one that the workflow knows of plus 1. */
  seq: number;
  step: StepWanted;
  /** The workflow's now. */
  at: Instant;
  /** Before a command: say so where something else is due by `at`, instead of taking it. */
  dueFirst?: boolean;
  /** Keys that are not to be told as what comes next. */
  except?: string[];
}

export type RecordStepResult =
  /** The step stands in the record, now or since an earlier try: this is where the life stands. */
  | { taken: Position }
  /**
   * It was not recorded: others came before it, or the clock's step is not, or no longer, to be taken. Null where nothing of this run can be recorded any
   * more, or the step could not be recorded again and again.
   */
  | { notTaken: Position | null }
  /** A report that is to be taken before the clock's step. */
  | { waiting: CommandReference }
  /** Something is due by this instant, and is to be taken before the command. */
  | { dueBy: Instant }
  /** A rule says no to the command; that is written down. */
  | { refused: Refusal };

export interface Effects extends EarlierEffects {
  /**
   * Records a step with its rows and audit in one transaction; idempotent by key. Whether the step may be taken is judged there, by the life as SQL holds it.
   */
  recordStep(request: RecordStepRequest): Promise<RecordStepResult>;
  /** Where a life stands: for a workflow whose history was lost, or that has found what it knew to be wrong. Null where SQL has no such life. */
  positionNow(request: { planActivity: string; except?: string[] }): Promise<Position | null>;
  /** Sends the mails that are due, for 24 hours or until its process ends. It is told to stop by its process, and not waited for elsewhere. */
  dispatchMails(request: { shard: number }): Promise<void>;
}

/** What runs of `releaseHeldMails`, which an earlier version began, still ask for; nothing of it sends a mail any more. */
export interface EarlierEffects {
  deliverMail(request: { key: string; at: Instant }): Promise<{ outcome: string }>;
  giveUpMail(request: { key: string; at: Instant }): Promise<void>;
  heldMails(request: { after?: string }): Promise<string[]>;
}
