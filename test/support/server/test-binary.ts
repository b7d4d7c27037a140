/** The Temporal server's binary for tests: where it comes from is asked once, by the global setup, and cached. */
import type { TemporalBinary } from '../../../embedded/temporal/binary-version.ts';
import { findTemporalBinary } from '../../../embedded/temporal/temporal-binary.ts';
import type { Config } from '../../../temporal.config.ts';
import { loadConfig } from '../../../temporal.config.ts';

/** Tests send as one person what many send in years. */
export const noLimits = { LIMIT_COMMANDS: '1000000', LIMIT_PROPOSALS: '1000000' };

/** The environment without a cluster: tests never touch somebody's Temporal. */
export const testConfig = (changes: Record<string, string> = {}): Config =>
  loadConfig({
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_') || name === 'TEMPORAL_SERVER_BINARY')),
    ...noLimits,
    ...changes,
  });

/** @throws Error naming the ways that were tried */
export function findTestBinary(log: (line: string) => void = () => {}): Promise<TemporalBinary> {
  const { temporal, cacheDir, childEnvironment: environment } = testConfig();
  return findTemporalBinary({ cacheDir, configured: temporal.mode === 'embedded' ? temporal.binary : null, environment, log });
}
