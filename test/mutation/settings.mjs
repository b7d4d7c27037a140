/** What Stryker's runs have in common: pure tests alone, no TypeScript checker, and what was found before is kept (`incremental`). */

/** @param {string} name of the run and of its vitest config @param {{ mutate: string[], excludedMutations?: string[] }} what */
export const settingsOf = (name, { mutate, excludedMutations = [] }) => ({
  tsconfigFile: 'none-is-rewritten.json',
  testRunner: 'vitest',
  vitest: { configFile: `test/mutation/${name}-tests.config.ts`, related: false },
  coverageAnalysis: 'perTest',
  mutate,
  ignorePatterns: ['/.mutation', '/docs/pictures', '/test/capsules', '/test/replay/histories', '/workflow-bundle-*.js'],
  mutator: { excludedMutations },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: `.mutation/${name}.html` },
  jsonReporter: { fileName: `.mutation/${name}.json` },
  tempDirName: `.mutation/sandbox-${name}`,
  incremental: true,
  incrementalFile: `.mutation/${name}.incremental.json`,
  concurrency: 2,
  timeoutMS: 20_000,
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: true, allowColor: false },
  disableTypeChecks: false,
  allowEmpty: false,
});
