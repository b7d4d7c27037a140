/** Who sends slowly, keeps a connection, or sends many small things: what comes in has bounds in time and number. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonBody } from '../../api/http/json-body.ts';
import type { HttpServer } from '../../api/http/listen.ts';
import { listen } from '../../api/http/listen.ts';
import { receiving } from '../../api/http/requests/receiving.ts';
import { formBody } from '../../api/web/browser/form-body.ts';
import { fieldsLimit } from '../../api/web/browser/multipart-form.ts';
import type { LocalSmtpServer } from '../../embedded/mailbox/local-smtp-server.ts';
import { startLocalSmtpServer } from '../../embedded/mailbox/local-smtp-server.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { connected } from '../support/http/raw-http.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const withinMs = 1_500;
const limits = { withinMs, uploadWithinMs: 20_000, everyMs: 50, maxConnections: 3 };

let server: HttpServer;
let address: string;
beforeAll(async () => {
  server = await listen({ host: '127.0.0.1', port: 0, limits });
  address = `http://127.0.0.1:${server.port}`;
  const app = express();
  app.get('/', (_request, response) => void response.end('here'));
  app.post('/json', jsonBody, (_request, response) => void response.end('taken'));
  app.post(
    '/files',
    formBody({ maxBytes: 1_000_000, maxFiles: 1 }, ({ req }) => req.headers['x-may'] === 'send'),
    (_request, response) => void response.end('taken'),
  );
  server.serve(app);
});
afterAll(() => server.close());

/** What the server says until it hangs up. @param later sent while the socket is open, so many milliseconds apart */
async function saidTo(first: string | Buffer, { later = [], apartMs = 0 }: { later?: string[]; apartMs?: number } = {}): Promise<string> {
  const socket = await connected(address);
  let said = '';
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString('latin1');
  });
  const gone = once(socket, 'close');
  socket.write(first);
  for (const more of later) {
    await new Promise((due) => setTimeout(due, apartMs));
    if (socket.writable) socket.write(more);
  }
  await gone;
  return said;
}

const boundary = 'x';
const part = `--${boundary}\r\nContent-Disposition: form-data; name="fil"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7`;
const upload = (more: Record<string, string>) =>
  `POST /files HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=${boundary}\r\n${Object.entries(more)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}`;

describe('over HTTP', () => {
  test('the limits of a program are half a minute, and five for files', () => {
    expect(receiving).toMatchObject({ withinMs: 30_000, uploadWithinMs: 300_000, maxConnections: 1000 });
  });

  test.each([
    ['no head', 'GET / HTTP/1.1\r\nHost: x\r\n'],
    ['a body that does not come', 'POST /json HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{'],
    ['a body that nobody reads', 'POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{'],
  ])('%s: the sender is cut off', async (_, sent) => {
    expect(await saidTo(sent)).toMatch(/^HTTP\/1\.1 408/);
  });

  test('a body that comes a byte now and then is cut off all the same', async () => {
    const head = 'POST /json HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';
    expect(await saidTo(head, { later: Array<string>(40).fill(' '), apartMs: 50 })).toMatch(/^HTTP\/1\.1 408/);
  });

  test('a form with files may take longer, as long as it keeps coming, of who may send files', async () => {
    const pieces = [part, ...Array<string>(7).fill('.'), `\r\n--${boundary}--\r\n`];
    const length = { 'Content-Length': String(pieces.join('').length) };
    const sent = { later: pieces, apartMs: withinMs / 5 };
    expect(await saidTo(`${upload({ ...length, 'X-May': 'send' })}\r\n`, sent)).toMatch(/^HTTP\/1\.1 200/);
    expect(await saidTo(`${upload(length)}\r\n`, sent)).toMatch(/^HTTP\/1\.1 408/);
    expect(await saidTo(`${upload({ ...length, 'X-May': 'send' })}\r\n${part}`)).toMatch(/^HTTP\/1\.1 408/);
  });

  test('more connections than are taken are closed at once, and a place is given again', async () => {
    const held = await Promise.all(Array.from({ length: limits.maxConnections }, () => connected(address)));
    const one = connect(server.port, '127.0.0.1');
    one.on('error', () => {});
    await once(one, 'close');
    for (const socket of held) socket.destroy();
    await expect.poll(async () => (await fetch(address).catch(() => undefined))?.status).toBe(200);
  });
});

describe('many small things', () => {
  const world = worldForAll(startPageWorld);

  test('a form has few fields', async () => {
    const browser = await world.browser();
    await browser.get('/logga-in');
    const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, '1']));
    expect((await browser.post('/logga-in', { email: 'a@b.example', ...fields(fieldsLimit.count - 2) })).status).toBe(303);
    expect((await browser.post('/logga-in', { email: 'a@b.example', ...fields(fieldsLimit.count) })).status).toBe(413);
  });
});

describe('the local SMTP server', () => {
  let folder: string;
  let smtp: LocalSmtpServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hit-smtp-'));
    smtp = await startLocalSmtpServer({ folder, limits: { idleMs: 1_000, talkMs: 2_500, clients: 2, recipients: 2 } });
  });
  afterAll(async () => {
    await smtp.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Says its lines one after the other, and listens until the server hangs up. */
  async function talk(lines: string[], apartMs = 20): Promise<string> {
    const socket = await connected(smtp.url.replace('smtp:', 'http:'));
    let said = '';
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const gone = once(socket, 'close');
    // Who talks before it is greeted is not listened to.
    await once(socket, 'data');
    for (const line of lines) {
      await new Promise((due) => setTimeout(due, apartMs));
      if (socket.writable) socket.write(line);
    }
    await gone;
    return said;
  }

  test('hangs up on who says nothing', async () => {
    expect(await talk([])).toMatch(/^220 /);
  });

  test('hangs up on who says a little now and then', async () => {
    const begin = ['EHLO x\r\n', 'MAIL FROM:<a@x.example>\r\n', 'RCPT TO:<b@x.example>\r\n', 'DATA\r\n'];
    expect(await talk([...begin, ...Array<string>(30).fill('x')], 100)).toMatch(/354 /);
  });

  test('takes a mail to few, and talks with few at once', async () => {
    const to = (name: string) => `RCPT TO:<${name}@x.example>\r\n`;
    expect(await talk(['EHLO x\r\n', 'MAIL FROM:<a@x.example>\r\n', to('b'), to('c'), to('d'), 'QUIT\r\n'])).toMatch(/452 /);
    const held = await Promise.all([1, 2].map(() => connected(smtp.url.replace('smtp:', 'http:'))));
    expect(await talk([])).toMatch(/421 /);
    for (const socket of held) socket.destroy();
  });
});
