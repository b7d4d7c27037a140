/** Something that is done to what the program keeps its data in, and taken back: what it is, and whether the program met it. */
import type { Machine } from '../machine/machine.ts';
import type { Random } from '../machine/random.ts';

export interface Injury {
  /** Between how many ms it lasts, this time. */
  lastsMs(random: Random): [least: number, most: number];
  /** Puts it to the program. @returns takes it back */
  begin(machine: Machine, random: Random): Promise<() => Promise<void>>;
  /** What the program says of it, where it does. */
  saidAs: RegExp;
  /** Nothing can be written while it lasts: an act that is answered only afterwards has waited for its end. */
  makesWait?: boolean;
  /** What was being written when it began cannot be removed either: the program tidies it away an hour later. */
  keepsDrafts?: boolean;
}
