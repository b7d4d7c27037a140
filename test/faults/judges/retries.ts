/** Holds when a mail was tried against the plan of tries: after 1, 5 and 15 minutes, then every 30 (RFC 5321 4.5.4.1), by the clock of delivery. */
import type { Verdict } from '../checker/checks/mails.ts';

const minuteMs = 60_000;
/** Between a try and the next, at least. */
const waitsMs = [1, 5, 15, 30].map((minutes) => minutes * minuteMs);
/** What the clocks of two processes may be apart. */
const slackMs = 50;

export interface Try {
  recipient: string;
  /** Ms since 1970. */
  at: number;
}

/** @param tries of recipients who have one mail each */
export function judgeRetries(tries: Try[]): Verdict {
  const times = new Map<string, number[]>();
  for (const { recipient, at } of tries) times.set(recipient, [...(times.get(recipient) ?? []), at]);
  const counts = [...times.values()].map(({ length }) => length);
  return {
    figures: [`tries                 ${tries.length} of ${times.size} mails, at most ${Math.max(0, ...counts)} of one`],
    breaks: [...times].flatMap(([recipient, all]) => tooSoon(recipient, all)),
  };
}

function tooSoon(recipient: string, times: number[]): string[] {
  return times.slice(1).flatMap((at, index) => {
    const [waited, planned] = [at - (times[index] ?? 0), waitsMs[Math.min(index, waitsMs.length - 1)] ?? 0];
    return waited + slackMs < planned ? [`try ${index + 2} for ${recipient} came ${Math.round(waited / 1000)} s after the last, not ${planned / 1000} s`] : [];
  });
}
