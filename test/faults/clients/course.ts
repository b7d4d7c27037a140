/** What one person does: some acts at once, then the next, being told each time what is known of those before. */
import type { Random } from '../machine/random.ts';
import type { Known } from './caller.ts';
import type { Act } from './requests.ts';

export type Course = AsyncGenerator<readonly Act[], void, Known[]>;

/** What there is to do for everybody. */
export interface Work {
  /** For somebody who has nothing to do: it comes to an end soon. */
  next(random: Random): Course;
  /** What is left to do once nobody begins anything any more. */
  windUp?(): Course;
}
