/** How often something may happen that was seen so many times in so many trials. */

const confidence = 0.95;
const halvings = 60;

/**
 * The upper end of the one-sided 95 % interval of a share (Clopper and Pearson 1934): with none in n trials about 3/n.
 * @returns from 0 to 1
 */
export function upperBound(seen: number, trials: number): number {
  if (seen >= trials) return 1;
  let [low, high] = [0, 1];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (atMost(seen, trials, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance of seeing at most so many where each trial has that share. */
function atMost(seen: number, trials: number, share: number): number {
  let chance = (1 - share) ** trials;
  let sum = chance;
  for (let count = 1; count <= seen; count += 1) {
    chance *= ((trials - count + 1) / count) * (share / (1 - share));
    sum += chance;
  }
  return sum;
}
