/** Holds what a server took against what the rows say: whether each mail left once, and what excuses each copy. */
import type { MailNow } from '../../machine/asked-mails.ts';
import type { Taken } from '../../machine/post-office.ts';
import { mannerOf } from '../../machine/post-office.ts';

/** Between a server's 250 and the commit that follows: longer than that, a kill is no excuse for a copy. */
const commitWithinMs = 1_500;
/** What a process that was killed had written by then may be read a moment later. */
const readWithinMs = 250;

export interface Verdict {
  figures: string[];
  /** Promises that were broken. */
  breaks: string[];
}

export interface Evidence {
  mails: MailNow[];
  taken: Taken[];
  /** When a process that sends was killed. */
  kills: number[];
  /** What was asked for later may be on its way still; absent: nothing is. */
  settledBy?: string;
}

export function judgeMails({ mails, taken, kills, settledBy }: Evidence): Verdict {
  const isLeft = ({ outcome, askedAt }: MailNow) => waiting.includes(outcome) && (settledBy === undefined || askedAt <= settledBy);
  const byId = new Map<string, Taken[]>();
  for (const one of taken) byId.set(one.messageId, [...(byId.get(one.messageId) ?? []), one]);
  const excuses = [...byId.values()].flatMap((all) => all.slice(0, -1).map((one) => ({ one, why: excuseFor(one, kills) })));
  const counted = (why: string) => excuses.filter((excuse) => excuse.why === why).length;
  return {
    figures: [
      `mails                 ${mails.length}: ${tally(mails.map(({ outcome }) => outcome))}`,
      `taken by the server   ${taken.length}, of ${byId.size} Message-IDs`,
      `copies                ${excuses.length}: ${counted('kill')} around a kill, ${counted('line')} whose line ended before the answer, ${counted('none')} without excuse`,
      `lost                  ${mails.filter((mail) => isLost(mail, byId)).length}`,
      `left behind           ${mails.filter(isLeft).length}`,
    ],
    breaks: [
      ...excuses.filter(({ why }) => why === 'none').map(({ one }) => `a copy without excuse: ${one.messageId} to ${one.recipient} at ${one.at}`),
      ...mails.filter((mail) => isLost(mail, byId)).map(({ key }) => `lost: ${key} counts as taken, and no server took it`),
      ...mails.filter(isLeft).map(({ key, outcome }) => `left behind: ${key} is ${outcome}`),
      ...mails.filter((mail) => isWronglyEnded(mail, byId, kills)).map(({ key, outcome }) => `ended wrongly: ${key} is ${outcome}`),
      ...strangers(mails, taken).map(({ messageId, recipient }) => `nobody asked for ${messageId} to ${recipient}`),
      ...(new Set(mails.map(({ messageId }) => messageId)).size < mails.length ? ['two mails have one Message-ID'] : []),
    ],
  };
}

function excuseFor({ at, answeredAt }: Taken, kills: number[]): 'kill' | 'line' | 'none' {
  if (kills.some((kill) => kill >= at - readWithinMs && kill <= (answeredAt ?? at) + commitWithinMs)) return 'kill';
  return answeredAt === undefined ? 'line' : 'none';
}

const isLost = ({ messageId, outcome }: MailNow, byId: Map<string, Taken[]>): boolean => outcome === 'accepted' && !byId.has(messageId);
const waiting = ['queued', 'held', 'retrying'];

/** Refused is what a server refuses, and nothing else; nothing is given up within the hour. */
function isWronglyEnded({ messageId, outcome, recipient }: MailNow, byId: Map<string, Taken[]>, kills: number[]): boolean {
  if (outcome === 'expired') return true;
  // One whose sender died before it could write that it was taken may be no longer true when the next one looks.
  const wasTaken = (byId.get(messageId) ?? []).some((one) => excuseFor(one, kills) === 'none');
  return (outcome === 'refused') !== (mannerOf(recipient) === 'refused') || (outcome === 'superseded' && wasTaken);
}

/** A mail goes to the one whom its row names, under the Message-ID of its row. */
function strangers(mails: MailNow[], taken: Taken[]): Taken[] {
  const recipients = new Map(mails.map(({ messageId, recipient }) => [messageId, recipient]));
  return taken.filter(({ messageId, recipient }) => recipients.get(messageId) !== recipient);
}

/** "3 a, 2 b" of a list of words. */
export function tally(words: string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ') || 'none';
}

/** "least … median … most" of some seconds. */
export function spread(seconds: number[]): string {
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1);
  return `least ${at(0)} s, median ${at(0.5)} s, most ${at(1)} s (${sorted.length} times)`;
}
