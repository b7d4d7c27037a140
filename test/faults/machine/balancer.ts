/** What stands before several APIs: hands each connection to the next one that takes it, and knows nothing of what is said on it. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

export interface Balancer {
  url: string;
  close(): Promise<void>;
}

export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => client.destroy()).on('close', () => open.delete(client));
    turn += 1;
    void reached(ports.map((_, index) => ports[(turn + index) % ports.length] as number)).then((api) => {
      if (!api) return void client.destroy();
      api.on('error', () => client.destroy()).on('close', () => client.destroy());
      client.on('close', () => api.destroy());
      client.pipe(api).pipe(client);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A connection to the first of these that takes one. */
async function reached(ports: readonly number[]): Promise<Socket | undefined> {
  for (const port of ports) {
    const socket = connect({ port, host: '127.0.0.1' });
    const isTaken = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    if (isTaken) return socket;
    socket.destroy();
  }
  return undefined;
}
