/**
 * What a step wants others to be told: mails by kind and party, and tasks for the coordinators. The persons of a party are looked up when the step is recorded.
 */

import type { ObligationKind, Party } from './life-state.ts';
import type { BodyRole } from './policy.ts';
import type { Day, Instant } from './time/day-and-instant.ts';

export const mailKinds = [
  'receipt',
  'completionAsked',
  'corrected',
  'proposerChanged',
  'termsChanged',
  'reminder',
  'assignmentAsked',
  'handoverAsked',
  'importQuestion',
  'assignmentResult',
  'decision',
  'hearing',
  'escalationRaised',
  'matterRaised',
  'bodyWord',
  'matterOver',
  'reportReceived',
  'reviewResult',
  'extensionAnswer',
  'reportExcused',
  'holdReleased',
  'task',
  'paused',
  'resumed',
  'closingBegun',
  'closed',
  'withdrawn',
  'ended',
  'reopened',
  'takenBack',
] as const;
export type MailKind = (typeof mailKinds)[number];

export const taskKinds = [
  'completionOverdue',
  'answerOverdue',
  'finalReportOverdue',
  'callLead',
  'needHelp',
  'notOurs',
  'troubledReport',
  'handoverDeclined',
  'bodySilent',
  'referredBack',
  'giveSupport',
  'grantOfEnded',
  'paidToEnded',
  'accountsToSettle',
  'noContact',
  'deadAddress',
  'mailUndelivered',
  'mailServerTrouble',
  'contactToTakeIn',
  'actsOfPartial',
  'secondPerson',
  'livesStandStill',
  'stepSetAside',
  'missingFile',
  'restored',
  'ownRights',
  'ownTask',
  'dataBreach',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A mail that has left: what a mail that takes it back names it by. */
export interface SentMail {
  subject: string;
  at: Instant;
}

export interface MailNotice {
  kind: MailKind;
  to: Party;
  /** The obligation the mail is about; it is sent only while that is still owed, where `whileOwed`. */
  obligation?: string;
  /** True for what the clock sends: not sent once the obligation is settled or its date has moved. */
  whileOwed?: true;
  /** Facts that the mail needs beside the body of the command. */
  about?: {
    outcome?: string;
    role?: BodyRole;
    task?: TaskKind | ObligationKind;
    organisation?: string;
    on?: Day;
    at?: Instant;
    side?: 'before' | 'after';
    /** The escalation that a coordinator has raised by hand. */
    matter?: string;
    sent?: SentMail[];
  };
}

export interface TaskNotice {
  /** Unique within the life, stable over retries. */
  id: string;
  kind: TaskKind;
  obligation?: string;
  organisation?: string;
}
