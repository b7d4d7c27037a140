/** Takes mail on this machine only and keeps each as a file: what it has answered 250 for is on disk, and a second copy of one is taken and not kept. */
import { mkdir, open, readdir } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { SMTPServerDataStream } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { writeAtomically } from '../../db/engine/atomic-write.ts';
import { minuteMs, secondMs } from '../../workflows/domain/durations.ts';
import { isMailboxId, mailMark, markOf, newMailboxId } from './mailbox-id.ts';

export interface LocalSmtpServer {
  /** "smtp://127.0.0.1:…" */
  url: string;
  close(): Promise<void>;
}

const maxBytes = 10 * 1024 * 1024;

/** Programs on this machine alone speak to it, one mail at a time each. */
const usualLimits = { idleMs: 30 * secondMs, talkMs: minuteMs, clients: 50, recipients: 100 };

/**
 * Starts the server on a free port of loopback.
 * @param folder where mails are kept; made if it is not there
 * @param limits how long somebody may say nothing, how long a whole talk may take, and how many may talk at once, to how many
 */
export async function startLocalSmtpServer({ folder, limits = usualLimits }: { folder: string; limits?: typeof usualLimits }): Promise<LocalSmtpServer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = new Set(
    (await readdir(folder))
      .map((file) => file.replace(/\.eml$/, ''))
      .filter(isMailboxId)
      .map(markOf),
  );
  const server = new SMTPServer({
    // Nobody signs in and nothing is encrypted: nothing leaves this machine.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxBytes,
    socketTimeout: limits.idleMs,
    maxClients: limits.clients,
    maxRecipients: limits.recipients,
    closeTimeout: 1000,
    banner: 'local mailbox',
    onData(stream, _session, done) {
      keep(folder, kept, stream).then(
        () => done(null, 'kept in the local mailbox'),
        (error: unknown) =>
          done(error instanceof TooLarge ? error : Object.assign(new Error('The local mailbox cannot keep the mail now'), { responseCode: 451 })),
      );
    },
  });
  // A client that hangs up is no error of the server.
  server.on('error', () => {});
  server.server.on('connection', (socket) => endWithin(socket, limits.talkMs));
  await listen(server);
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(() => closed())) };
}

/** Somebody who sends a byte now and then is never idle. */
function endWithin(socket: Socket, ms: number): void {
  const end = setTimeout(() => socket.destroy(), ms);
  end.unref();
  socket.once('close', () => clearTimeout(end));
}

class TooLarge extends Error {
  readonly responseCode = 552;
}

async function keep(folder: string, kept: Set<string>, stream: SMTPServerDataStream): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw new TooLarge('The mail is larger than 10 MB');
  const mail = Buffer.concat(chunks);
  const mark = mailMark(mail);
  // Sent again after a crash between our 250 and the sender's commit: the same Message-ID, the same mail.
  if (kept.has(mark)) return;
  await writeAtomically(join(folder, `${newMailboxId(new Date(), mark)}.eml`), mail);
  await syncFolder(folder);
  kept.add(mark);
}

/** Without this the file is safe but its name may be lost with the power. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function listen(server: SMTPServer): Promise<void> {
  return new Promise((ready, failed) => {
    server.server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      server.server.off('error', failed);
      ready();
    });
  });
}
