/** A real SMTP server on a free port of loopback that keeps what it takes, and answers as a test wants. */
import type { AddressInfo, Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { SMTPServer } from 'smtp-server';

export interface TestSmtpServer {
  url: string;
  port: number;
  /** Raw messages in the order they were taken. */
  taken: string[];
  /** Envelope recipients of each. */
  recipients: string[][];
  /** Listens no more, and again on the same port: a server that is down for a while. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Cuts every connection. */
  hangUp(): void;
  /** Cuts the connection that comes from a port, once what was answered on it has left. */
  cut(remotePort: number): void;
  /** Whether there is one still. */
  hasLine(remotePort: number): boolean;
  close(): Promise<void>;
}

export interface TestSmtpOptions extends SMTPServerOptions {
  beforeTaken?: (address: string) => Promise<Error | null>;
}

/** An error that the server answers with this code. */
export const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/** @param options.beforeTaken what happens once it has a mail's text, before it keeps it and says so; an error is what it says instead */
export async function startSmtpServer({ beforeTaken, ...options }: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const taken: string[] = [];
  const recipients: string[][] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      const take = async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const no = await beforeTaken?.(to.join());
        if (!no) {
          taken.push(Buffer.concat(chunks).toString());
          recipients.push(to);
        }
        done(no, 'taken');
      };
      stream.on('end', () => void take());
    },
    ...options,
  });
  server.on('error', () => {});
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
  const listenOn = (port: number) => new Promise<void>((ready) => server.server.listen(port, '127.0.0.1', ready));
  await listenOn(0);
  const { port } = server.server.address() as AddressInfo;
  const hangUp = () => {
    // Soon, not at once: an answer that counts as given is on its way first.
    for (const connection of sockets) connection.destroySoon();
  };
  const lineFrom = (remotePort: number) => [...sockets].find((socket) => socket.remotePort === remotePort);
  const goAway = () =>
    new Promise<void>((closed) => {
      server.server.close(() => closed());
      hangUp();
    });
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    recipients,
    goAway,
    comeBack: () => listenOn(port),
    hangUp,
    cut: (remotePort) => lineFrom(remotePort)?.destroySoon(),
    hasLine: (remotePort) => lineFrom(remotePort) !== undefined,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
