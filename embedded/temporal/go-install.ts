/** Builds temporal-server with Go. About four minutes on two cores the first time; afterwards it is cached. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BinaryRequest, TemporalBinary } from './binary-version.ts';
import { draftPrefix, readBinary } from './binary-version.ts';

/** The server that this program is tried with. */
export const goServerVersion = '1.32.0';
/** What the server's module asks for. */
const oldestGo = [1, 26, 8] as const;
const tellEveryMs = 15_000;

/** @throws Error saying why, as the end of a sentence */
export async function goInstallServer({ cacheDir, environment, log }: BinaryRequest): Promise<TemporalBinary> {
  await assertGo(environment);
  const drafts = await mkdtemp(join(cacheDir, draftPrefix));
  try {
    log(`Building temporal-server ${goServerVersion} with Go: about 4 minutes on 2 cores, once.`);
    await goInstall('server', { ...environment, GOBIN: drafts }, log);
    const folder = join(cacheDir, `temporal-server-${goServerVersion}`);
    await mkdir(folder, { recursive: true });
    const path = join(folder, 'temporal-server');
    await rename(join(drafts, 'server'), path);
    const binary = await readBinary(path, environment);
    if (typeof binary === 'string') throw new Error(`the binary was built, but ${binary}`);
    return binary;
  } finally {
    await rm(drafts, { recursive: true, force: true });
  }
}

async function assertGo(environment: Record<string, string>): Promise<void> {
  const said = await promisify(execFile)('go', ['version'], { env: environment }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  const found = /go(\d+)\.(\d+)(?:\.(\d+))?/
    .exec(said)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (found === undefined) throw new Error('there is no go on PATH');
  const firstDifference = oldestGo.map((least, index) => (found[index] ?? 0) - least).find((difference) => difference !== 0) ?? 0;
  if (firstDifference < 0) throw new Error(`Go ${found.join('.')} is on PATH, ${oldestGo.join('.')} or newer is needed`);
}

/** Builds a program of the server's module into GOBIN. @param command its folder under `cmd`, whose last part names the binary */
export function goInstall(command: string, environment: Record<string, string>, log: (line: string) => void): Promise<void> {
  const begun = Date.now();
  const lines: string[] = [];
  return new Promise((done, fail) => {
    // -v names each package as it is compiled: the only sign of progress there is.
    const child = spawn('go', ['install', '-v', `go.temporal.io/server/cmd/${command}@v${goServerVersion}`], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const endWithUs = (): void => void child.kill('SIGTERM');
    process.once('exit', endWithUs);
    const telling = setInterval(
      () => log(`Building ${command} of Temporal's: ${Math.round((Date.now() - begun) / 1000)} s, ${lines.length} packages so far.`),
      tellEveryMs,
    );
    const end = (): void => {
      clearInterval(telling);
      process.off('exit', endWithUs);
    };
    child.stderr.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter((line) => line !== '')));
    child.once('error', (error) => {
      end();
      fail(error);
    });
    child.once('close', (code, signal) => {
      end();
      if (code === 0) done();
      else fail(new Error(`go install ended with ${signal ?? `exit code ${code}`}: ${lines.slice(-5).join(' | ')}`));
    });
  });
}
