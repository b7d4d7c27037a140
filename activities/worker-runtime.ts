/** Sets up the Temporal SDK's runtime once for a process: it logs warnings only, and leaves signals to the program. */
import { DefaultLogger, Runtime } from '@temporalio/worker';

let installed = false;

/**
 * Call before the first connection of a worker; a second call changes nothing.
 * @param metricsAddress where the SDK tells its own figures (Prometheus), as `host:port`; null: nowhere
 */
export function installWorkerRuntime(metricsAddress: string | null = null): void {
  if (installed) return;
  installed = true;
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    // The mail worker has no workflows, by design.
    if (!message.startsWith('No workflows registered'))
      process.stderr.write(`${JSON.stringify({ level, message, ...(meta && { meta: String(meta.error ?? '') }) })}\n`);
  });
  Runtime.install({
    logger,
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: 'ERROR' }, ...(metricsAddress !== null && { metrics: { prometheus: { bindAddress: metricsAddress } } }) },
  });
}
