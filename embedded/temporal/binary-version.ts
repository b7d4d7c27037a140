/** What a Temporal binary is, told by its own `--version`. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface TemporalBinary {
  path: string;
  /** `server`: temporal-server. `cli`: the `temporal` command with its development server. */
  kind: 'server' | 'cli';
  /** Version of the server inside, e.g. 1.32.0. */
  version: string;
}

/** Folders in the cache where a binary is being made begin with this. */
export const draftPrefix = 'making-';
/** Older servers lack the time skipping that the tests need, and were never tried. */
export const oldestServer = '1.32';
/** A cold binary of 200 MB on a slow disk. */
const versionLimitMs = 20_000;

/** The binary, or why it cannot be used, as the end of a sentence. `path` may be a name on PATH. */
export async function readBinary(path: string, environment: Record<string, string>): Promise<TemporalBinary | string> {
  let said: string;
  try {
    said = (await promisify(execFile)(path, ['--version'], { env: environment, timeout: versionLimitMs })).stdout.trim();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not there' : `it does not run (${firstLine(String(error))})`;
  }
  // The CLI says "temporal version 1.6.0 (Server 1.32.0, UI 2.50.0)", the server "temporal version 1.32.0".
  const inCli = /\(Server (\d+\.\d+\.\d+)/.exec(said)?.[1];
  const version = inCli ?? /^temporal\S* version v?(\d+\.\d+\.\d+)/.exec(said)?.[1];
  if (version === undefined) return `it does not say which Temporal server it is (${firstLine(said)})`;
  if (!isNewEnough(version)) return `its server is ${version}, ${oldestServer} or newer is needed`;
  return { path, kind: inCli === undefined ? 'server' : 'cli', version };
}

function isNewEnough(version: string): boolean {
  const numbers = (text: string): number[] => text.split('.').map(Number);
  const [major = 0, minor = 0] = numbers(version);
  const [leastMajor = 0, leastMinor = 0] = numbers(oldestServer);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

const firstLine = (text: string): string => text.split('\n')[0]?.slice(0, 200) ?? '';

/** What getting a binary needs, whichever way it comes. */
export interface BinaryRequest {
  cacheDir: string;
  environment: Record<string, string>;
  log: (line: string) => void;
}
