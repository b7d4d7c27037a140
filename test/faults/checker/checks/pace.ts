/** How fast mails left. */
import type { Taken } from '../../machine/post-office.ts';
import type { Verdict } from './mails.ts';

/** A dispatch has so many mails under way at once. */
const sideBySide = 4;
/** Long enough for what is under way to weigh little. */
const longMs = 10_000;

/** Over all processes no more leave than the rate, but for those that were under way already. */
export function judgePace(taken: Taken[], { perSecond, shards }: { perSecond: number; shards: number }): Verdict {
  const times = taken.map(({ at }) => at).sort((a, b) => a - b);
  const underWay = sideBySide * shards;
  const [second, long] = [maxWithin(times, 1_000), maxWithin(times, longMs)];
  const bounds = { second: perSecond + underWay, long: (perSecond * longMs) / 1000 + underWay };
  const mean = (times.length - 1) / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000);
  return {
    figures: [
      `rate                  ${perSecond}/s over ${shards} shards: at most ${second} in any second (bound ${bounds.second}), ` +
        `${long} in any ${longMs / 1000} s (bound ${bounds.long}), mean ${mean.toFixed(1)}/s`,
    ],
    breaks: second > bounds.second || long > bounds.long || mean > perSecond ? ['the rate was not kept'] : [],
  };
}

/** The most of some times, in their order, that lie within a span. */
function maxWithin(times: number[], spanMs: number): number {
  let most = 0;
  let first = 0;
  for (const [last, time] of times.entries()) {
    while (time - (times[first] ?? time) >= spanMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
