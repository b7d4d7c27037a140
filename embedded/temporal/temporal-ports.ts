/** Free loopback ports for the services of a Temporal server; the ones it had before, where they are still free. */
import type { Server } from 'node:net';
import { createServer } from 'node:net';
import type { ServicePorts, TemporalPorts } from './temporal-server-config.ts';
import { temporalServices } from './temporal-server-config.ts';

/**
 * Keeping the former ports lets a client that is still connected find a restarted server again.
 * The ports are free when this returns; a server that finds one taken after all must be started again with others.
 */
export async function freeTemporalPorts(former: TemporalPorts | null): Promise<TemporalPorts> {
  const held: Server[] = [];
  const take = async (wanted: number | undefined): Promise<number> => {
    const server = (wanted === undefined ? null : await listen(wanted)) ?? (await listen(0));
    if (server === null) throw new Error('There is no free port on 127.0.0.1.');
    held.push(server);
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no free port on 127.0.0.1.');
    return address.port;
  };
  try {
    const ports: [string, ServicePorts][] = [];
    for (const name of temporalServices) ports.push([name, { grpc: await take(former?.[name].grpc), membership: await take(former?.[name].membership) }]);
    return Object.fromEntries(ports) as TemporalPorts;
  } finally {
    await Promise.all(held.map((server) => new Promise((closed) => server.close(closed))));
  }
}

const listen = (port: number): Promise<Server | null> =>
  new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => settle(server));
  });
