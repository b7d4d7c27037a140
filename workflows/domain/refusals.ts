/** Why a life says no: types that mean 409 (or 412, 422 where they say so) to the API. Anything else that fails is an unknown outcome. */
import type { RefusalReason } from './refusal-reasons.ts';

export const refusalTypes = [
  'WrongStage',
  'NothingOwed',
  'ReportAlreadyReviewed',
  'NothingToReview',
  'ExtensionAlreadyAsked',
  'NoExtensionAsked',
  'NoRungToHold',
  'EscalationNotOpen',
  /** A matter is taken back by whoever raised it: a rung, or the steering group, did. */
  'NotRaisedByHand',
  'GrantAlreadyDecided',
  'GrantNotApproved',
  'InstalmentNotReleased',
  'InstalmentAlreadyPaid',
  'PaymentExceedsGrant',
  'AccountsSettled',
  'EvaluationAlreadyIn',
  'AlreadyClosing',
  'TaskAlreadyDone',
  'NothingToCorrect',
  /** No answer stands of which it could be said that it was never given. */
  'NoAnswerToUndo',
  /** Something has been built on the answer: a handover is the way. */
  'AnswerStands',
  'NoExtensionToShorten',
  'NoRungHeld',
  /** What somebody is to be reminded of is owed no more, or is the coordinators’ own to do. */
  'NothingToRemindOf',
  /** The report is not one that a coordinator has excused, or it was too long ago. */
  'ReportNotExcused',
  /** Something of the closing is approved or in. */
  'ClosingStands',
  'EvaluationNotIn',
  /** Another step has come since the one that is taken back. */
  'StepNotLast',
  /** More than a quarter of an hour has passed since the step. */
  'TakeBackTooLate',
  /** The step is another person's, and who asks is no coordinator. */
  'StepOfAnother',
  /** Steps of this kind are never taken back. */
  'NotTakenBack',
  /** What the step wrote has left the house, or is public. */
  'StepHasLeft',
  /** The record does not tell how the life was before its end. */
  'NotReopened',
  /** A second person has said no. */
  'NotConfirmed',
  /** 412: If-Match named another version. */
  'VersionMismatch',
  /** 412: If-Effect named another effect. */
  'EffectChanged',
  /** 422: the named field holds a day or a choice the rules do not allow. */
  'ValueNotAllowed',
  /** The command was given up before it was taken; it may be sent again. */
  'CommandVoid',
] as const;
export type RefusalType = (typeof refusalTypes)[number];

export interface Refusal {
  type: RefusalType;
  message: string;
  /** Name of the field in the request, for ValueNotAllowed. */
  field?: string;
  /** The rule it rests on, where words for people need more than the type. Absent in what was refused before 2026-12. */
  reason?: RefusalReason;
}
