/** The tests that mutants meet: no server, no database, and property tests with few runs each. */
import { defineConfig } from 'vitest/config';

export const pureTests = (include: string[]) =>
  defineConfig({
    test: {
      root: new URL('../..', import.meta.url).pathname,
      pool: 'threads',
      isolate: false,
      silent: true,
      testTimeout: 30_000,
      expect: { requireAssertions: true },
      include,
      env: { HIT_PROPERTY_SHARE: '0.03' },
    },
  });
