/** Where all mails of the comparison go: a real SMTP server in the process that measures, which counts whose they are. */
import { startSmtpServer } from '../../test/support/mail/smtp-server.ts';
import { until } from '../../test/support/server/until.ts';

export interface Post {
  url: string;
  /** Resolves when so many mails with a mark in them have come. @throws Error after a minute */
  come(mark: string, count: number): Promise<void>;
  /** How many have come. */
  seen(mark: string): number;
  /** Resolves when no mail has come for a while. */
  rests(): Promise<void>;
  close(): Promise<void>;
}

const comesWithinMs = 60_000;
const restsAfterMs = 2_000;
const lookEveryMs = 10;

export const markOf = (what: string, number: number): string => `mark-${what}-${number}`;
const marks = /\bmark-[a-z0-9-]+\b/;

export async function openPost(): Promise<Post> {
  const seen = new Map<string, number>();
  const countOf = (mark: string): number => seen.get(mark) ?? 0;
  let lastAt = performance.now();
  const server = await startSmtpServer({
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        lastAt = performance.now();
        // Quoted-printable breaks its lines anywhere.
        const [mark] = marks.exec(Buffer.concat(chunks).toString('latin1').replaceAll('=\r\n', '')) ?? [];
        if (mark !== undefined) seen.set(mark, countOf(mark) + 1);
        done(null, 'taken');
      });
    },
  });
  return {
    url: server.url,
    seen: countOf,
    come: (mark, count) => until(`${count} mails of ${mark} have come`, async () => countOf(mark) >= count, comesWithinMs, lookEveryMs),
    rests: () => until('no mail has come for a while', async () => performance.now() - lastAt > restsAfterMs, comesWithinMs),
    close: server.close,
  };
}
