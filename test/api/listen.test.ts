/** How the API stops listening: what is under way is answered, and nobody keeps it from ending. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../api/http/listen.ts';

const graceMs = 400;

async function slowApp() {
  const httpServer = await listen({ host: '127.0.0.1', port: 0, graceMs });
  onTestFinished(httpServer.close);
  const app = express();
  let finish: () => void = () => {};
  const asked = new Promise<void>((settle) => {
    app.get('/slow', (_request, response) => {
      finish = () => void response.json({ done: true });
      settle();
    });
  });
  app.get('/quick', (_request, response) => void response.json({ done: true }));
  httpServer.serve(app);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const ask = async (path: string): Promise<IncomingMessage> => {
    const [response] = (await once(get(`http://127.0.0.1:${httpServer.port}${path}`, { agent }), 'response')) as [IncomingMessage];
    response.resume();
    return response;
  };
  return { httpServer, ask, asked, finish: () => finish() };
}

test('an answer under way is given, as the last on its connection', async () => {
  const { httpServer, ask, asked, finish } = await slowApp();
  expect((await ask('/quick')).headers.connection).toBe('keep-alive');
  const answer = ask('/slow');
  await asked;
  const closed = httpServer.close();
  finish();
  const { statusCode, headers } = await answer;
  expect([statusCode, headers.connection]).toEqual([200, 'close']);
  await closed;
  await expect(ask('/quick')).rejects.toThrow(/ECONNREFUSED/);
});

test('who never ends a request is cut off after the grace', async () => {
  const { httpServer, ask, asked } = await slowApp();
  const answer = ask('/slow').catch((error: unknown) => String(error));
  await asked;
  const dribbling = connect(httpServer.port, '127.0.0.1', () => dribbling.write('POST /quick HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{'));
  const cut = once(dribbling, 'close');
  dribbling.on('error', () => {});
  await once(dribbling, 'connect');
  await httpServer.close();
  await cut;
  expect(await answer).toMatch(/socket hang up|ECONNRESET/);
});

test('closes once what has come in is answered, though somebody keeps asking on the same connection', async () => {
  const { httpServer, ask } = await slowApp();
  let isOver = false;
  const asking = (async () => {
    while (!isOver) await ask('/quick');
  })().catch(() => {});
  const closed = httpServer.close().then(() => 'closed');
  expect(await Promise.race([closed, setTimeout(1_500, 'open')])).toBe('closed');
  isOver = true;
  await asking;
});
