/**
 * The port: all that workflows ask of the world. Temporal Activities in `activities/` implement it.
 * Every effect takes the plan's time (`at`) from the workflow; none reads a wall clock for it.
 */
import type { Command } from './domain/commands.ts';
import type { Instant } from './domain/life-state.ts';
import type { MergePatch } from './domain/merge-patch.ts';
import type { Refusal } from './domain/refusals.ts';
import type { Step } from './domain/step.ts';

export interface RecordStepRequest {
  planActivity: string;
  /** The number this step should get: the last applied one plus 1. */
  seq: number;
  step: Step;
  /** The workflow's now. */
  at: Instant;
  /** Hand back a report received by the clock step's own instant instead of taking that step. */
  preferWaitingReport: boolean;
}

/** A step as it stands in SQL: what it changed and which mails it asked for. */
export interface RecordedStep {
  seq: number;
  key: string;
  at: Instant;
  patch: MergePatch;
  /** Keys of the mails to deliver. */
  mails: string[];
}

export type RecordStepResult =
  | { recorded: RecordedStep }
  /** A report that is to be taken before the clock's step. */
  | { waiting: Command }
  /** A rule says no to the command, judged by the life at step `seq`; that is written down. */
  | { refused: Refusal; seq: number }
  /** The clock's step is not, or no longer, to be taken: nothing is written. */
  | { notOnAgenda: true };

export interface Effects {
  /**
   * Records a step with its rows and audit in one transaction; idempotent by key.
   * Returns the first step with seq ≥ the wanted one (possibly another's), else the step that has this key already,
   * else the step just written. Whether the step may be taken is judged here, by the life as SQL holds it.
   */
  recordStep(request: RecordStepRequest): Promise<RecordStepResult>;
  /** The steps recorded from a number on, in order: what a workflow whose history was lost has missed. */
  stepsFrom(request: { planActivity: string; seq: number }): Promise<RecordedStep[]>;
  /** Delivers one mail asked for by key; looks just before sending whether it is still true and whether the mail gate is open. */
  deliverMail(request: { key: string; at: Instant }): Promise<{ outcome: string }>;
  /** A mail that no server took in five days: written down, and a task for the coordinator. */
  giveUpMail(request: { key: string; at: Instant }): Promise<void>;
  /** Keys of the mails held by the mail gate, oldest first, from behind the one named: a page of them, empty when there are no more. */
  heldMails(request: { after?: string }): Promise<string[]>;
}
