/** Mail servers as they are met: most take what they get. */
import type { Manner } from './post-office.ts';
import type { Random } from './random.ts';

/** How often each manner is met, in a hundred. */
const shares: [Manner, number][] = [
  ['taken', 59],
  ['greylisted', 10],
  ['deferredAtRecipient', 6],
  ['deferredAfterText', 6],
  ['refused', 6],
  ['silent', 1],
  ['diesBeforeAnswer', 6],
  ['diesAfterAnswer', 6],
];

/** @param isQuick without one that holds a line for half a minute */
export function drawManner(random: Random, isQuick: boolean): Manner {
  let drawn = random.between(0, 100);
  for (const [manner, share] of shares) {
    drawn -= share;
    if (drawn < 0) return isQuick && manner === 'silent' ? 'taken' : manner;
  }
  return 'taken';
}
