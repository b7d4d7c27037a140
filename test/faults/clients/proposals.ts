/** Proposals by how soon their rules make something fall due while faults happen. */
import { proposalInDays, proposalInSeconds } from '../../support/builders/proposal-in-seconds.ts';
import type { Random } from '../machine/random.ts';

const plain = { workingDaysOnly: false, spread: 'PT1S', digest: 'never', hold: 'PT0S' };

export type Proposal = Record<string, unknown>;

const within = {
  completion: { within: 'PT20S', remind: ['PT6S', 'PT12S'] },
  decision: { within: 'PT15S', remind: ['PT5S', 'PT10S'] },
  assignment: { within: 'PT15S' },
  answer: { within: 'PT15S', remind: ['PT4S', 'PT9S'] },
  review: { within: 'PT10S' },
  extensionAnswer: { within: 'PT6S' },
  evaluation: { within: 'PT20S' },
};

/** All three rungs; the last waits for advice, or until that is late. */
const threeRungs = {
  ...within,
  bodyDecision: { within: 'PT6S' },
  report: {
    every: 'PT24S',
    due: 'PT4S',
    remindBefore: ['PT3S', 'PT1S'],
    remindAfter: ['PT1S', 'PT4S'],
    hearBefore: 'PT3S',
    ladder: [
      { after: 'PT2S', role: 'coordinator' },
      { after: 'PT5S', role: 'referenceGroup' },
      { after: 'PT10S', role: 'steeringGroup', requires: 'advice' },
    ],
  },
  mail: plain,
};

/** Notice that is shorter than the rules' own for the first body, and periods that come faster than a body decides. */
const twoBodies = {
  ...within,
  bodyDecision: { within: 'PT40S' },
  report: { ...proposalInSeconds.policy.report, every: 'PT15S', hearBefore: 'PT3S' },
  mail: plain,
};

/** A body long after the day: an outage lies between a hearing and its rung. */
const longNotice = {
  ...within,
  bodyDecision: { within: 'PT20S' },
  report: { every: 'PT40S', due: 'PT2S', remindBefore: [], remindAfter: ['PT8S'], hearBefore: 'PT12S', ladder: [{ after: 'PT20S', role: 'steeringGroup' }] },
  mail: plain,
};

/** All its rules are in seconds, so that reminders, hearings and rungs fall due. */
export const hastyProposal = (random: Random, title: string): Proposal => ({
  ...proposalInSeconds,
  title,
  reportForm: random.pick(['full', 'short']),
  policy: random.pick([threeRungs, threeRungs, twoBodies, longNotice]),
});

/** A restored life catches up with every period that has passed since the copy: not hundreds of them. */
const fewReminders = { every: 'PT30S', due: 'PT2S', remindBefore: [], remindAfter: ['PT1S'], hearBefore: 'PT1S', ladder: [] };
const soonReminded = { decision: { within: 'PT3S', remind: ['PT1S', 'PT2S'] }, answer: { within: 'PT3S', remind: ['PT1S', 'PT2S'] }, mail: plain };

/** The clock moves its life too, without haste: one reminder for each period, or no period within days. */
export const unhurriedProposal = (random: Random, title: string): Proposal => ({
  ...proposalInDays,
  title,
  policy: random.pick<Proposal>([soonReminded, { ...soonReminded, report: fewReminders }]),
});
