/** Listens before there is anything to answer with, so that the address is known to all that names it; stops without cutting a request short. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export interface Door {
  port: number;
  /** Answers from now on, first those who came before. */
  serve(app: Express): void;
  close(): Promise<void>;
}

/** @throws Error naming the port when another program has it */
export function listen({ host, port }: { host: string; port: number }): Promise<Door> {
  return new Promise((resolve, reject) => {
    const waiting: [IncomingMessage, ServerResponse][] = [];
    let answer = (request: IncomingMessage, response: ServerResponse): unknown => waiting.push([request, response]);
    let isClosing = false;
    const server = createServer((request, response) => {
      // A connection that is kept for the next request would keep this process for as long as somebody asks on.
      response.once('close', () => void (isClosing && server.closeIdleConnections()));
      void answer(request, response);
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use by another program. Set PORT to another one.`) : error),
    );
    const serve: Door['serve'] = (app) => {
      answer = app;
      for (const [request, response] of waiting.splice(0)) app(request, response);
    };
    const close = () => {
      isClosing = true;
      for (const [request] of waiting.splice(0)) request.destroy();
      return closeServer(server);
    };
    server.listen(port, host, () => resolve({ port: (server.address() as AddressInfo).port, serve, close }));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
