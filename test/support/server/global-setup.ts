/** One real Temporal server for the whole run of the tests, in a folder of its own; tests fail, never skip, where none can be had. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTemporalServer } from '../../../embedded/temporal/temporal-server.ts';
import { findTestBinary, testConfig } from './test-binary.ts';

declare module 'vitest' {
  interface ProvidedContext {
    temporalAddress: string;
    temporalNamespace: string;
  }
}

let end: (() => Promise<void>) | undefined;

export async function setup(project: TestProject): Promise<void> {
  const binary = await findTestBinary((line) => console.log(line));
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-temporal-'));
  const server = await startTemporalServer({ dataDir, binary, environment: testConfig().childEnvironment, timeSkipping: 'test', log: () => {} });
  project.provide('temporalAddress', server.address);
  project.provide('temporalNamespace', server.namespace);
  end = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

export const teardown = async (): Promise<void> => end?.();
