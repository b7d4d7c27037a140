/** Where the Temporal server's binary comes from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface TemporalBinary {
  path: string;
  /** `server`: temporal-server. `cli`: the `temporal` command with its development server. */
  kind: 'server' | 'cli';
  /** Version of the server inside, e.g. 1.32.0. */
  version: string;
}

export interface BinarySearch {
  cacheDir: string;
  /** TEMPORAL_SERVER_BINARY, or null. */
  configured: string | null;
  environment: Record<string, string>;
  /** Gets one line for each step worth telling. */
  log: (line: string) => void;
}

const wantedVersion = '1.32.0';

export async function findTemporalBinary(search: BinarySearch): Promise<TemporalBinary> {
  const path = join(search.cacheDir, `temporal-server-${wantedVersion}`, 'temporal-server');
  if (!existsSync(path)) throw new Error('no Temporal server');
  return { path, kind: 'server', version: wantedVersion };
}
