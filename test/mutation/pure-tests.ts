/** The tests that mutants meet: no server, no database, and property tests with few runs each. */
import { defineConfig } from 'vitest/config';
import { sequencerBy } from '../support/ranked-sequencer.ts';

/** Golden files show most mutants, and soon: the rest is asked only about those that they do not show. */
const GoldenFirst = sequencerBy(({ moduleId }) => (/\/(courses|judgements|schemas|refusals|errors)\.test\.ts$/.test(moduleId) ? 0 : 1));

export const pureTests = (include: string[]) =>
  defineConfig({
    test: {
      root: new URL('../..', import.meta.url).pathname,
      pool: 'threads',
      isolate: false,
      silent: true,
      testTimeout: 120_000,
      expect: { requireAssertions: true },
      include,
      sequence: { sequencer: GoldenFirst },
      env: { HIT_PROPERTY_SHARE: '0.03' },
    },
  });
