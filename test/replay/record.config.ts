/** `npm run histories`: records anew the histories that the replay test guards. Only when a landed workflow gets a new type or a new branch behind `patched()`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/replay/record-histories.ts'],
    globalSetup: ['test/support/server/global-setup.ts', 'test/support/db/migrated-sqlite.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
