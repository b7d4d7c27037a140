/** How the tests run: `pure` needs nothing but Node, `server` shares one real Temporal server that is started once, `db` one PostgreSQL server. */
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/support/slowest-first.ts';

const pure = [
  'test/domain/**/*',
  'test/contracts/**/*',
  'test/words/**/*',
  'test/config/**/*',
  'test/api/**/*',
  'test/activities/**/*',
  'test/plan/**/*',
  'test/replay/**/*',
  'test/start-days/**/*',
  'test/faults/checker/**/*',
  'test/faults/judges/**/*',
  'test/faults/clients/**/*',
  'test/faults/upper-bound',
  'test/web/**/*',
  'test/dev/**',
  'test/*',
].map((folder) => `${folder}.test.{ts,tsx}`);

const db = ['test/db/**/*.test.{ts,tsx}'];

const migrated = 'test/support/db/migrated-sqlite.ts';
const postgres = 'test/support/db/postgres.ts';

const quietRuntime = 'test/support/workflows/quiet-runtime.ts';
/** Without a Temporal server another day than today's is the process's own (`HIT_START_DAY`). */
const setupFiles = ['test/support/clock/on-start-day.ts', quietRuntime];

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the processors of a small machine: tests of whole programs mostly wait.
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
    // Files that run in one process share what they import: loading it took longer than most tests. No test changes a module for another.
    isolate: false,
    silent: 'passed-only',
    // A test that compares nothing proves nothing.
    expect: { requireAssertions: true },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, setupFiles, globalSetup: [migrated] } },
      { extends: true, test: { name: 'db', include: db, setupFiles, globalSetup: [migrated, postgres] } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...pure, ...db],
          setupFiles: [quietRuntime],
          globalSetup: ['test/support/server/global-setup.ts', migrated, postgres],
        },
      },
    ],
  },
});
