/** One run of Schemathesis, as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';

const settings = ['--config-file', join(import.meta.dirname, 'schemathesis.toml')];

interface Run {
  url: string;
  token: string;
  seconds: number;
  /** The file that takes all it says. */
  report: string;
}

/** @returns whether nothing was found, and its last lines in one @throws Error where there is no Schemathesis */
export async function runSchemathesis({ url, token, seconds, report }: Run): Promise<{ isClean: boolean; summary: string }> {
  const said = createWriteStream(report);
  const child = spawn(
    process.env['SCHEMATHESIS'] ?? 'schemathesis',
    [...settings, 'run', `${url}/openapi.json`, '--max-time', String(seconds), '--checks', 'all'],
    {
      // It leaves a folder of its own where it runs.
      cwd: dirname(report),
      env: { ...process.env, FUZZ_TOKEN: token, FUZZ_HOOKS: join(import.meta.dirname, 'hooks.py'), NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  child.stdout.pipe(said, { end: false });
  child.stderr.pipe(said, { end: false });
  const [code] = (await once(child, 'close')) as [number | null];
  said.end();
  await finished(said);
  return { isClean: code === 0, summary: summaryOf(await readFile(report, 'utf8')) };
}

/** The figures that it ends with. */
const summaryOf = (said: string): string => said.trimEnd().split('\n').slice(-25).join('\n');
