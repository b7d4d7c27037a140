/** Where trouble in the background goes: into the log, under the name of what could not be done. */
import type { Log } from '../api/http/request-log.ts';

/** @param what names the work; @returns what is told of its errors */
export type Trouble = (what: string) => (error: unknown) => void;

export const troubleIn =
  (log: Log): Trouble =>
  (what) =>
  (error) =>
    log.error({ error: String(error) }, what);
