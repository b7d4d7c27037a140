/** What is wrong with a field, in English behind the field's label: it says what to do, and blames nobody. */
import type { FieldErrorRules } from '../../../../contracts/errors/field-error-rules.ts';
import { dayInWords, moneyInWords, quantityInWords } from '../../../../words/format.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import type { WordsByCode } from '../../../../workflows/domain/refusal-reasons.ts';

const fillIn = () => 'fill this in.';
const choose = () => 'choose one of the alternatives.';
const needed = () => 'this is needed for what you have chosen.';
const notPart = () => 'this does not belong to what you have chosen.';
const lastBeforeFirst = () => 'the last day cannot be before the first.';
const digits = () => 'write it in digits.';
const aNumber = () => 'write a number in digits, such as 300000.';
const aWholeNumber = () => 'write a whole number in digits, such as 300000.';
const asItIs = () => 'this cannot be taken as it is written.';
const addressTaken = () => 'somebody else in the register has that address.';
/** By the type that is expected; what is none of them is chosen. */
const wrongType: Record<string, () => string> = { number: aNumber, int: aWholeNumber, array: asItIs, object: asItIs };
const duration = 'write a length of time from one second to ten years, such as P30D for 30 days';

export const fieldErrorsInPlainEnglish: WordsByCode<FieldErrorRules> = {
  required: fillIn,
  empty: fillIn,
  unknownField: asItIs,
  wrongType: ({ expected }) => (entryOf(wrongType, expected) ?? choose)(),
  unclearNumber: ({ asThousands, asDecimals }) =>
    `do you mean ${quantityInWords(asThousands, null, 'en')} or ${quantityInWords(asDecimals, null, 'en')}? Write ${asThousands}, or the decimals with one more zero: ${asDecimals.toFixed(4)}.`,
  notOneOf: choose,
  tooSmall: ({ minimum }) => `give at least ${minimum}.`,
  tooLarge: ({ maximum }) => `give at most ${maximum}.`,
  tooLong: ({ maximum }) => `shorten the text to at most ${maximum} characters.`,
  tooFewItems: ({ minimum }) => `give at least ${minimum}.`,
  tooManyItems: ({ maximum }) => `give at most ${maximum}.`,
  unstorableCharacter: () => 'the text holds a character that cannot be stored.',
  notOneLine: () => 'write it on one line.',
  invisibleCharacter: () => 'there is an invisible character in it. Write it by hand instead of pasting it.',
  noSuchDay: () => 'give a day that exists, such as 2026-09-30.',
  yearOutOfRange: () => 'give a year between 1990 and 2199.',
  notAnId: choose,
  notAnAddress: () => 'write one e-mail address, such as name@example.org.',
  notAPeriod: () => 'write the period as it is shown, such as 2026-H1.',
  notADuration: () => `${duration}.`,
  notASpan: () => `${duration}, or a number of working days.`,
  notADayOfYear: () => 'write a day of the year as month and day, such as 06-20.',
  notAHold: () => 'write a length of time from zero to fifteen minutes, such as PT2M for two minutes.',
  notASpread: () => 'write a length of time from zero to twelve hours, such as PT1H for one hour.',
  notAUuid: asItIs,
  notAPageNumber: digits,
  notAKey: asItIs,
  notALead: choose,
  notGoalsReached: choose,
  notARelease: () => 'give either a period or a day, not both.',
  neitherDayNorSomebody: choose,
  otherwiseWrong: asItIs,
  requiredWith: needed,
  notAllowedWith: notPart,
  onlyWith: notPart,
  approvedGrantRequired: () => 'give at least one approved grant.',
  notAllowedInOutcome: notPart,
  onlyInOutcome: notPart,
  nothingCompleted: () => 'write what has been completed, or change something.',
  nothingCorrected: () => 'change something that is to be corrected.',
  approvedGrantWithoutAmount: () => 'give the amount of an approved grant.',
  repeated: () => 'this is on another row already.',
  noReportInMatter: () => 'is about a report that is late. This matter is about no report.',
  leadIsPartner: () => 'that organisation is the lead already.',
  lastDayNotAfterFirst: lastBeforeFirst,
  endBeforeStart: lastBeforeFirst,
  rungOutOfOrder: () => 'the steps must come in order of time.',
  tooFewWorkingDays: ({ fewest }) => `the stretches must leave at least ${fewest} working days in every year.`,
  dayNeededWithDeferred: () => 'give a day.',
  somebodyNeededWithReferredBack: choose,
  notInRegister: () => 'choose something from the register.',
  addressOfAnother: addressTaken,
  addressTaken,
  addressOfNoContact: () =>
    'the address belongs to somebody in the register who is not a contact person of the organisation. Add the person to the organisation first, or leave this empty.',
  alreadyContact: () => 'the person is a contact person of the organisation already.',
  contactHasEnded: () => 'the person is no longer a contact person.',
  lastDayBeforeFirst: lastBeforeFirst,
  organisationExists: () => 'there is an organisation of that name already.',
  nameWithoutLetters: () => 'the name needs at least one letter or digit.',
  lastAdministrator: () => 'the person is the only administrator. Make somebody else an administrator first.',
  roleHeldAlready: () => 'the role is given for those days already. Choose other days, or end the earlier one first.',
  roleNotHeld: () => 'the body does not have the role on that day.',
  notUploaded: () => 'the file is no longer there. Add it again.',
  beyondDelegation: ({ name, upToSek }) => `is more than ${name} has a delegation for: ${moneyInWords(upToSek, 'en')}.`,
  namedIsPartial: ({ name }) => `is ${name}, who is partial in the case. Name somebody else.`,
  noSuchUnit: () => 'is no unit of the county board in the register.',
  notInCase: () => 'is not in the case. Open the form anew.',
  notInReport: () => 'the report has no such indicator. Open the form anew.',
  fewNotConfirmed: () => 'the text may speak of fewer than 5 people. Write it so that nobody can be recognised, or tick the box.',
  notYourOrganisation: () => 'choose an organisation that you act for.',
  isProposerAlready: () => 'that organisation is the proposer already.',
  coordinatorOnly: () => 'only a coordinator can say this.',
  meetingRequired: () => 'say in which meeting it was said.',
  notLessThanAsked: ({ requestedSek }) => `give less than what was asked, ${moneyInWords(requestedSek, 'en')}; otherwise it is approved in full.`,
  moreThanAsked: ({ requestedSek }) =>
    `the amount is more than was asked, ${moneyInWords(requestedSek, 'en')}. Correct it, or say under “Reason for more” why it is to be so.`,
  moreThanCeiling: ({ ceilingSek }) =>
    `the amount is more than the ceiling, ${moneyInWords(ceilingSek, 'en')}. Correct it, or say under “Reason for more” why it is to be so.`,
  caseNumberOfAnother: () => 'the case number is that of another activity.',
  instalmentsExceedGrant: () => 'the instalments add up to more than our own grant.',
  ownGrant: () => 'the county board’s own grant follows from the decision and is not registered here.',
  keyReused: asItIs,
  notJson: () => 'the file is not a plan’s file in JSON.',
  noSuchIdInFile: ({ id }) => `nothing in the file has the id “${id}”.`,
  idRepeated: () => 'the id is used earlier in the file.',
  partnerRepeated: () => 'the organisation is there already.',
  partOfItself: () => 'an organisation cannot be part of itself.',
  valueNotAllowed: () => 'this is not allowed as the activity stands now.',
  mustBeAfterToday: () => 'give a day after today.',
  mustNotBeAfterToday: () => 'the day cannot lie in the future.',
  mustNotBeBeforePeriod: () => 'the day cannot be before the period began.',
  mustNotBeBeforeAsking: () => 'the day cannot be before the lead was asked.',
  mustNotBeBeforeProposal: ({ proposedOn }) => `the day cannot be before ${dayInWords(proposedOn, 'en')}, when the proposal came in.`,
  mustNotBeBeforeMeeting: () => 'minutes cannot be confirmed before their meeting.',
  periodNeverComes: () => 'give a period that will come, such as 2026-H1, by how often the activity reports.',
  mustNotBeBeforePresentDue: () => 'give a day no earlier than the one that holds now.',
  heldTooLong: ({ most }) => `it may be held for at most ${most} working days.`,
  neededForDecision: needed,
  neededUnlessAsked: needed,
  funderHasDecided: () => 'the funder has decided already.',
  noApprovedGrant: () => 'choose a funder with an approved grant here.',
  moreThanGrant: ({ remainingSek }) => `at most ${moneyInWords(remainingSek, 'en')} of the grant remain to be paid.`,
  moreThanInstalment: ({ remainingSek, instalment }) => `at most ${moneyInWords(remainingSek, 'en')} remain of instalment ${instalment}.`,
  instalmentNotReleased: () => 'the instalment has not been released yet.',
  instalmentNeeded: () => 'say which instalment it is: the grant is paid through them only.',
  instalmentOfOwnGrant: () => 'instalments are of the county board’s own grant only.',
  nobodyAskedForTime: () => 'nobody has asked for more time, so there is nothing to refuse.',
};
