/**
 * Names that are stored or sent and that only types know: rows of lives with their patches, and what goes through Temporal. The compiler refuses a list
 * that lacks a name or has one too many.
 */
import type { CommandState } from '../../../db/lives/command-read-model.ts';
import type { AwaitedKind } from '../../../db/mail/mail-store.ts';
import type { AgendaItem, BlockReason } from '../../../workflows/domain/agenda-item.ts';
import type { Command } from '../../../workflows/domain/commands.ts';
import type { Candidate, Escalation, EscalationState, LifeState, Obligation, ObligationState, ReportState } from '../../../workflows/domain/life-state.ts';
import type { Grant, Instalment, Money } from '../../../workflows/domain/money/money.ts';
import type { MailNotice } from '../../../workflows/domain/notices.ts';
import type { Position } from '../../../workflows/domain/position.ts';
import type { RefusalReason } from '../../../workflows/domain/refusal-reasons.ts';
import type { Refusal } from '../../../workflows/domain/refusals.ts';
import type { DateReason } from '../../../workflows/domain/time/date-reason.ts';
import type { Effects, RecordStepRequest, RecordStepResult } from '../../../workflows/effects.ts';
import type { LifeStart, MailDispatchStart, MailRelease } from '../../../workflows/messages.ts';

type Every<Name extends PropertyKey> = Record<Name, true>;
type FieldOfAny<Union> = Union extends unknown ? keyof Union : never;

const activities: Every<keyof Effects> = { recordStep: true, positionNow: true, dispatchMails: true, deliverMail: true, giveUpMail: true, heldMails: true };

const lifeStart: Every<keyof LifeStart> = { id: true, knows: true, first: true, position: true };
const mailDispatchStart: Every<keyof MailDispatchStart> = { shard: true };
const mailRelease: Every<keyof MailRelease> = { mails: true };
const command: Every<keyof Command> = { name: true, id: true, attempt: true, ifVersion: true, ifEffect: true, input: true };
const recordStepRequest: Every<keyof RecordStepRequest> = {
  planActivity: true,
  seq: true,
  step: true,
  at: true,
  dueFirst: true,
  except: true,
};
const recordStepResult: Every<FieldOfAny<RecordStepResult>> = { taken: true, notTaken: true, waiting: true, dueBy: true, refused: true };
const position: Every<keyof Position> = { seq: true, stage: true, at: true, next: true, atRest: true, lastPeriodEndedAt: true };
const refusal: Every<keyof Refusal> = { type: true, message: true, field: true, reason: true };

const life: Every<keyof LifeState> = {
  id: true,
  seq: true,
  at: true,
  stage: true,
  policy: true,
  runs: true,
  yearly: true,
  reportForm: true,
  termsToCome: true,
  proposer: true,
  proposedAt: true,
  ownFunder: true,
  money: true,
  lead: true,
  candidate: true,
  answered: true,
  period: true,
  periodCount: true,
  periodsFrom: true,
  lastPeriods: true,
  lastPeriodEndedAt: true,
  counters: true,
  obligations: true,
  escalations: true,
  agenda: true,
  pausedAt: true,
  accounts: true,
  atRest: true,
  closing: true,
};
const obligation: Every<keyof Obligation> = {
  id: true,
  kind: true,
  owedBy: true,
  openedAt: true,
  dueAt: true,
  state: true,
  dueVersion: true,
  why: true,
  exact: true,
  settledAt: true,
  period: true,
  report: true,
  reportForm: true,
  signals: true,
  onTime: true,
  receivedAt: true,
  about: true,
  escalation: true,
  askedFor: true,
  waiting: true,
  byTerms: true,
  datedInPause: true,
  extendedFrom: true,
  remindedOn: true,
  waived: true,
};
const escalation: Every<keyof Escalation> = {
  id: true,
  obligation: true,
  raised: true,
  dueVersion: true,
  period: true,
  role: true,
  raisedAt: true,
  state: true,
  deferredTo: true,
  decidedAt: true,
};
const agendaItem: Every<keyof AgendaItem> = {
  key: true,
  kind: true,
  at: true,
  rank: true,
  obligation: true,
  dueVersion: true,
  exact: true,
  role: true,
  requires: true,
  side: true,
  subject: true,
  blocked: true,
  why: true,
  heldFrom: true,
};
const candidate: Every<keyof Candidate> = { organisation: true, obligation: true, handover: true };
const money: Every<keyof Money> = { requestedSek: true, grants: true, instalments: true };
const grant: Every<keyof Grant> = { outcome: true, amountSek: true, paidSek: true };
const instalment: Every<keyof Instalment> = { amountSek: true, release: true, releasedAt: true, awaitsNext: true, paidSek: true };
const dateReason: Every<keyof DateReason> = {
  from: true,
  base: true,
  span: true,
  movedFrom: true,
  movedPast: true,
  holiday: true,
  pausedDays: true,
  calendar: true,
};
const mailNotice: Every<keyof MailNotice> = { kind: true, to: true, obligation: true, whileOwed: true, about: true };
const mailAbout: Every<keyof NonNullable<MailNotice['about']>> = {
  outcome: true,
  role: true,
  task: true,
  organisation: true,
  on: true,
  at: true,
  side: true,
  matter: true,
  sent: true,
};

/** Mails that somebody asks for on a page. */
export const askedMails: Every<AwaitedKind> = { signIn: true, answerLink: true };

const obligationStates: Every<ObligationState> = { open: true, late: true, met: true, excused: true, void: true };
const escalationStates: Every<EscalationState> = { open: true, advised: true, passedOn: true, decided: true, settled: true, void: true };
const reportStates: Every<ReportState> = { submitted: true, returned: true, approved: true, noted: true };
const commandStates: Every<CommandState> = { held: true, received: true, taken: true, refused: true, void: true };
const blockReasons: Every<BlockReason> = { pause: true, extensionAsked: true, adviceOwed: true };
const dateOrigins: Every<DateReason['from']> = {
  periodEnd: true,
  step: true,
  dueDate: true,
  given: true,
  decidedByBody: true,
  extension: true,
  return: true,
  termsChanged: true,
  pause: true,
  reopening: true,
  runEnd: true,
  heardLate: true,
  rungBefore: true,
};
const refusalReasons: Every<RefusalReason['code']> = {
  mustBeAfterToday: true,
  mustNotBeAfterToday: true,
  mustNotBeBeforePeriod: true,
  mustNotBeBeforeAsking: true,
  mustNotBeBeforeProposal: true,
  mustNotBeBeforeMeeting: true,
  periodNeverComes: true,
  runEndsBeforeItBegins: true,
  finalReportReviewed: true,
  instalmentLosesPeriod: true,
  instalmentKeepsPeriod: true,
  mustNotBeBeforePresentDue: true,
  mustBeBeforePresentDue: true,
  mustNotBeBeforeExtension: true,
  mustLeaveWorkingDays: true,
  runHasEnded: true,
  heldTooLong: true,
  remindedToday: true,
  neededForDecision: true,
  neededUnlessAsked: true,
  runNotOver: true,
  funderHasDecided: true,
  noApprovedGrant: true,
  moreThanGrant: true,
  moreThanInstalment: true,
  instalmentNotReleased: true,
  instalmentNeeded: true,
  instalmentOfOwnGrant: true,
  nobodyAskedForTime: true,
  leadIsPartner: true,
  reportHasComeIn: true,
  matterBeforeBody: true,
  closingHasBegun: true,
  dayBeforeUnknown: true,
  withoutFinalReport: true,
  nothingUndone: true,
  notClosed: true,
  noReportInMatter: true,
  notLessThanAsked: true,
  moreThanAsked: true,
  moreThanCeiling: true,
  caseNumberOfAnother: true,
};

const fieldsOf = (of: Record<string, Record<string, true>>): string[] =>
  Object.entries(of).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));

export const activityNames = Object.keys(activities);
/** Fields of what is sent through Temporal, and stands in histories. */
export const temporalFields = fieldsOf({
  LifeStart: lifeStart,
  MailDispatchStart: mailDispatchStart,
  MailRelease: mailRelease,
  Command: command,
  RecordStepRequest: recordStepRequest,
  RecordStepResult: recordStepResult,
  Position: position,
  Refusal: refusal,
});
/** Fields of the state of a life, as its row, its steps' patches and histories have it. */
export const lifeFields = fieldsOf({
  LifeState: life,
  Obligation: obligation,
  Escalation: escalation,
  AgendaItem: agendaItem,
  Candidate: candidate,
  Money: money,
  Grant: grant,
  Instalment: instalment,
  DateReason: dateReason,
  MailNotice: mailNotice,
  'MailNotice.about': mailAbout,
});
/** Values that stand in rows and in the state of a life. */
export const storedStates = fieldsOf({
  obligation: obligationStates,
  escalation: escalationStates,
  report: reportStates,
  command: commandStates,
  blocked: blockReasons,
  'why.from': dateOrigins,
  'refusal.reason': refusalReasons,
});
