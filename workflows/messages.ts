/**
 * Everything that is sent to a workflow, and the ids by which it is found. No Query: one that is answered in the midst of a recording may leave a history that
 * nothing can replay (decision 59).
 */
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CommandReference } from './domain/commands.ts';
import type { Position } from './domain/position.ts';

/** Workflow id of a plan activity's life. Never holds personal data. */
export const planActivityWorkflowId = (planActivity: string): string => `plan-activity/${planActivity}`;
/** The Update's id: the command's id, with the try's number once a void command is sent again. */
export const updateId = (command: CommandReference): string => (command.attempt > 1 ? `${command.id}/${command.attempt}` : command.id);

/** Carries a command into the queue of a life and answers when its step is recorded. */
export const commandUpdate = defineUpdate<{ seq: number }, [CommandReference]>('command');

/** Takes up where the life stands in SQL; answers with that. */
export const catchUpUpdate = defineUpdate<{ seq: number }, []>('catchUp');

export interface LifeStart {
  id: string;
  /**
   * What the run knows of its life, and stores in its history: where it stands. Runs of earlier versions lack it: they held the whole life, and the upgrade
   * starts them again from their rows.
   */
  knows: 'position';
  /** The proposal or import that begins the life; absent when it goes on. */
  first?: CommandReference;
  /** After continue-as-new, or started again from SQL. */
  position?: Position;
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
