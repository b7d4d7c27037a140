/** How the tests run: `pure` needs nothing but Node, `server` shares one real Temporal server that is started once. */
import { defineConfig } from 'vitest/config';

const pure = ['test/domain/**', 'test/words/**', 'test/config/**', 'test/db/**', 'test/api/**', 'test/activities/**', 'test/plan/**', 'test/*'].map(
  (folder) => `${folder}.test.{ts,tsx}`,
);

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    silent: 'passed-only',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      { extends: true, test: { name: 'server', include: ['test/**/*.test.{ts,tsx}'], exclude: pure, globalSetup: ['test/support/global-setup.ts'] } },
    ],
  },
});
