/** What becomes of lives that people move on: the acts of each course, one after another. */
import { assignmentToLtu, decisionInPart, proposalInSeconds } from '../../support/builders/proposal-in-seconds.ts';

export interface Act {
  by: 'coordinator' | 'actor';
  /** What comes after the life's own address; empty: the life is put forward. */
  what: string;
  body: object;
}

/** Where a life is: how many of its acts are done, and whether a copy has been made since it began. */
export interface Progress {
  done: number;
  wasCopied: boolean;
}

/** @returns the next act; 'waits' where none is wanted before the next copy, undefined where nothing more comes */
export type Course = (progress: Progress) => Act | 'waits' | undefined;

/** Reminders of seconds: the clock moves these lives too, between the acts of people. */
const hurried = { decision: { within: 'PT3S', remind: ['PT1S', 'PT2S'] }, answer: { within: 'PT3S', remind: ['PT1S', 'PT2S'] } };
const mail = { workingDaysOnly: false, digest: 'never' };
/** A restored life catches up with every period that has passed since the copy: not hundreds of them. */
const ticking = { every: 'PT30S', due: 'PT2S', remindBefore: [], remindAfter: ['PT1S'], hearBefore: 'PT1S', ladder: [] };

const propose = (report: object = {}): Act => ({
  by: 'coordinator',
  what: '',
  body: { ...proposalInSeconds, policy: { ...hurried, mail, ...report } },
});
const untilAccepted: Act[] = [
  { by: 'coordinator', what: 'funding-decision', body: decisionInPart },
  { by: 'coordinator', what: 'assignment', body: assignmentToLtu },
  { by: 'actor', what: 'assignment-answer', body: { answer: 'accepted' } },
];
const pause: Act = { by: 'coordinator', what: 'pause', body: { reason: 'Upphandlingen överklagades.' } };
const resume: Act = { by: 'coordinator', what: 'resume', body: { reason: 'Domen har kommit.' } };
const withdraw: Act = { by: 'coordinator', what: 'withdrawal', body: { reason: 'Finansieringen uteblev.' } };
const reject: Act = { by: 'coordinator', what: 'funding-decision', body: { outcome: 'rejected', grounds: 'Ryms inte i planen.', decidedBy: 'Anna Lind' } };

const inTurn =
  (acts: Act[]): Course =>
  ({ done }) =>
    acts[done];

/** Goes on for ever. */
const beginning = [propose(), ...untilAccepted];
export const neverDone: Course = ({ done }) => beginning[done] ?? (done % 2 === 0 ? pause : resume);
export const rejected: Course = inTurn([propose(), reject]);
export const withdrawn: Course = inTurn([...beginning, pause, withdraw]);
const inFollowUp = [propose({ report: ticking }), ...untilAccepted];
/** In follow-up when it is copied, and withdrawn afterwards. */
export const followedUp: Course = ({ done, wasCopied }) => inFollowUp[done] ?? (done > inFollowUp.length ? undefined : wasCopied ? withdraw : 'waits');
