/** What the comparison compares: each leads the same life (`the-life.ts`) in its own manner. */
import type { Size } from '../cost/history-size.ts';

export interface Contender {
  name: string;
  /** @param smtpUrl where its mails go */
  start(smtpUrl: string): Promise<RunningContender>;
}

export interface RunningContender {
  /** Whether it sends the life's mails. */
  mails: boolean;
  /** Leads one whole life; resolves when its last command is answered. @param mark of no other life, stands in each of its mails */
  life(mark: string): Promise<void>;
  /** The proposal alone. */
  begin(mark: string): Promise<void>;
  /** The funding decision on what was proposed. @returns after how many ms it was answered */
  decide(mark: string): Promise<number>;
  /** What a life that was led has left in Temporal; undefined where there is none. */
  history(mark: string): Promise<Size | undefined>;
  /** How many statements its processes have sent to SQL so far; undefined where they do not tell. */
  statements(): Promise<number | undefined>;
  /** The processes whose CPU and memory are its own, with all that they have begun. */
  processes: readonly number[];
  stop(): Promise<void>;
}
