/** How long one round of a dispatch of mails lasts and how it shows that it is alive, in milliseconds. What the workflow allows follows from what its Activity does. */
import { hourMs, secondMs } from './domain/durations.ts';

export const dispatchRoundMs = 24 * hourMs;
/** The rest is for the end of what is under way. */
export const dispatchRoundTimeoutMs = dispatchRoundMs + hourMs;
export const dispatchBeatEveryMs = secondMs;
/** A worker passes beats on to the server at least this often: well inside the time after which a dispatch is taken for dead. */
export const dispatchBeatPassedOnMs = 3 * secondMs;
/** A dispatch that has said nothing for this long is taken for dead. */
export const dispatchDeadAfterMs = 10 * secondMs;
