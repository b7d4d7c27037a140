/** When a mail that a server has put off is tried again, and when it is given up. */

import type { MailRow } from '../../db/mail/mail-row-read-model.ts';
import { awaitedForMs, isAwaited } from '../../db/mail/mail-row-read-model.ts';
import { dayMs, minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs, msBetween } from '../../workflows/domain/time/instants.ts';

/** RFC 5321 4.5.4.1: soon at first, then no more often than every 30 minutes. By how long ago a server first put the mail off. */
const waits = [
  { until: minuteMs, wait: minuteMs },
  { until: 6 * minuteMs, wait: 5 * minuteMs },
  { until: 21 * minuteMs, wait: 15 * minuteMs },
];
const longestWaitMs = 30 * minuteMs;
/** RFC 5321 4.5.4.1: given up after 4 to 5 days. */
export const givenUpAfterDays = 5;

/** Where somebody waits: after each failure. Servers that let strangers wait (RFC 6647) mostly ask for some minutes. */
const awaitedWaits = [minuteMs, 2 * minuteMs, 5 * minuteMs];

/**
 * @param mail as it stood before this failure
 * @param at of the failure, by the clock of delivery
 * @returns undefined where it is given up
 */
export function nextTry(mail: Pick<MailRow, 'kind' | 'attempts' | 'askedAt' | 'troubleSince'>, at: Instant): Instant | undefined {
  return isAwaited(mail) ? nextAwaitedTry(mail, at) : nextPatientTry(mail, at);
}

function nextAwaitedTry({ attempts, askedAt }: Pick<MailRow, 'attempts' | 'askedAt'>, at: Instant): Instant | undefined {
  const wait = awaitedWaits[attempts];
  if (wait === undefined) return undefined;
  const next = addMs(at, wait);
  return msBetween(askedAt, next) < awaitedForMs ? next : undefined;
}

function nextPatientTry({ troubleSince }: Pick<MailRow, 'troubleSince'>, at: Instant): Instant | undefined {
  const troubledMs = msBetween(troubleSince ?? at, at);
  if (troubledMs >= givenUpAfterDays * dayMs) return undefined;
  return addMs(at, waits.find(({ until }) => troubledMs < until)?.wait ?? longestWaitMs);
}
