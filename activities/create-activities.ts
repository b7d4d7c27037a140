/** The Activities: implements the port `workflows/effects.ts` over the database and the mailer. */
import { randomUUID } from 'node:crypto';
import { Context } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { clockExpression } from '../db/engine/connection.ts';
import { findPosition } from '../db/lives/life-read-model.ts';
import type { Effects } from '../workflows/effects.ts';
import { dispatchBeatEveryMs, dispatchRoundMs } from '../workflows/mail-dispatch-times.ts';
import { earlierEffects } from './earlier-effects.ts';
import type { DispatchParts } from './mail-dispatch/dispatch-mails.ts';
import { dispatchMails } from './mail-dispatch/dispatch-mails.ts';
import { mailWriter } from './mail-facts/write-mails.ts';
import { recordOrSetAside } from './recording/record-or-set-aside.ts';
import { recordStep } from './recording/record-step.ts';

export type ActivityDependencies = Omit<DispatchParts, 'clock'> & Partial<Pick<DispatchParts, 'clock'>>;

/** A retry that came sooner could be handed to a poll that this process has just abandoned, and would be lost until the heartbeat timeout. */
const untilPollsHaveEnded = '300ms';

export function createActivities(given: ActivityDependencies): Effects {
  const parts: DispatchParts = { clock: clockExpression, ...given };
  const { db, control, mailSettings, complain } = parts;
  const writeMails = mailWriter(mailSettings);
  const record = recordOrSetAside(db, (request) => recordStep(db, writeMails, request), complain);
  return {
    async recordStep(request) {
      const result = await record(request);
      // The committed step may have enqueued mails: the dispatch looks for them now, instead of at its next poll.
      control.poke();
      return result;
    },
    positionNow: ({ planActivity, except }) => findPosition(db, planActivity, except),
    dispatchMails: () => dispatchOneRound(parts),
    ...earlierEffects(db),
  };
}

async function dispatchOneRound(parts: DispatchParts): Promise<void> {
  const context = Context.current();
  const { stopping } = parts.control;
  const ending = AbortSignal.any([stopping, context.cancellationSignal, AbortSignal.timeout(dispatchRoundMs)]);
  const { workflowExecution, attempt } = context.info;
  const beats = setInterval(() => context.heartbeat(), dispatchBeatEveryMs);
  try {
    await dispatchMails(parts, { owner: `${workflowExecution?.runId}/${attempt}/${randomUUID()}`, ending });
  } finally {
    clearInterval(beats);
  }
  if (context.cancellationSignal.aborted) await context.cancelled;
  // Failing lets another process take over at once; a failed attempt that is retried leaves no event in history.
  if (stopping.aborted)
    throw ApplicationFailure.create({
      type: 'ProcessEnds',
      message: 'this process ends',
      nextRetryDelay: untilPollsHaveEnded,
      category: ApplicationFailureCategory.BENIGN,
    });
}
