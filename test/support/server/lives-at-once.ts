/**
 * The program's own gateway over a Temporal client without a server: each life takes a command at once, and has it recorded as its workflow would. So a
 * request asks all of the database that it asks in the program, and nothing else.
 */
import type { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { recordStep } from '../../../activities/recording/record-step.ts';
import type { LifecycleGateway } from '../../../api/engine/lifecycle-gateway.ts';
import { createLifecycleGateway } from '../../../api/engine/lifecycle-gateway.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import type { CommandReference } from '../../../workflows/domain/commands.ts';
import { writeTestMails } from '../builders/test-mail-settings.ts';
import { asMailWork } from '../db/recorded-statements.ts';

/** @param remembering does what a workflow would not: what it remembers is asked of the database here */
export function livesAtOnce(db: Knex, remembering: <T>(read: () => Promise<T>) => Promise<T>): LifecycleGateway {
  async function take(workflowId: string, command: CommandReference): Promise<{ seq: number }> {
    const planActivity = workflowId.replace(/^plan-activity\//, '');
    const seq = (await remembering(async () => (await findPlanActivity(db, planActivity))?.seq ?? 0)) + 1;
    const at = new Date().toISOString();
    const result = await recordStep(db, (recording) => asMailWork(() => writeTestMails(recording)), {
      planActivity,
      seq,
      step: { command },
      at,
      dueFirst: true,
    });
    if ('taken' in result) return { seq: result.taken.seq };
    throw new WorkflowUpdateFailedError(
      'not taken',
      ApplicationFailure.nonRetryable(JSON.stringify(result), 'refused' in result ? result.refused.type : 'other'),
    );
  }

  const client = {
    withDeadline: <T>(_deadline: number, ask: () => Promise<T>) => ask(),
    workflow: {
      getHandle: (workflowId: string) => ({
        executeUpdate: (_update: unknown, { args: [command] }: { args: [CommandReference] }) => take(workflowId, command),
      }),
      executeUpdateWithStart: (
        _update: unknown,
        { args: [command], startWorkflowOperation }: { args: [CommandReference]; startWorkflowOperation: WithStartWorkflowOperation<() => Promise<unknown>> },
      ) => take(startWorkflowOperation.options.workflowId, command),
    },
  };
  return createLifecycleGateway(client as unknown as Client, db);
}
