/** Everything that is sent to a workflow, and the ids by which it is found. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Command } from './domain/commands.ts';
import type { LifeState } from './domain/life-state.ts';
import type { Stage } from './domain/stages.ts';

/** Workflow id of a plan activity's life. Never holds personal data. */
export const planActivityWorkflowId = (planActivity: string): string => `plan-activity/${planActivity}`;
/** The Update's id: the command's id, with the try's number once a void command is sent again. */
export const updateId = (command: Pick<Command, 'id' | 'attempt'>): string => (command.attempt > 1 ? `${command.id}/${command.attempt}` : command.id);

/** Carries a command into the queue of a life and answers when its step is recorded. */
export const commandUpdate = defineUpdate<{ seq: number }, [Command]>('command');

/** Where a life stands in its workflow, for the reconciler; null before its first step. */
export const standingQuery = defineQuery<{ seq: number; stage: Stage } | null>('standing');
/** Applies the steps that SQL holds and history does not; answers with where the life then stands. */
export const catchUpUpdate = defineUpdate<{ seq: number }, []>('catchUp');

/** How many ids of taken commands a run is given by the one before it, to answer a repeated Update from. */
export const rememberedCommandIds = 200;

export interface LifeStart {
  id: string;
  /**
   * The run takes its steps in one loop. Runs of earlier versions lack it: they cannot be replayed any more, and the upgrade starts them again
   * from their rows (`api/lifecycle-upgrade.ts`).
   */
  oneLoop: true;
  /** The proposal or import that begins the life; absent when it goes on. */
  first?: Command;
  /** The life so far: after continue-as-new, or started again from SQL. */
  life?: LifeState;
  /** Ids of the last commands taken, oldest first, at most `rememberedCommandIds`. */
  known?: string[];
  /** Keys of mails asked for that the run before did not see delivered. */
  mails?: string[];
}

/** A coordinator has opened the mail gate: what is held by now may leave. */
export const mailGateOpened = defineSignal('mailGateOpened');

export interface MailRelease {
  /** Keys of mails that the run before had under way. */
  mails: string[];
}

/** Task queue of everything but mail. */
export const lifeTaskQueue = 'plan-activities';
/** Mail has its own queue with its own rate, so that nobody's decision waits behind reminders. */
export const mailTaskQueue = (lives: string): string => `${lives}-mail`;
/** Workflow id of what sends held mails on: one for each task queue, so that no mail is released twice. */
export const mailReleaseWorkflowId = (lives: string): string => `mail-gate/${lives}`;
/** The workflow types, for callers that do not import workflow code. */
export const workflowTypes = { life: 'planActivityLifecycle', heldMails: 'releaseHeldMails', canary: 'readinessCanary' } as const;
