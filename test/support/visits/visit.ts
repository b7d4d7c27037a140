/** One look at one page by one reader: what is opened, what is written there before it is looked at, and what it is expected to answer. */
import type { Who } from '../http/api-world.ts';
import type { FormFields } from '../http/page-world.ts';

export interface Visit {
  /** Address without host. */
  path: string;
  /** Who is signed in; absent: nobody. */
  as?: Who;
  /** Forms sent one after the other, each over what stands in the page's own form by then. `_do` is the button that is pressed. */
  writes?: readonly FormFields[];
  /** Happens between the page that is opened and the form that is sent. */
  meanwhile?(): Promise<void>;
  /** The only language that its address gives it in; absent: the reader's choice, and it is seen in both. */
  language?: 'sv' | 'en';
  /** For programmers: it speaks of the program's own words. */
  ofProgram?: true;
  /** A page answers 200 unless it says otherwise. */
  status?: number;
}

/** What a route answers where nobody sees a page: a way on, or a file. */
export interface Errand extends Pick<Visit, 'path' | 'as'> {
  status: number;
}

/** The button that shows what was written. */
export const check = { _do: 'check' };
/** A form that is sent as it stands. */
export const emptied: readonly FormFields[] = [check];
