/** Logs errors of background work under the name of the work. */
import type { Log } from '../api/http/request-log.ts';

/** @param what names the work; @returns what is told of its errors */
export type Trouble = (what: string) => (error: unknown) => void;

export const troubleIn =
  (log: Log): Trouble =>
  (what) =>
  (error) =>
    log.error({ error: String(error) }, what);
