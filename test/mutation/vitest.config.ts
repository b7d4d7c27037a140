/** The tests that mutants of pure code meet: no server, no database, and property tests with few runs each. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    pool: 'threads',
    isolate: false,
    silent: true,
    testTimeout: 30_000,
    expect: { requireAssertions: true },
    include: [
      'test/domain/**/*.test.ts',
      'test/contracts/**/*.test.ts',
      'test/words/**/*.test.ts',
      'test/activities/{facts-by-kind,mail-templates}.test.ts',
      'test/plan/!(load-registers).test.ts',
    ],
    env: { HIT_PROPERTY_SHARE: '0.03' },
  },
});
