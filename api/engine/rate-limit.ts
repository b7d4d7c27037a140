/** Limits how fast lives are gone over: the Temporal server may be shared with others. */
import { setTimeout } from 'node:timers/promises';

/** How many lives are gone over in a second, at most. */
const livesPerSecond = 20;

/** Runs a job for one life: however fast each is, no more than so many a second where they run one after the other. */
export async function paced<T>(job: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([job(), setTimeout(1000 / livesPerSecond)]);
  return result;
}
