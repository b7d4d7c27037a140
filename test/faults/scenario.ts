/** What a scenario is: one kind of fault, put to the real program again and again, and what came of it. */

export interface FaultPlan {
  /** How often the fault is to be seen. */
  injections: number;
  /** The same again for the same seed, as far as processes and their clocks allow. */
  seed: number;
  /** Short: without what takes half a minute each time. */
  isQuick?: boolean;
  say(line: string): void;
}

export interface FaultOutcome {
  /** Injections that were seen to take effect; one that was not is void and counts nowhere. */
  seen: number;
  /** What was exposed to the fault and then judged by itself: a kill, a call, a mail, a life or a restored folder. */
  trials: number;
  /** How often each kind of the fault was seen, where there are several. */
  kinds?: Record<string, number>;
  /** For whoever watches: counts, lines of text. */
  figures: string[];
  /** Promises that were broken, a sentence each. */
  breaks: string[];
}

export interface Scenario {
  /** On the command line and in the table. */
  name: string;
  /** What is done to the program, in words. */
  fault: string;
  /** What one trial is: "kill", "call", "mail". */
  trial: string;
  /** How many injections one piece has where nothing else is said. */
  usual: number;
  run(plan: FaultPlan): Promise<FaultOutcome>;
}
