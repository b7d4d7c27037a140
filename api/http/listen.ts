/**
 * Listens before the application is ready, so that its address is known to everything that names it. Stops without cutting requests short, and in time: clients
 * that keep their connection are told that this response is the last, and those that go on are cut off after a while.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Receiving } from './requests/receiving.ts';
import { limitReceiving, maxHeaders, receiving } from './requests/receiving.ts';

/** How long requests that are being answered at the end may take. */
const defaultGraceMs = 8_000;

export interface HttpServer {
  port: number;
  /** Serves requests with this application from now on, first those that have been waiting; may be called again with another application. */
  serve(app: Express): void;
  close(): Promise<void>;
}

interface Listening {
  host: string;
  port: number;
  graceMs?: number;
  limits?: Receiving;
}

/** @throws Error naming the port when another program has it */
export function listen({ host, port, graceMs = defaultGraceMs, limits = receiving }: Listening): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const waiting: [IncomingMessage, ServerResponse][] = [];
    let answer = (request: IncomingMessage, response: ServerResponse): unknown => waiting.push([request, response]);
    const lastResponses = createLastResponses();
    const { withinMs: headersTimeout, uploadWithinMs: requestTimeout, everyMs: connectionsCheckingInterval } = limits;
    const server = createServer({ headersTimeout, requestTimeout, connectionsCheckingInterval }, (request, response) => {
      limitReceiving(request, response, limits.withinMs);
      lastResponses.watch(response);
      answer(request, response);
    });
    server.maxConnections = limits.maxConnections;
    server.maxHeadersCount = maxHeaders;
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use by another program. Set PORT to another one.`) : error),
    );
    const serve: HttpServer['serve'] = (app) => {
      answer = app;
      for (const [request, response] of waiting.splice(0)) app(request, response);
    };
    const close = () => {
      for (const [request] of waiting.splice(0)) request.destroy();
      lastResponses.begin();
      return closeServer(server, graceMs);
    };
    server.listen(port, host, () => resolve({ port: (server.address() as AddressInfo).port, serve, close }));
  });
}

/** Once begun, every response closes its connection: those being written, and those to requests that still arrive. */
function createLastResponses(): { watch(response: ServerResponse): void; begin(): void } {
  const underWay = new Set<ServerResponse>();
  let begun = false;
  const makeLast = (response: ServerResponse): void => {
    response.shouldKeepAlive = false;
  };
  return {
    watch(response) {
      if (begun) makeLast(response);
      underWay.add(response);
      response.once('close', () => {
        underWay.delete(response);
        // Too late for responses whose head has been sent.
        if (begun) response.req.socket.end();
      });
    },
    begin() {
      begun = true;
      for (const response of underWay) if (!response.headersSent) makeLast(response);
    },
  };
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}
