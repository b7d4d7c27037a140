/** Listens with an Express application, and stops without cutting a request short. */
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** @returns the port, and how to stop. @throws Error naming the port when another program has it */
export function listen(app: Express, { host, port }: { host: string; port: number }): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use by another program. Set PORT to another one.`) : error),
    );
    server.once('listening', () => resolve({ port: (server.address() as AddressInfo).port, close: () => closeServer(server) }));
  });
}

function closeServer(server: ReturnType<Express['listen']>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
