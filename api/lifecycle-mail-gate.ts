/** Sends held mails on once a coordinator has opened the mail gate. */
import type { Client } from '@temporalio/client';
import type { MailRelease } from '../workflows/messages.ts';
import { lifeTaskQueue, mailGateOpened, mailReleaseWorkflowId, workflowTypes } from '../workflows/messages.ts';

const patienceMs = 5_000;

/**
 * Makes what is called after each opening: it returns once the engine knows of it, and the mails leave in their own time.
 * A release under way is told, so that what was held since it began leaves too. @throws Error when the engine is away: the gate is open, ask again
 */
export function createMailRelease(client: Client, taskQueue: string = lifeTaskQueue): () => Promise<void> {
  return async () => {
    const args: [MailRelease] = [{ mails: [] }];
    const opening = { workflowId: mailReleaseWorkflowId(taskQueue), taskQueue, args, signal: mailGateOpened };
    await client.withDeadline(Date.now() + patienceMs, () => client.workflow.signalWithStart(workflowTypes.heldMails, opening));
  };
}
