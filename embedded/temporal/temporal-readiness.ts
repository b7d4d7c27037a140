/** Waits until a Temporal server can really be used: the namespace is there, history and matching answer for it. */
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

const retention = '30 days';
const pollIntervalMs = 50;
/** A first start writes the whole schema, on a slow disk beside other work. */
const limitMs = 60_000;
const gRPC = { notFound: 5, alreadyExists: 6 };

/** @throws Error when the server is not usable within a minute, or when `signal` says to stop */
export async function awaitTemporal({ address, namespace, signal }: { address: string; namespace: string; signal: AbortSignal }): Promise<void> {
  const connection = Connection.lazy({ address, connectTimeout: '2s' });
  try {
    const until = Date.now() + limitMs;
    for (;;) {
      try {
        await useOnce(connection, namespace);
        return;
      } catch (error) {
        if (signal.aborted) throw error;
        if (Date.now() > until) throw new Error(`was not usable within ${limitMs / 1000} seconds: ${String(error)}`);
        await new Promise((next) => setTimeout(next, pollIntervalMs));
      }
    }
  } finally {
    await connection.close();
  }
}

async function useOnce(connection: Connection, namespace: string): Promise<void> {
  const { workflowService } = connection;
  await connection.withDeadline(Date.now() + 2_000, async () => {
    if (!(await unless(gRPC.alreadyExists, workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(retention) })))) {
      // The CLI's development server makes `default` itself, and keeps histories for a day.
      await workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl: msToTs(retention) } });
    }
    await unless(gRPC.notFound, workflowService.describeWorkflowExecution({ namespace, execution: { workflowId: 'nobody' } }));
    await workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'nobody' }, taskQueueType: 1 });
    await workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
  });
}

/** Whether the call succeeded; false where it failed as expected. */
async function unless(code: number, call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === code) return false;
    throw error;
  }
}
