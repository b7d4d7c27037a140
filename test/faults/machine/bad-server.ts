/** Something that listens where a server of mail should, and does not speak as one. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';

/** `absent`: nothing listens. */
export const badManners = ['absent', 'closes', 'busy', 'garbage', 'nonsense TLS', 'no greeting'] as const;
export type BadManner = (typeof badManners)[number];

export interface BadServer {
  /** When each conversation was begun, as the clock says that it was given. */
  met: number[];
  close(): Promise<void>;
}

const garbage = Buffer.from([0x00, 0xff, 0x16, 0x03, 0x01, 0x0d, 0x0a, 0x7f, 0x80, 0x0d, 0x0a]);

/** @param now what the time is */
export async function listenBadly(port: number, manner: BadManner, now: () => number = Date.now): Promise<BadServer> {
  const met: number[] = [];
  if (manner === 'absent') return { met, close: async () => {} };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    met.push(now());
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    socket.on('error', () => {});
    speak(socket, manner);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    met,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function speak(socket: Socket, manner: Exclude<BadManner, 'absent'>): void {
  if (manner === 'closes') socket.end();
  else if (manner === 'busy') socket.end('421 4.3.2 too busy, come again later\r\n');
  else if (manner === 'garbage') socket.end(garbage);
  else if (manner === 'nonsense TLS') offerNonsense(socket);
  // One without a greeting hears and says nothing.
  else socket.resume();
}

/** Offers to go on in TLS, and does not know how. */
function offerNonsense(socket: Socket): void {
  socket.write('220 fault.example ESMTP\r\n');
  socket.on('data', (chunk: Buffer) => {
    const line = chunk.toString('latin1');
    if (/^EHLO/i.test(line)) socket.write('250-fault.example\r\n250 STARTTLS\r\n');
    else if (/^STARTTLS/i.test(line)) socket.write('220 go on\r\n');
    else socket.end(garbage);
  });
}
