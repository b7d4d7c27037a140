/** Every test that drives a life, on the day that `HIT_START_DAY` names. A thousand mails that are held belong to no life, and take a minute. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Files share what a process has loaded and bundled: a third of the work of a day is saved.
    isolate: false,
    silent: 'passed-only',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    include: ['test/workflows/**/*.test.ts'],
    // Lives of a day of their own: of today's clock, or of a history that is kept.
    exclude: ['test/workflows/report-beside-a-rung.test.ts', 'test/workflows/dead-lives/dead-lives.test.ts'],
    testNamePattern: /^(?!a thousand held mails)/,
    setupFiles: ['test/support/workflows/quiet-runtime.ts'],
    globalSetup: ['test/support/server/global-setup.ts', 'test/support/db/migrated-sqlite.ts', 'test/support/db/postgres.ts'],
  },
});
