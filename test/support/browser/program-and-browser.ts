/** The running program and a real browser beside it, for the length of a test file. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { RunningHit } from '../server/running-hit.ts';
import { startHitProgram } from '../server/running-hit.ts';
import { isWithoutBrowser, startBrowser } from './browser.ts';

export interface ProgramAndBrowser {
  /** True where there is no browser: the file's tests are skipped. */
  skip: boolean;
  /** Both are there once the file's tests begin. */
  hit: RunningHit;
  browser: Browser;
}

export function programAndBrowser(): ProgramAndBrowser {
  const both = { skip: isWithoutBrowser() } as ProgramAndBrowser;
  if (both.skip) return both;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'hit-browser-'));
    [both.hit, both.browser] = await Promise.all([startHitProgram({ dataDir }), startBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await both.browser?.close();
    await both.hit?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return both;
}
