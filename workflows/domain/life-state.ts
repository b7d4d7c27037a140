/**
 * The state of one plan activity's life: plain JSON, small enough for years of follow-up, without texts, names or addresses.
 * The workflow holds it, every recorded step changes it by a merge patch, and SQL keeps the latest copy.
 * Collections are keyed objects, not arrays, so that a patch names exactly what moved.
 */

import type { AgendaItem } from './agenda-item.ts';
import type { GivenAnswer } from './life/given-answer.ts';
import type { Terms, TermsToCome } from './life/terms.ts';
import type { Accounts, Money } from './money/money.ts';
import type { BodyRole } from './policy.ts';
import type { Stage } from './stages.ts';
import type { DateReason } from './time/date-reason.ts';
import type { Day, Instant } from './time/day-and-instant.ts';
import type { Due } from './time/due-dates.ts';

/** The register's id of an organisation: "ltu". */
export type OrganisationId = string;

export const obligationKinds = [
  'completion',
  'decision',
  'assignment',
  'answer',
  'report',
  'finalReport',
  'review',
  'extensionAnswer',
  'bodyDecision',
  'evaluation',
] as const;
export type ObligationKind = (typeof obligationKinds)[number];
export type ObligationState = 'open' | 'late' | 'met' | 'excused' | 'void';

/** Who owes something: an organisation, Länsstyrelsen's coordinators, or a body by its role. */
export type Party = { organisation: OrganisationId } | { role: 'coordinator' | BodyRole };

export interface Period {
  /** "2026-Q1", "P3"; unique within the life. */
  name: string;
  /** First instant of the period. */
  startsAt: Instant;
  /** First instant after it. */
  endsAt: Instant;
}

/** Where a report stands; null until something has come in. */
export type ReportState = 'submitted' | 'returned' | 'approved' | 'noted';
export type ReportForm = 'short' | 'full' | 'nothingNew';

/** What in a report asks for somebody who reads it: that it goes badly, or what is needed of the county board. */
export type ReportSignal = 'red' | 'needs';

/** Still to be done, in time or late. */
export const isOwed = (obligation: Pick<Obligation, 'state'>): boolean => obligation.state === 'open' || obligation.state === 'late';

/** One party owes something by a stored date. `late` is written at the due instant, never computed. */
export interface Obligation {
  id: string;
  kind: ObligationKind;
  owedBy: Party;
  openedAt: Instant;
  dueAt: Instant;
  state: ObligationState;
  /** Raised by extension, return and a body's decision that begins the ladder anew (a new date, support, a pause); not by a coordinator's pause. */
  dueVersion: number;
  /** Why the date is what it is. */
  why: DateReason;
  /** Counted to the millisecond: the span it came from has a time part. */
  exact?: true;
  settledAt?: Instant;
  /** Only reports and final reports, and what concerns one (review, extensionAnswer, bodyDecision). */
  period?: Period;
  report?: ReportState;
  reportForm?: ReportForm;
  /** Of the last version of the report; absent where it has none. */
  signals?: ReportSignal[];
  /** False when the report was received after the due instant. */
  onTime?: boolean;
  /** Instant the last version of the report was received. */
  receivedAt?: Instant;
  /** The obligation this one is about: the report a review, an extension or a body's word concerns. */
  about?: string;
  /** The escalation that a bodyDecision answers. */
  escalation?: string;
  /** The day an actor has asked for, while its answer is owed. */
  askedFor?: Day;
  /** A report's steps that wait behind a matter undecided before a body ("hear-2", "rung-2"): left off the agenda until that is over. */
  waiting?: string[];
  /** The change of the rules by which its steps were planned (`counters.terms`); absent before the first. */
  byTerms?: number;
  /** When the due date was set, where the life was paused: only what was left of the pause moves it. */
  datedInPause?: Instant;
  /** The due date before more time was given, as long as that holds: what the extension goes back to. Since 28 November 2026. */
  extendedFrom?: Due;
  /** The day on which a coordinator last reminded of it by hand. Since 28 November 2026. */
  remindedOn?: Day;
  /** Excused by a coordinator, and not with a handover: it may be owed again. Since 28 November 2026. */
  waived?: true;
}

export type EscalationState = 'open' | 'advised' | 'passedOn' | 'decided' | 'settled' | 'void';

/** What a coordinator may put before a body without any report being late. */
export const matterKinds = ['redStatus', 'cryForHelp', 'question', 'proposalForAdvice', 'changeOfPlan'] as const;
export type MatterKind = (typeof matterKinds)[number];

interface MatterBeforeBody {
  id: string;
  /** What it is about: the overdue report, or of a matter raised by hand the word that a body owed first in it. */
  obligation: string;
  role: BodyRole;
  raisedAt: Instant;
  /** `advised` of an overdue report alone: one raised by hand is `decided` by the advice that it asked for. */
  state: EscalationState;
  /** RP put it off or sent it back; it is still open. */
  deferredTo?: Day;
  decidedAt?: Instant;
}

/** An overdue report put before a body by a rung: one for each obligation, dueVersion and role. */
export interface OverdueMatter extends MatterBeforeBody {
  dueVersion: number;
  period: string;
  raised?: never;
}

/** Put before a body by a coordinator. It silences no report and holds no rung. Since 28 November 2026. */
export interface MatterByHand extends MatterBeforeBody {
  raised: MatterKind;
  dueVersion?: never;
  period?: never;
}

export type Escalation = OverdueMatter | MatterByHand;

/** An organisation asked to take the lead; its answer is owed. */
export interface Candidate {
  organisation: OrganisationId;
  /** The answer obligation. */
  obligation: string;
  /** A handover: an earlier lead stays until this one accepts. */
  handover: boolean;
}

export interface LifeState extends Terms {
  id: string;
  /** Number of the last recorded step; also the version that ETag shows. */
  seq: number;
  /** Plan time of the last recorded step. */
  at: Instant;
  stage: Stage;
  /** Since 28 November 2026. */
  termsToCome?: TermsToCome;
  proposer: OrganisationId;
  /** When it was put forward; absent for what came in with an adopted plan, and in lives that began before 27 November 2026. */
  proposedAt?: Instant;
  /** Organisation whose money is "our own": the county board that coordinates the plan. */
  ownFunder: OrganisationId;
  money: Money;
  lead?: OrganisationId;
  candidate?: Candidate;
  /** The last answer, until somebody else is asked. Absent in lives that were answered for before 28 November 2026. */
  answered?: GivenAnswer;
  /** The running period; the next begins at its end, whatever its review. */
  period?: Period & { final: boolean };
  /** How many periods have been opened: the number in "P1", "P2". */
  periodCount: number;
  /** Start of the first of the periods that follow each other without a break. */
  periodsFrom?: Instant;
  /** Names of the latest periods, so that no name is given twice. */
  lastPeriods: string[];
  /** End of the last period that ended; continue-as-new waits for one after 365 days of a run. */
  lastPeriodEndedAt?: Instant;
  /** Numbers for obligation ids of the kinds that recur without a period. */
  counters: Record<string, number>;
  obligations: Record<string, Obligation>;
  escalations: Record<string, Escalation>;
  agenda: Record<string, AgendaItem>;
  pausedAt?: Instant;
  /** Once the life has ended. Absent before that, and in lives that ended before 27 November 2026 until a payment, a grant or the settlement comes. */
  accounts?: Accounts;
  /** The life has come to an end and nothing is left to do: its workflow may leave (`clock-marks.ts`). */
  atRest?: true;
  /** Set in the stage "closing". */
  /** `cut`: the period that the closing cut short, as it was. Since 28 November 2026. */
  closing?: { finalReport: boolean; evaluation: boolean; final: boolean; cut?: Period & { final: boolean } };
}
