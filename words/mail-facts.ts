/**
 * What a mail is made of: plain data, gathered when the step is recorded. Every optional part that is absent leaves its sentence out;
 * no combination makes rendering fail. Names, not ids; nothing about other persons than the mail needs.
 */
import type { Meeting } from '../contracts/bodies/fields.ts';
import type { CommandBodies } from '../contracts/commands/command-bodies.ts';
import type { AgendaKind } from '../workflows/domain/agenda-item.ts';
import type { CommandInputs } from '../workflows/domain/commands.ts';
import type { MatterKind, ObligationKind, ReportForm } from '../workflows/domain/life-state.ts';
import type { SentMail, TaskKind } from '../workflows/domain/notices.ts';
import type { BodyRole, RungRole, Span } from '../workflows/domain/policy.ts';
import type { Stage } from '../workflows/domain/stages.ts';
import type { DateReason } from '../workflows/domain/time/date-reason.ts';
import type { Day, Instant } from '../workflows/domain/time/day-and-instant.ts';

/** In what capacity somebody gets the mail: it decides how the mail speaks. */
export type RecipientRole = 'proposer' | 'lead' | 'candidate' | 'partner' | 'coordinator' | 'member' | 'secretary';

export interface ObligationFacts {
  kind: ObligationKind;
  /** Name of the period, "2026-Q1" or "P2", where it concerns one. */
  periodName?: string;
  dueAt: Instant;
  reason: DateReason;
  /** Name of who owes it: "Luleå tekniska universitet", "samordnarna vid Länsstyrelsen". */
  owedBy: string;
  /** True when the recipient (or the recipient's organisation) owes it. */
  mine: boolean;
}

/** A body with the role it holds today. */
export interface BodyFacts {
  name: string;
  abbreviation?: string;
  role: BodyRole;
}

/** What the clock will do if nothing comes in. */
export interface NextStep {
  what: AgendaKind;
  at: Instant;
  role?: RungRole;
  /** Name or abbreviation of the body that holds the rung's role. */
  body?: string;
  /** Why it falls later than planned, where it does. */
  reason?: DateReason;
}

/** A meeting, as far as it is known. */
export type MeetingFacts = Pick<Meeting, 'heldOn'> & Partial<Meeting>;

type DecisionBody = CommandBodies['fundingDecision'];

export interface DecisionFacts
  extends Pick<DecisionBody, 'outcome' | 'grounds' | 'decidedBy' | 'decidedOn'>,
    Partial<Pick<DecisionBody, 'preparedBy' | 'delegation' | 'conditions' | 'instalments'>> {
  meeting?: MeetingFacts;
  /** The funder by its name. */
  grants?: Pick<DecisionBody['grants'][number], 'funder' | 'outcome' | 'amountSek'>[];
  /** How to appeal, or that the decision cannot be appealed: whole sentences given by those who decide. */
  appeal?: string;
  /** Of what came in with an adopted plan, once it is under way: about money alone. */
  isLater?: true;
}

/** A body's resolution: the kind of an advice or the outcome of a decision, with the days and names that belong to it. */
export type ResolutionFacts = { meeting?: MeetingFacts; text?: string } & (
  | { advice: CommandInputs['advice']['kind'] }
  | {
      decision: CommandInputs['bodyDecision']['outcome'];
      /** Name of the organisation proposed as lead. */
      lead?: string;
      /** The day a decided pause ends and the activity goes on, or the day of the meeting it was put off to. */
      until?: Day;
      /** Who is asked when a matter is sent back. */
      to?: 'coordinator' | 'referenceGroup' | 'actor';
      question?: string;
      /** end: what becomes of the final report and the money. */
      after?: AfterTakenOut;
    }
);

/** What still holds of an activity that has been taken out of the plan. */
export interface AfterTakenOut {
  /** The final report that is owed; absent where none is, or it is in. */
  finalReport?: ObligationFacts;
  /** Whole SEK that each funder, by its name, has paid; empty where nobody has. */
  paid: { funder: string; paidSek: number }[];
}

/** The one page that a mail leads to. */
export interface MailLink {
  address: string;
  /**
   * What the page is: `answer` where the reader answers with no account, `form` that of an act, `matter` a body's, `activity` and `own` organisation to those
   * who sign in, `public` to everybody.
   */
  leadsTo: 'answer' | 'form' | 'matter' | 'activity' | 'own' | 'public';
}

export interface MailFacts {
  planActivity: { id: string; title: string; caseNumber: string };
  /** The sender's name as it signs, and the address that answers go to. */
  sender: { name: string; replyTo: string };
  /** `onBehalfOf`: names of those whom the reader stands in for. */
  recipient: { name: string; organisation?: string; as: RecipientRole; onBehalfOf?: string[] };
  /** Where the mail leads: absent only for contacts who are in no register, about what is not in the plan. */
  link?: MailLink;
  /** What is owed, by the recipient or by another, as the mail's own matter. */
  obligation?: ObligationFacts;
  /** The report behind a review, an extension, a hearing or an escalation. */
  about?: ObligationFacts;
  /** Soonest first. */
  next?: NextStep[];
  /** A person's text that the mail passes on: what is missing, a comment, a reason. */
  text?: string;
  /** reminder: before or after the due date. */
  side?: 'before' | 'after';
  /** receipt, reportReceived: what came in; `completion` where a proposal that was sent back has been completed; `replaces` where nobody had reviewed an earlier one. */
  received?: { at: Instant; onTime?: boolean; form?: ReportForm; completion?: boolean; replaces?: { at: Instant; by?: string } };
  /** decision */
  decision?: DecisionFacts;
  /** corrected, proposerChanged: what each fact was and has become, a line each. */
  corrected?: string[];
  /** termsChanged: what each term was and has become and which days have moved, a line each, and from when they hold. */
  terms?: { changes: string[]; from: 'atOnce' | 'nextPeriod' | 'onResuming'; on?: Day; comesTo?: 'closing' | 'goingOn' };
  /** proposerChanged: which organisation proposes instead of which, and whether the reader's is the one that comes. */
  proposerChange?: { former: string; now: string; comes: boolean };
  /** reviewResult */
  review?: CommandInputs['review']['outcome'];
  /** extensionAnswer: the answer and the day that was asked for. */
  extension?: { outcome: 'granted' | 'refused' | 'shortened' | 'revoked'; askedDay?: Day };
  /** reportExcused */
  excused?: CommandInputs['excuse']['outcome'];
  /** paused, closingBegun: an earlier such mail no longer holds as it was. */
  changed?: true;
  /** assignmentAsked, handoverAsked, importQuestion: what taking the lead means. */
  followUp?: { every: string; due: Span; form: 'short' | 'full' };
  /** assignmentAsked, handoverAsked: who proposed the activity, who leads it now, who takes part. */
  parties?: { proposer?: string; lead?: string; partners?: string[] };
  /** assignmentAsked, handoverAsked: what the activity is for, whole SEK granted and asked for, and the conditions of the decision. */
  offer?: { purpose?: string; grantedSek?: number; requestedSek?: number; conditions: string[] };
  /** importQuestion: what the plan says, as label and value. */
  planSays?: { label: string; value: string }[];
  /** assignmentResult */
  answer?: { organisation: string; outcome: CommandInputs['assignmentAnswer']['answer'] | 'leadAgain'; until?: Day };
  /** hearing, matterRaised, escalationRaised, bodyWord, matterOver, ended */
  body?: BodyFacts;
  /** hearing, holdReleased: the instant of the body's rung. */
  raisedAt?: Instant;
  /** escalationRaised: what the lead has said is in the way, mails that no server accepted, and what the steering group asks of the reference group. */
  statement?: string;
  question?: string;
  mailsNotAccepted?: number;
  /** bodyWord, ended */
  resolution?: ResolutionFacts;
  /** matterOver: the report has come in, the matter no longer holds for another reason, or a coordinator has taken back what it had raised. */
  over?: 'settled' | 'void' | 'withdrawn';
  /** matterRaised, escalationRaised, bodyWord, matterOver: what a coordinator asks in a matter raised by hand. */
  asked?: { kind: MatterKind; question: string; proposedAnswer?: string };
  /** task: what waits, which organisations it concerns, and the day that is asked for. */
  task?: { kind: TaskKind | ObligationKind; organisation?: string; on?: Day };
  /** takenBack: the mails that did not hold, by their subjects. */
  takenBack?: SentMail[];
  /** reopened: the stage that it is in, and what the reader's organisation, or body, owes by now. */
  reopened?: { stage: Stage; owed: ObligationFacts[] };
  /** paused: the day the activity goes on by itself, where one is set. */
  until?: Day;
}
