/** How far a program's clock of delivery is ahead of the machine's, as a file that both sides read: `programs/moved-hit.ts` goes by it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string): string => join(dataDir, 'delivery-ahead-ms');

/** Read anew each time; 0 where nobody has moved it. */
export function aheadMsIn(dataDir: string): number {
  try {
    return Number(readFileSync(fileIn(dataDir), 'utf8'));
  } catch {
    return 0;
  }
}

export interface MovedClock {
  /** Ms since 1970 by the clock of delivery. */
  now(): number;
  /** Lets time pass for the delivery of mails alone. */
  pass(ms: number): void;
}

export const movedClock = (dataDir: string): MovedClock => ({
  now: () => Date.now() + aheadMsIn(dataDir),
  pass(ms) {
    const draft = `${fileIn(dataDir)}.new`;
    writeFileSync(draft, String(Math.round(aheadMsIn(dataDir) + ms)));
    renameSync(draft, fileIn(dataDir));
  },
});
