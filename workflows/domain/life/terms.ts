/** The terms that a plan activity is carried out by, and those that wait. */
import type { Policy } from '../policy.ts';
import type { Day } from '../time/day-and-instant.ts';

/** What a plan activity is carried out by: its run, its follow-up rules, whether it goes round again, and the form of its reports. */
export interface Terms {
  policy: Policy;
  runs: { from?: Day; to?: Day };
  yearly: boolean;
  /** "short" or "full" as wished in the proposal; absent: full with our money, else short. */
  reportForm?: 'short' | 'full';
}

/** Terms that wait, each whole; what is changed later is changed in them too. */
export interface TermsToCome {
  /** Changed at once, in a pause. */
  onResuming?: Terms;
  atNextPeriod?: Terms;
}
