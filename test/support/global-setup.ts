/** One real Temporal server for the whole run of the tests, in a folder of its own; tests fail, never skip, where none can be had. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findTemporalBinary } from '../../embedded/temporal-binary.ts';
import { startTemporalServer } from '../../embedded/temporal-server.ts';
import { loadConfig } from '../../temporal.config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    temporalAddress: string;
    temporalNamespace: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cacheDir, childEnvironment: environment } = loadConfig({ ...process.env, TEMPORAL_ADDRESS: undefined });
  const binary = await findTemporalBinary({
    cacheDir,
    configured: process.env['TEMPORAL_SERVER_BINARY'] ?? null,
    environment,
    log: (line) => console.log(line),
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-temporal-'));
  const server = await startTemporalServer({ dataDir, binary, environment, timeSkipping: 'test', log: () => {} });
  project.provide('temporalAddress', server.address);
  project.provide('temporalNamespace', server.namespace);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
