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
  /** More time is no less time. */
  mustNotBeBeforePresentDue: NoParams;
  /** A coordinator holds a rung for at most `most` working days. */
  heldTooLong: { most: number };
  /** A decision of a body that acts by this field came without it. */
  neededForDecision: { outcome: 'newDate' | 'deferred' | 'referredBack' };
  /** More time is given where nobody has asked for a day, and none is named. */
  neededUnlessAsked: NoParams;
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
  mustNotBeBeforePresentDue: () => `${field} must not be before the present due day`,
  heldTooLong: ({ most }) => `a rung may be held for at most ${most} working days`,
  neededForDecision: ({ outcome }) => `${field} is needed with ${outcome}${{ newDate: '', deferred: ': a day', referredBack: ': who is asked' }[outcome]}`,
  neededUnlessAsked: () => `${field} is needed where nobody has asked for a day`,
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
  noReportInMatter: () => 'the matter is about no report: there is no day to move',
};
