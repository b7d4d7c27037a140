/** Runs the tests that drive a life on one day, as a process of its own, and counts what passed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');

export interface DayResult {
  files: number;
  passed: number;
  seconds: number;
  /** Names of the tests, or of the files that could not run, with what went wrong; empty when the day is green. */
  failures: { name: string; why: string }[];
}

const runnersReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() })),
    }),
  ),
});

/**
 * @param day as `HIT_START_DAY` takes it
 * @param files of tests, from the root; all where none is named
 * @throws Error when the runner ended without a report
 */
export async function runDay(day: string, files: readonly string[] = []): Promise<DayResult> {
  const folder = await mkdtemp(join(tmpdir(), 'hit-start-day-'));
  const report = join(folder, 'report.json');
  const begun = performance.now();
  try {
    const runner = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/start-days/start-days.config.ts'];
    const child = spawn(process.execPath, [...runner, '--reporter=json', `--outputFile=${report}`, ...files], {
      cwd: root,
      env: { ...process.env, HIT_START_DAY: day },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await once(child, 'exit');
    const { numPassedTests, testResults } = runnersReport.parse(JSON.parse(await readFile(report, 'utf8')));
    return {
      files: testResults.filter(({ status }) => status === 'passed').length,
      passed: numPassedTests,
      seconds: Math.round((performance.now() - begun) / 1000),
      failures: testResults.flatMap(failuresIn),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function failuresIn({ name, status, message, assertionResults }: z.infer<typeof runnersReport>['testResults'][number]): DayResult['failures'] {
  const file = name.slice(root.length + 1);
  const failed = assertionResults.filter((one) => one.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [{ name: file, why: message }];
  return failed.map(({ fullName, failureMessages }) => ({ name: `${file}: ${fullName}`, why: failureMessages?.join('\n') ?? '' }));
}
