/** An SMTP server that goes by a recipient's address: it takes the mail, or does one of the things that servers do. It keeps what it took, and when. */
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { TestSmtpServer } from '../../support/mail/smtp-server.ts';
import { answer, startSmtpServer } from '../../support/mail/smtp-server.ts';

/** What happens to the first tries of a mail; later ones are taken, except where it is refused. */
export const manners = {
  taken: 0,
  greylisted: 1,
  deferredAtRecipient: 2,
  deferredAfterText: 1,
  refused: Number.POSITIVE_INFINITY,
  /** The text is not taken, and nothing is ever answered. */
  silent: 1,
  /** The text is taken, and the line ends before that is said. */
  diesBeforeAnswer: 1,
  /** Taken, said, and the line ends at once. */
  diesAfterAnswer: Number.POSITIVE_INFINITY,
} as const;
export type Manner = keyof typeof manners;

const domain = 'fault.example';
export const addressOf = (manner: Manner, number: number): string => `${manner}-${number}@${domain}`;

export const isOurs = (address: string): boolean => address.endsWith(`@${domain}`);

/** How a server treats an address; others than ours are taken. */
export function mannerOf(address: string): Manner {
  const manner = isOurs(address) ? address.split('-')[0] : undefined;
  return Object.keys(manners).includes(manner ?? '') ? (manner as Manner) : 'taken';
}

export interface Taken {
  messageId: string;
  recipient: string;
  /** The name by which the sender greeted. */
  sender: string;
  /** When its text had come. */
  at: number;
  /** When that was said; undefined where the line ended before. */
  answeredAt: number | undefined;
}

export interface PostOffice extends Pick<TestSmtpServer, 'url' | 'port' | 'close' | 'goAway' | 'comeBack'> {
  taken: Taken[];
  /** Who was met with another manner than that of taking the mail, in the order in which it happened. */
  met: { recipient: string; manner: Manner }[];
  /** What it says from now on to whoever names a recipient, before all manners; null where these decide. */
  setRule(atRecipient: Rule): void;
  /** Not reached for a while. */
  beAway(ms: number): Promise<void>;
}

export type Rule = (asked: Asked) => Error | null;

export interface Asked {
  recipient: string;
  sender: string;
  /** The network address of who asks. */
  from: string;
}

/** @param answerAfterMs how long it thinks about each text */
export async function openPostOffice(answerAfterMs: () => number): Promise<PostOffice> {
  let atRecipient: Rule = () => null;
  const taken: Taken[] = [];
  const met: PostOffice['met'] = [];
  const tries = new Map<string, number>();
  const isEarly = (address: string, manner: Manner) => (tries.get(address) ?? 0) <= manners[manner];

  const server = await startSmtpServer({
    onRcptTo({ address }, { envelope: { mailFrom }, remoteAddress }, done) {
      const no = atRecipient({ recipient: address, sender: mailFrom ? mailFrom.address : '', from: remoteAddress });
      if (no) return done(no);
      tries.set(address, (tries.get(address) ?? 0) + 1);
      const manner = mannerOf(address);
      if (manner !== 'taken' && isEarly(address, manner)) met.push({ recipient: address, manner });
      if (manner === 'refused') return done(answer(550, '5.1.1 no such mailbox'));
      if (manner === 'greylisted' && isEarly(address, manner)) return done(answer(451, '4.7.1 greylisted, come again'));
      if (manner === 'deferredAtRecipient' && isEarly(address, manner)) return done(answer(450, '4.2.1 mailbox busy'));
      done();
    },
    onData(stream, session, done) {
      const recipient = session.envelope.rcptTo[0]?.address ?? '';
      const manner = mannerOf(recipient);
      const line = session.remotePort;
      const take = async (text: string): Promise<void> => {
        if (isEarly(recipient, manner) && manner === 'silent') return;
        if (isEarly(recipient, manner) && manner === 'deferredAfterText') return done(answer(452, '4.3.1 no room now'));
        const one: Taken = { messageId: messageIdIn(text), recipient, sender: session.hostNameAppearsAs, at: Date.now(), answeredAt: undefined };
        taken.push(one);
        if (isEarly(recipient, manner) && manner === 'diesBeforeAnswer') return server.cut(line);
        await setTimeout(answerAfterMs());
        if (!server.hasLine(line)) return;
        one.answeredAt = Date.now();
        done(null, 'taken');
        if (manner === 'diesAfterAnswer') setImmediate(() => server.cut(line));
      };
      // One who is killed in the middle of a text has not sent it.
      readText(stream).then(take, () => {});
    },
  });

  return {
    url: server.url,
    port: server.port,
    close: server.close,
    goAway: server.goAway,
    comeBack: server.comeBack,
    taken,
    met,
    setRule(rule) {
      atRecipient = rule;
    },
    async beAway(ms) {
      await server.goAway();
      await setTimeout(ms);
      await server.comeBack();
    },
  };
}

async function readText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const messageIdIn = (text: string): string => /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '';
