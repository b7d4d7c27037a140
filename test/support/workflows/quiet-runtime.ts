/**
 * Runs before every test file. The SDK forgets its runtime once the last worker of a file has ended; the next would log as the SDK likes. What is logged
 * goes through the console, so that the runner shows it only with a test that failed. A test run ends its workers itself.
 */
import { IllegalStateError } from '@temporalio/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';

try {
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => console.error(level, message, meta));
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { filter: 'ERROR' } } });
} catch (error) {
  // A worker of the file before has not quite ended, and with it its runtime.
  if (!(error instanceof IllegalStateError)) throw error;
}
