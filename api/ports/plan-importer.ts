/** What is asked of whoever can read a plan's file in. A file is kept for a while between the trial and the import. */
import type { FieldError } from '../http/problem.ts';

/** How large a plan's file may be. */
export const maxPlanFileMb = 5;

/** What becomes of one thing in the file. `differs`: people have changed it, and it is left as it is; `taken`: another plan has its id. */
export interface ImportEntry {
  what: string;
  name: string;
  outcome: 'new' | 'changed' | 'differs' | 'taken';
}

export interface ImportRun {
  id: string;
  /** The plan's title. */
  title: string;
  /** All that would not stay as it is. */
  entries: ImportEntry[];
  /** Things in the file in all. */
  parts: number;
  state: 'tried' | 'running' | 'done' | 'stopped';
  /** Activities that have been looked at, of how many. */
  passed: number;
  activities: number;
  /** What could not be done, a line each. */
  trouble: string[];
}

export interface PlanImporter {
  /** Says what an import of the file would do, and writes nothing; or what is wrong with the file. */
  tryOut(bytes: Uint8Array): Promise<ImportRun | { wrong: FieldError[] }>;
  /** Takes a file that has been tried for its import: whoever asks first gets it. @returns the plan's id; undefined for everybody else */
  claim(id: string): string | undefined;
  /** Begins the import of a file that was claimed. */
  begin(id: string): void;
  /** Undefined when the file is no longer kept. */
  find(id: string): ImportRun | undefined;
}
