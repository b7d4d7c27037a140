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
export const positionQuery = defineQuery<{ seq: number; stage: Stage } | null>('standing');
/** Applies the steps that SQL holds and history does not; answers with where the life then stands. */
export const catchUpUpdate = defineUpdate<{ seq: number }, []>('catchUp');

/** How many ids of taken commands a run is given by the one before it, to answer a repeated Update from. */
export const rememberedCommandIds = 200;

export interface LifeStart {
  id: string;
  /** Who carries the mails that this life asks for. Runs of the first version lack it, and carried theirs themselves. */
  carrier: 'dispatch';
  /**
   * How the run knows that something is due: by what stands in its history. Runs of earlier versions lack it: they asked the clock in between, which
   * a replay may show another time, and the upgrade starts them again from their rows.
   */
  dueBy: 'history';
  /** The proposal or import that begins the life; absent when it goes on. */
  first?: Command;
  /** The life so far: after continue-as-new, or started again from SQL. */
  life?: LifeState;
  /** Ids of the last commands taken, oldest first, at most `rememberedCommandIds`. */
  known?: string[];
}

export interface MailDispatchStart {
  /** From 0; shards share the work, each takes whatever is due. */
  shard: number;
}

/** Earlier versions: a coordinator has opened the mail gate. */
export const mailGateOpened = defineSignal('mailGateOpened');

export interface MailRelease {
  /** Keys of mails that the run before had under way. */
  mails: string[];
}

/** Task queue of everything but mail. */
export const lifeTaskQueue = 'plan-activities';
/** The dispatch of mails has its own queue, so that no life waits behind it. */
export const mailTaskQueue = (lives: string): string => `${lives}-mail`;
/** Workflow id of a dispatch of mails. */
export const mailDispatchWorkflowId = (lives: string, shard: number): string => `mail-dispatch/${lives}/${shard}`;
/** The workflow types, for callers that do not import workflow code. */
export const workflowTypes = { life: 'planActivityLifecycle', mailDispatch: 'mailDispatch', canary: 'readinessCanary' } as const;
