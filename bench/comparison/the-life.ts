/**
 * The life that all contenders lead: six commands of people, from the proposal to the review of the first report. What each causes is HIT's, with one
 * coordinator in the register; the others do as much, so that like is compared with like.
 */

export interface Command {
  /** As HIT's API has it. */
  what: string;
  /** How many mails it causes. */
  mails: number;
  /** When the next thing falls due after it, in days: a timer is set anew. */
  dueAfterDays: number;
}

const proposal: Command = { what: 'proposal', mails: 2, dueAfterDays: 59 };
const fundingDecision: Command = { what: 'funding-decision', mails: 1, dueAfterDays: 31 };

export const theLife = {
  proposal,
  fundingDecision,
  commands: [
    proposal,
    fundingDecision,
    { what: 'assignment', mails: 1, dueAfterDays: 13 },
    { what: 'assignment-answer', mails: 1, dueAfterDays: 34 },
    { what: 'report', mails: 2, dueAfterDays: 21 },
    { what: 'review', mails: 1, dueAfterDays: 34 },
  ] satisfies Command[],
};

export const mailsOfLife = theLife.commands.reduce((sum, { mails }) => sum + mails, 0);
