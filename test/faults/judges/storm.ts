/** How often a server that is away is asked whether it is back. */
import type { Verdict } from '../checker/checks/mails.ts';

const hourMs = 3_600_000;
/** Once a minute, and sooner at first; those that were under way when it began come on top, and a program that is started again begins anew. */
const maxInAnHour = 60 + 4 + 2 * 6;

/** @param asked ms since 1970, by the clock of delivery */
export function judgeStorm(asked: number[]): Verdict {
  const times = [...asked].sort((a, b) => a - b);
  const inHours = times.map((time, first) => times.filter((other, index) => index >= first && other - time < hourMs).length);
  const most = Math.max(0, ...inHours);
  return {
    figures: [`asked while away      ${times.length} times, at most ${most} in an hour (bound ${maxInAnHour})`],
    breaks: most > maxInAnHour ? [`a server that was away was asked ${most} times in an hour`] : [],
  };
}
