/**
 * Every kind of problem that an answer of the API can tell (`type`), with its status and when it is told. `/docs/errors` is made from this table.
 * A code keeps its meaning for ever: programs branch on it.
 */
import type { RefusalType } from '../../workflows/domain/refusals.ts';

interface Problem {
  status: number;
  /** Absent: the code in words, "WrongStage" → "Wrong stage". */
  title?: string;
  /** When it is told, for who writes programs. */
  when: string;
}

/** Refusals by a life. */
const ofLives = {
  WrongStage: { status: 409, when: 'The plan activity is at a stage in which the command has no place.' },
  NothingToRemindOf: { status: 409, when: 'It is owed no more, or a coordinator owes it.' },
  NothingOwed: { status: 409, when: 'No report is owed for the period any more, or it has come in already.' },
  ReportAlreadyReviewed: { status: 409, when: 'The report of the period is approved or noted already, or there is no such period.' },
  NothingToReview: { status: 409, when: 'No report has come in for the period that is reviewed.' },
  ExtensionAlreadyAsked: { status: 409, when: 'More time has been asked for already and waits for an answer.' },
  NoExtensionAsked: { status: 409, when: 'More time is refused that nobody has asked for.' },
  NoRungToHold: { status: 409, when: 'No step of the ladder is still to come for the period.' },
  EscalationNotOpen: { status: 409, when: 'The matter is not open before the body, or not any more.' },
  NotRaisedByHand: { status: 409, when: 'No coordinator has raised the matter: it is about an overdue report, or the steering group asks.' },
  GrantAlreadyDecided: { status: 409, when: 'The funder has decided on its grant already.' },
  GrantNotApproved: { status: 409, when: 'The funder has no approved grant from which it could pay.' },
  InstalmentNotReleased: { status: 409, when: 'The instalment’s report is not approved, or its day has not come.' },
  InstalmentAlreadyPaid: { status: 409, when: 'The payment is more than what remains of the instalment.' },
  PaymentExceedsGrant: { status: 409, when: 'The payment is more than what remains of the grant.' },
  AccountsSettled: { status: 409, when: 'The accounts of the plan activity are settled: no payment and no word of a funder is taken any more.' },
  EvaluationAlreadyIn: { status: 409, when: 'The evaluation has been handed in already.' },
  AlreadyClosing: { status: 409, when: 'The plan activity is being closed already.' },
  TaskAlreadyDone: { status: 409, when: 'Somebody has reported the task done already.' },
  NoAnswerToUndo: {
    status: 409,
    when: 'No answer stands of which it could be said that it was entered in error. Where an organisation leads, a handover is the way.',
  },
  AnswerStands: { status: 409, when: 'Something has been built on the answer since: a report has come in, is before a body, or the activity is being closed.' },
  NoExtensionToShorten: { status: 409, when: 'No more time has been given that lies ahead, or the due day before it is not known.' },
  NoRungHeld: { status: 409, when: 'No rung is held for the period.' },
  ReportNotExcused: { status: 409, when: 'The report is not one that a coordinator has excused the present lead from, or it was more than a year ago.' },
  ClosingStands: { status: 409, when: 'The final report is approved or excused, or the evaluation is in: that is taken back first.' },
  EvaluationNotIn: { status: 409, when: 'The evaluation is not in.' },
  NothingToCorrect: { status: 409, when: 'All that the correction names stands so already.' },
  StepNotLast: { status: 409, when: 'Another step has come in the plan activity since the one that is taken back, by somebody or by the clock.' },
  TakeBackTooLate: { status: 409, when: 'More than 15 minutes have passed since the step.' },
  StepOfAnother: { status: 409, title: 'Another’s step', when: 'The step is another person’s: only that person or a coordinator takes it back.' },
  NotTakenBack: {
    status: 409,
    when: 'A step of this kind is not taken back: a proposal, an import, a body’s decision, a step of the clock, what was taken back.',
  },
  StepHasLeft: { status: 409, when: 'What the step wrote has been handed out, or its result is public.' },
  NotReopened: { status: 409, when: 'The record does not tell how the plan activity was before its end.' },
  NotConfirmed: { status: 409, when: 'A second coordinator has said no to the decision or payment.' },
  VersionMismatch: { status: 412, title: 'Another version', when: 'If-Match names another version than the present one.' },
  EffectChanged: {
    status: 412,
    title: 'Another effect',
    when: 'If-Effect names what the command did when it was previewed, and it would do something else by now.',
  },
  ValueNotAllowed: { status: 422, when: 'A day or a choice is one that the rules do not allow as the plan activity stands; the field is named.' },
  CommandVoid: { status: 503, title: 'Unavailable', when: 'The command was given up before it was taken. Send it again.' },
} satisfies Record<RefusalType, Problem>;

const ofRequests = {
  NotSignedIn: { status: 401, when: 'No token was sent, or one that nobody has.' },
  NotAllowed: { status: 403, when: 'The caller’s roles or part in the plan activity do not have the operation, or a field is kept for coordinators.' },
  NotImpartial: { status: 403, when: 'The caller has a stake in the case, and does nothing in it by its office.' },
  OtherSite: { status: 403, title: 'Sent from elsewhere', when: 'A form was not sent from a page of ours.' },
  NotFound: { status: 404, when: 'It is not there, or not the caller’s to see.' },
  MethodNotAllowed: { status: 405, when: 'The address takes other methods; Allow names them.' },
  MalformedBody: { status: 400, when: 'The body is not JSON in UTF-8, is cut off, or is not what its Content-Encoding says.' },
  BodyTooLarge: { status: 413, when: 'The body, or a form and its files, are larger than is taken.' },
  UnsupportedMediaType: { status: 415, when: 'The body is not sent as JSON in UTF-8.' },
  InvalidValue: { status: 422, when: 'Fields are wrong; each is named with its code.' },
  TooManyRequests: { status: 429, when: 'It was asked too often; Retry-After says when again.' },
  InternalError: { status: 500, when: 'Something went wrong here. It has been noted.' },
  Unavailable: { status: 503, when: 'A part behind the API does not answer. Nothing was changed; send it again after Retry-After seconds.' },
  StorageFull: { status: 503, when: 'There is no room left for what was sent. Nothing was kept; send it again once whoever runs the system has made room.' },
} satisfies Record<string, Problem>;

/** Conflicts with the present state of a register, of the published results or of the mail log. */
const ofRegisters = {
  AlreadyThere: { status: 409, when: 'Somebody else made the same at this moment.' },
  PersonExists: { status: 409, when: 'Somebody in the register has the address already.' },
  MetByItsAct: { status: 409, when: 'What is asked for is met by an act of its own, and is not reported done.' },
  NotAnOwnTask: { status: 409, when: 'The task was not made by a coordinator: its day and who does it are not chosen.' },
  PartialityStands: { status: 409, when: 'Partiality is declared already, for another reason.' },
  NoPartialityStands: { status: 409, when: 'There is no declared partiality to take back.' },
  ContactTakenIn: { status: 409, when: 'The contact is in the register; its time ends there.' },
  ContactEnded: { status: 409, when: 'The organisation has left the case, and its contact with it.' },
  NotInThePlan: { status: 409, when: 'The plan activity is not in the plan, so nothing of it is public.' },
  ReportNotReviewed: { status: 409, when: 'Only a report that has been approved or noted is published.' },
  NothingPublished: { status: 409, when: 'No result of the period is public.' },
  MailWithLink: { status: 409, when: 'The mail carries a link that was asked for; a new one is asked for on the page that sent it.' },
  MailAccepted: { status: 409, when: 'The recipient’s server has taken the mail.' },
  MailSuperseded: { status: 409, when: 'The mail is no longer true, so it is not sent.' },
  MailHeld: { status: 409, when: 'The mail gate holds the mail.' },
  MailQueued: { status: 409, when: 'The mail is waiting to be sent and leaves by itself.' },
  MailNotAccepted: { status: 409, when: 'No server has taken the mail, so it has reached nobody.' },
  MailUnderWay: { status: 409, when: 'The mail is being tried at this moment.' },
} satisfies Record<string, Problem>;

const all = { ...ofLives, ...ofRequests, ...ofRegisters };
export type ProblemCode = keyof typeof all;
/** Codes of refusals because of the state of a case or register, not because of the request itself. */
export type ConflictCode = RefusalType | keyof typeof ofRegisters;

/** Whether a code is such a conflict. */
export const isConflict = (code: ProblemCode): code is ConflictCode => code in ofLives || code in ofRegisters;

export const problems: Record<ProblemCode, Problem> = all;
export const problemCodes = Object.keys(all) as ProblemCode[];

/** "WrongStage" → "Wrong stage", where the code has no title of its own. */
export const titleOf = (code: ProblemCode): string => problems[code].title ?? code.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The page that lists every code. */
export const problemsPath = '/docs/errors';
/** The `type` of a problem (RFC 9457): where it is documented, from the address that was asked, so that it stays when that changes. */
export const problemTypeOf = (code: ProblemCode): string => `${problemsPath}#${code}`;
