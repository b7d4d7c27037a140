/**
 * What can be wrong with a field of a body, a query or a header: each code says when, and what its words need. The code and its parameters leave beside
 * the English text (`errors[].code`); pages and mails word the code in the reader's language. A code keeps its meaning for ever: programs branch on it.
 */
import type { CaseRules, Coded, NoParams, ReasonRules } from '../../workflows/domain/refusal-reasons.ts';

/** What a schema finds of the value alone. */
interface ShapeRules {
  /** Nothing was given where something is needed. */
  required: NoParams;
  /** An empty text was given. */
  empty: NoParams;
  /** The body has no field of this name. */
  unknownField: NoParams;
  /** Another type of JSON value; `expected` as JSON Schema names it. */
  wrongType: { expected: string };
  /** A number on a form that can be read in two ways: 1.234. */
  unclearNumber: { asThousands: number; asDecimals: number };
  /** The value is none of those that there are. */
  notOneOf: { values: string[] };
  /** A number below the least that is taken. */
  tooSmall: { minimum: number };
  /** A number above the most that is taken. */
  tooLarge: { maximum: number };
  /** More characters than the field takes. */
  tooLong: { maximum: number };
  /** A list shorter than is taken. */
  tooFewItems: { minimum: number };
  /** A list longer than is taken. */
  tooManyItems: { maximum: number };
  /** NUL, or half a character (a lone surrogate). */
  unstorableCharacter: NoParams;
  /** A line break where one line is asked for. */
  notOneLine: NoParams;
  /** A character that nobody sees, or that turns the direction of writing, in a title or a name. */
  invisibleCharacter: NoParams;
  /** No day, or one that the calendar lacks. */
  noSuchDay: NoParams;
  /** A day before 1990 or after 2199. */
  yearOutOfRange: NoParams;
  /** No id: small letters, digits and hyphens. */
  notAnId: NoParams;
  /** No plain e-mail address, or more than one. */
  notAnAddress: NoParams;
  /** No name of a period, such as 2026-Q1 or P1. */
  notAPeriod: NoParams;
  /** No ISO 8601 duration from PT1S to P10Y. */
  notADuration: NoParams;
  /** Neither a duration nor a number of working days. */
  notASpan: NoParams;
  /** No day of the year (MM-DD). */
  notADayOfYear: NoParams;
  /** No time from PT0S to PT12H. */
  notASpread: NoParams;
  /** How long a mail waits, in hours, minutes and seconds, from nothing to a quarter of an hour. */
  notAHold: NoParams;
  /** No UUID. */
  notAUuid: NoParams;
  /** No whole number from 1. */
  notAPageNumber: NoParams;
  /** An Idempotency-Key with other than visible ASCII, or too long. */
  notAKey: NoParams;
  /** Where a new lead is named: neither an id nor an organisation with its contact. */
  notALead: NoParams;
  /** Of goals reached: neither yes or no, a text nor goals. */
  notGoalsReached: NoParams;
  /** An instalment's release: neither a period nor a day, or both. */
  notARelease: NoParams;
  /** Of a deferred or referred matter: neither a day nor somebody. */
  neitherDayNorSomebody: NoParams;
  /** What no rule of ours foresaw, in the words of the library. */
  otherwiseWrong: { message: string };
}

/** What a schema finds of several fields together. */
interface TogetherRules {
  /** This choice needs the field. */
  requiredWith: { choice: string };
  /** This choice takes no such field. */
  notAllowedWith: { choice: string };
  /** The field belongs to this choice alone. */
  onlyWith: { choice: string };
  /** An approval names no approved grant. */
  approvedGrantRequired: { outcome: string };
  /** This outcome of a funding decision takes no such field. */
  notAllowedInOutcome: { outcome: string };
  /** The field belongs to this outcome of a funding decision. */
  onlyInOutcome: { outcome: string };
  /** A completion that completes nothing. */
  nothingCompleted: NoParams;
  /** A correction that names no fact. */
  nothingCorrected: NoParams;
  /** An approved grant of 0 SEK. */
  approvedGrantWithoutAmount: NoParams;
  /** The same stands in another row. */
  repeated: NoParams;
  /** A partner is the lead. */
  leadIsPartner: NoParams;
  /** The first day after the last one, where both lie in one body. */
  lastDayNotAfterFirst: NoParams;
  /** `runs.to` before `runs.from`. */
  endBeforeStart: NoParams;
  /** A rung that does not follow the one before it. */
  rungOutOfOrder: NoParams;
  /** Quiet stretches that leave less than `fewest` working days of some year. */
  tooFewWorkingDays: { fewest: number };
  /** A matter is deferred to somebody instead of to a day. */
  dayNeededWithDeferred: NoParams;
  /** A matter is referred back to a day instead of to somebody. */
  somebodyNeededWithReferredBack: NoParams;
}

/** What a register or a row says against it. */
interface RegisterRules {
  /** No such id in the register that the field names. */
  notInRegister: NoParams;
  /** The address belongs to somebody else in the register. */
  addressOfAnother: NoParams;
  /** Somebody in the register has the address already. */
  addressTaken: { email: string };
  /** A contact is named by the address of somebody who is no contact person of the organisation. */
  addressOfNoContact: NoParams;
  /** The person is a contact person of the organisation already. */
  alreadyContact: NoParams;
  /** The person's time as a contact has ended. */
  contactHasEnded: NoParams;
  /** The last day of a contact or a role before its first. */
  lastDayBeforeFirst: NoParams;
  /** An organisation of that name is in the register. */
  organisationExists: NoParams;
  /** A name from which no id can be made. */
  nameWithoutLetters: NoParams;
  /** Nobody would be an administrator any more. */
  lastAdministrator: NoParams;
  /** The body holds the role on one of those days already. */
  roleHeldAlready: NoParams;
  /** The body does not hold the role on that day. */
  roleNotHeld: NoParams;
  /** The file was not uploaded for this report, or is no longer kept. */
  notUploaded: NoParams;
  /** Who decides or pays has no delegation for so much. */
  beyondDelegation: { name: string; upToSek: number };
  /** Whom it names is partial in the case. */
  namedIsPartial: { name: string };
  /** It is no unit of the county board in the register. */
  noSuchUnit: NoParams;
  /** Whoever is to stand in has no role in common with the one who is away, or is the same person. */
  noSuchDeputy: NoParams;
  /** The person is away on one of those days already. */
  awayAlready: NoParams;
  /** The report has no such indicator. */
  notInReport: NoParams;
  /** No such note, decision or appeal in the case. */
  notInCase: NoParams;
  /** The text may speak of fewer than 5 people, and nobody has said that it may be read by all. */
  fewNotConfirmed: NoParams;
  /** The caller does not act for the organisation. */
  notYourOrganisation: NoParams;
  /** The organisation proposes it already. */
  isProposerAlready: NoParams;
  /** The field is a coordinator's. */
  coordinatorOnly: NoParams;
  /** A secretary names the meeting in which it was said. */
  meetingRequired: NoParams;
  /** The instalments add up to more than the county board’s own grant. */
  instalmentsExceedGrant: NoParams;
  /** The county board's own grant follows the funding decision. */
  ownGrant: NoParams;
  /** The Idempotency-Key came before with another body. */
  keyReused: NoParams;
}

/** What is wrong with a plan's file. */
interface PlanFileRules {
  /** The file is not JSON in UTF-8. */
  notJson: NoParams;
  /** An id that leads nowhere; `register` says what it should name. */
  noSuchIdInFile: { register: string; id: string };
  /** An id of a plan’s file is given twice. */
  idRepeated: { id: string };
  /** A partner stands twice in one activity of a plan’s file. */
  partnerRepeated: { organisation: string };
  /** An organisation of a plan’s file is part of itself, directly or through others. */
  partOfItself: { id: string };
}

/** What a life refuses of a field without a rule that is known: what was refused before reasons were kept. */
interface StoredRules {
  /** What a life refuses of a field by a rule that was not kept: refused before 2026-12. */
  valueNotAllowed: { message: string };
}

/** The rules that a sentence about the field alone says in English; those of refusals have a sentence of their own. */
export type PlainFieldRules = ShapeRules & TogetherRules & RegisterRules & CaseRules & PlanFileRules & StoredRules;
export type FieldErrorRules = PlainFieldRules & ReasonRules;
/** Codes that need nothing more said. */
export type PlainFieldCode = { [Code in keyof PlainFieldRules]: PlainFieldRules[Code] extends NoParams ? Code : never }[keyof PlainFieldRules];
export type FieldErrorRule = Coded<FieldErrorRules>;
export type PlainFieldRule = Coded<PlainFieldRules>;
