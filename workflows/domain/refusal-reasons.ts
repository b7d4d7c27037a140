/**
 * Which rule a refusal rests on, by code with what its words need: what a form says at the field is worded from it, never from the English sentence.
 * A code stays as it is once it has been stored.
 */

import type { Day } from './time/day-and-instant.ts';

/** A rule that needs nothing more said than its name. */
export type NoParams = Record<string, never>;
/** Codes with their parameters, as a union that `code` tells apart. */
export type Coded<Rules, Code extends keyof Rules = keyof Rules> = { [One in Code]: { code: One; params: Rules[One] } }[Code];
/** Words for every code. */
export type WordsByCode<Rules> = { [Code in keyof Rules]: (params: Rules[Code]) => string };

/** @returns the words of one rule */
export const wordsOf = <Rules, Code extends keyof Rules>(words: WordsByCode<Rules>, { code, params }: Coded<Rules, Code>): string => words[code](params);

/** What the rules about days ask of a named field (`ValueNotAllowed`). */
export interface DateRules {
  /** A day that somebody is given, or that something is put off to, lies ahead. */
  mustBeAfterToday: NoParams;
  /** What has come in, or been done, came in or was done by today. */
  mustNotBeAfterToday: NoParams;
  /** A report or a reply cannot have come in before its period began. */
  mustNotBeBeforePeriod: NoParams;
  /** An answer cannot have come in before the lead was asked. */
  mustNotBeBeforeAsking: NoParams;
  /** What was done was not done before anybody had asked for it. */
  mustNotBeBeforeProposal: { proposedOn: Day };
  /** Minutes are adjusted after their meeting. */
  mustNotBeBeforeMeeting: NoParams;
  /** An instalment is released by the report of a period that comes. */
  periodNeverComes: NoParams;
  /** A run ends no sooner than it begins. Since 28 November 2026. */
  runEndsBeforeItBegins: NoParams;
  /** The final report has been approved or noted: the run is not lengthened any more. Since 28 November 2026. */
  finalReportReviewed: NoParams;
  /** What an instalment waits for comes no more by the new terms, and nobody has said what it is to wait for. Since 28 November 2026. */
  instalmentLosesPeriod: { instalment: number; period: string };
  /** An instalment is pointed elsewhere whose period comes as before. Since 28 November 2026. */
  instalmentKeepsPeriod: { instalment: number };
  /** More time is no less time. */
  mustNotBeBeforePresentDue: NoParams;
  /** Less time is no more time. Since 28 November 2026, as those that follow. */
  mustBeBeforePresentDue: NoParams;
  /** Time that was given is taken back, and no other. */
  mustNotBeBeforeExtension: { before: Day };
  /** Whoever gets an earlier day, or owes again, has so many working days left. */
  mustLeaveWorkingDays: { least: number; earliest: Day };
  /** The run is over by its own date. */
  runHasEnded: { to: Day };
  /** A coordinator holds a rung for at most `most` working days. */
  heldTooLong: { most: number };
  /** Whoever owes it has been reminded by hand today. Since 28 November 2026. */
  remindedToday: NoParams;
  /** A decision of a body that acts by this field came without it. */
  neededForDecision: { outcome: 'newDate' | 'deferred' | 'referredBack' };
  /** More time is given where nobody has asked for a day, and none is named. */
  neededUnlessAsked: NoParams;
  /** A reopening names a new last day only where the one before has passed and the follow-up goes on. Since 28 November 2026. */
  runNotOver: NoParams;
}

/** What stands against a payment, a funder's answer, an answer on more time or a correction. */
export interface StateRules {
  /** The funder has decided already. */
  funderHasDecided: { funder: string };
  /** The funder has no approved grant in this plan activity. */
  noApprovedGrant: { funder: string };
  /** More is paid than is left of the grant; whole SEK. */
  moreThanGrant: { remainingSek: number };
  /** More is paid than is left of the instalment; whole SEK. */
  moreThanInstalment: { remainingSek: number; instalment: number };
  /** The instalment's report is not approved, or its day has not come. */
  instalmentNotReleased: { instalment: number };
  /** Our grant is paid in instalments, and the payment names none. */
  instalmentNeeded: NoParams;
  /** Instalments are of our own grant. */
  instalmentOfOwnGrant: NoParams;
  /** More time is refused that nobody has asked for. */
  nobodyAskedForTime: { period: string };
  /** A partner is the lead, or has been asked to be. Since 28 November 2026. */
  leadIsPartner: NoParams;
  /** A report of the organisation has come in since it accepted. Since 28 November 2026, as those that follow. */
  reportHasComeIn: NoParams;
  /** A report of the organisation is before a body. */
  matterBeforeBody: NoParams;
  /** The activity is being closed. */
  closingHasBegun: NoParams;
  /** What the extension goes back to is not known: a day is named instead. */
  dayBeforeUnknown: NoParams;
  /** An activity is closed without its final report only where that is said. */
  withoutFinalReport: NoParams;
  /** A closing is reopened only by taking back what it rests on. Since 28 November 2026. */
  nothingUndone: NoParams;
  /** Only of a closed activity is something taken back by its reopening. Since 28 November 2026. */
  notClosed: NoParams;
  /** No report is late in a matter raised by hand: there is no day to move. Since 28 November 2026. */
  noReportInMatter: NoParams;
}

/** What the rest of the case, or another case, says against a decision. Since 27 November 2026 asked where the step is recorded too. */
export interface CaseRules {
  /** Approved in part is less than was asked. */
  notLessThanAsked: { requestedSek: number };
  /** More is granted than was asked, and no reason says that it is meant. */
  moreThanAsked: { requestedSek: number };
  /** More is granted than the follow-up rules allow for one activity, and no reason says that it is meant. */
  moreThanCeiling: { ceilingSek: number };
  /** The case number is that of another plan activity. */
  caseNumberOfAnother: NoParams;
}

export type ReasonRules = DateRules & StateRules & CaseRules;
export type DateRule = Coded<DateRules>;
export type StateRule = Coded<StateRules>;
export type CaseRule = Coded<CaseRules>;
export type RefusalReason = Coded<ReasonRules>;

/** English, about the field `field`: a sentence of its own, so it names the field. */
export const dateRulesInEnglish = (field: string): WordsByCode<DateRules> => ({
  mustBeAfterToday: () => `${field} must be a day after today`,
  mustNotBeAfterToday: () => `${field} must not be after today`,
  mustNotBeBeforePeriod: () => `${field} must not be before the period began`,
  mustNotBeBeforeAsking: () => `${field} must not be before the lead was asked`,
  mustNotBeBeforeProposal: ({ proposedOn }) => `${field} must not be before ${proposedOn}, when the proposal was made`,
  mustNotBeBeforeMeeting: () => `${field} must not be before the meeting`,
  periodNeverComes: () => `${field} names a period that never comes`,
  runEndsBeforeItBegins: () => `${field} must not be before the run begins`,
  finalReportReviewed: () => 'the final report has been approved or noted: the run is not lengthened any more',
  instalmentLosesPeriod: ({ instalment, period }) =>
    `instalment ${instalment} waits for the report for ${period}, which comes no more: ${field} must say what it waits for`,
  instalmentKeepsPeriod: ({ instalment }) => `instalment ${instalment} does not lose the period it waits for`,
  mustNotBeBeforePresentDue: () => `${field} must not be before the present due day`,
  mustBeBeforePresentDue: () => `${field} must be before the present due day`,
  mustNotBeBeforeExtension: ({ before }) => `${field} must not be before ${before}, the due day before the extension`,
  mustLeaveWorkingDays: ({ least, earliest }) => `at least ${least} working days must be left: ${earliest} or later`,
  runHasEnded: ({ to }) => `the run ended on ${to}`,
  heldTooLong: ({ most }) => `a rung may be held for at most ${most} working days`,
  remindedToday: () => `who owes this ${field} has been reminded by hand today`,
  neededForDecision: ({ outcome }) => `${field} is needed with ${outcome}${{ newDate: '', deferred: ': a day', referredBack: ': who is asked' }[outcome]}`,
  neededUnlessAsked: () => `${field} is needed where nobody has asked for a day`,
  runNotOver: () => `${field} is for a plan activity that goes on after its last day has passed`,
});

export const stateRulesInEnglish: WordsByCode<StateRules> = {
  funderHasDecided: ({ funder }) => `${funder} has decided already`,
  noApprovedGrant: ({ funder }) => `${funder} has no approved grant here`,
  moreThanGrant: ({ remainingSek }) => `${remainingSek} SEK of the grant remain to be paid`,
  moreThanInstalment: ({ remainingSek, instalment }) => `${remainingSek} SEK of instalment ${instalment} remain to be paid`,
  instalmentNotReleased: ({ instalment }) => `instalment ${instalment} has not been released`,
  instalmentNeeded: () => 'the grant is paid in instalments: instalment is needed',
  instalmentOfOwnGrant: () => 'instalment is of the county board’s own grant only',
  nobodyAskedForTime: ({ period }) => `nobody has asked for more time for ${period}`,
  leadIsPartner: () => 'the lead, or who has been asked to lead, is no partner',
  reportHasComeIn: () => 'a report of the organisation has come in: a handover is the way',
  matterBeforeBody: () => 'a report of the organisation is before a body: a handover is the way',
  closingHasBegun: () => 'the activity is being closed: a handover is the way',
  dayBeforeUnknown: () => 'the due day before the extension is not known: name a day',
  withoutFinalReport: () => 'this is the final report: say that the activity is closed without one',
  nothingUndone: () => 'say what is taken back: the evaluation, the approval of the final report, or both',
  notClosed: () => 'undone is for a plan activity that has been closed',
  noReportInMatter: () => 'the matter is about no report: there is no day to move',
};
