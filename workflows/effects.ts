/**
 * The port: all that workflows ask of the world. Temporal Activities in `activities/` implement it.
 * Every effect takes the plan's time (`at`) from the workflow; none reads a wall clock for it.
 */
import type { Command } from './domain/commands.ts';
import type { MergePatch } from './domain/merge-patch.ts';
import type { Refusal } from './domain/refusals.ts';
import type { Step } from './domain/step.ts';
import type { Instant } from './domain/time/day-and-instant.ts';

/** A local effect that takes longer is given up and sent again, in milliseconds. */
export const effectTimeoutMs = 15_000;

export interface RecordStepRequest {
  planActivity: string;
  /** The number this step should get: the last applied one plus 1. */
  seq: number;
  step: Step;
  /** The workflow's now. */
  at: Instant;
  /** Who carries the mails that the step asks for; runs of earlier versions, which carry theirs themselves, say nothing. */
  carrier?: 'dispatch';
  /** Before a command: say so where something else is due by `at`, instead of taking it. */
  dueFirst?: boolean;
  /** Hand back a report received by the clock step's own instant instead of taking that step. */
  preferWaitingReport: boolean;
}

/** A step as it stands in SQL. */
export interface RecordedStep {
  seq: number;
  key: string;
  at: Instant;
  patch: MergePatch;
}

export type RecordStepResult =
  | { recorded: RecordedStep }
  /** A report that is to be taken before the clock's step. */
  | { waiting: Command }
  /** Something is due by this instant, and is to be taken before the command. */
  | { dueBy: Instant }
  /** A rule says no to the command, judged by the life at step `seq`; that is written down. */
  | { refused: Refusal; seq: number }
  /** The clock's step is not, or no longer, to be taken: nothing is written. */
  | { notOnAgenda: true };

export interface Effects extends EarlierEffects {
  /**
   * Records a step with its rows and audit in one transaction; idempotent by key.
   * Returns the first step with seq ≥ the wanted one (possibly another's), else the step that has this key already,
   * else the step just written. Whether the step may be taken is judged here, by the life as SQL holds it.
   */
  recordStep(request: RecordStepRequest): Promise<RecordStepResult>;
  /** The steps recorded from a number on, in order: what a workflow whose history was lost has missed. */
  stepsFrom(request: { planActivity: string; seq: number }): Promise<RecordedStep[]>;
  /** Sends the mails that are due, for 24 hours or until its process ends. It is told to stop by its process, and not waited for elsewhere. */
  dispatchMails(request: { shard: number }): Promise<void>;
}

/** What runs of `releaseHeldMails`, which an earlier version began, still ask for; nothing of it sends a mail any more. */
export interface EarlierEffects {
  deliverMail(request: { key: string; at: Instant }): Promise<{ outcome: string }>;
  giveUpMail(request: { key: string; at: Instant }): Promise<void>;
  heldMails(request: { after?: string }): Promise<string[]>;
}
