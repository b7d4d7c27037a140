/** What the read models answer: the shapes that the API shows, before the caller's rights are applied. Instants RFC 3339, days YYYY-MM-DD, money whole SEK. */

import type { NamedContactView } from '../contracts/views/named-contact-view.ts';
import type { DateReason } from '../workflows/domain/date-reason.ts';
import type { EscalationState, ObligationKind, ObligationState, Party, ReportState } from '../workflows/domain/life-state.ts';
import type { GrantOutcome } from '../workflows/domain/money.ts';
import type { BodyRole, Policy } from '../workflows/domain/policy.ts';
import type { Stage } from '../workflows/domain/stages.ts';
import type { ComingStepView } from './coming-step-view.ts';
import type { MailView } from './mail-view.ts';
import type { PartialityView } from './partiality-store.ts';

export interface Page<T> {
  items: T[];
  page: number;
  limit: number;
  total: number;
}
export interface PageRequest {
  page: number;
  limit: number;
}

export interface ObligationView {
  id: string;
  kind: ObligationKind;
  owedBy: Party;
  period: string | null;
  openedAt: string;
  dueAt: string;
  /** The due day in Sweden. */
  dueOn: string;
  state: ObligationState;
  dueVersion: number;
  /** Put into words by the API in the reader's language. */
  reason: DateReason;
  settledAt: string | null;
  /** What the clock will do about it, soonest first; empty once settled. */
  next: ComingStepView[];
}

export interface PlanActivityListItem {
  id: string;
  caseNumber: string;
  title: string;
  stage: Stage;
  version: number;
  developmentArea: string;
  focusArea: string;
  activityArea: string | null;
  proposedBy: string;
  lead: string | null;
  partners: { organisation: string; role: string | null }[];
  requestedSek: number | null;
  grantedSek: number;
  paidSek: number;
  /** Number of late obligations of the lead. */
  overdue: number;
  /** The soonest open or late obligation. */
  nextDue: { kind: ObligationKind; dueAt: string; owedBy: Party } | null;
  unit: string | null;
}

export interface PlanActivityView extends PlanActivityListItem {
  planRef: string | null;
  description: string | null;
  targetGroups: string[];
  establishmentPhase: string | null;
  priority: string | null;
  runs: { from: string | null; to: string | null };
  recurs: 'yearly' | null;
  budget: Record<string, unknown> | null;
  expectedResults: string | null;
  indicators: Record<string, unknown>[];
  goals: string[];
  reportForm: 'short' | 'full';
  /** Every other field of the proposal or of the imported plan, kept as it came. */
  more: Record<string, unknown>;
  policy: Policy;
  candidate: { organisation: string; handover: boolean } | null;
  contacts: { organisation: string; name: string; email: string; from: string; to: string | null }[];
  /** Absent in answers stored before anybody could be named without being taken in. */
  namedContacts?: NamedContactView[];
  obligations: ObligationView[];
  decisions: DecisionView[];
  grants: { funder: string; outcome: GrantOutcome; amountSek: number; paidSek: number; source: string | null; reference: string | null }[];
  instalments: { number: number; amountSek: number; release: { period: string } | { on: string }; releasedAt: string | null; paidSek: number }[];
  payments: { funder: string; instalment: number | null; amountSek: number; paidOn: string; reference: string | null }[];
  /** Present in a life that has been paused, closed or evaluated. */
  pausedAt: string | null;
  evaluation: Record<string, unknown> | null;
  /** Jäv declared in it, also what was taken back, in the order it was declared; absent in answers stored before it could be declared. */
  partialities?: PartialityView[];
  createdAt: string;
}

export interface DecisionView {
  outcome: string;
  grounds: string;
  conditions: string[];
  decidedBy: string;
  preparedBy: string;
  delegation: string | null;
  decidedOn: string;
  caseNumber: string;
  meeting: Record<string, unknown> | null;
  recordedAt: string;
}

export interface ReportItem {
  period: string;
  obligation: string;
  kind: 'report' | 'finalReport';
  from: string;
  to: string;
  dueAt: string;
  dueOn: string;
  state: ObligationState;
  dueVersion: number;
  reason: DateReason;
  report: ReportState | null;
  onTime: boolean | null;
  receivedAt: string | null;
  form: string | null;
  channel: string | null;
  /** The last version that came in. */
  content: Record<string, unknown> | null;
  review: { outcome: string; comment: string | null; reviewedAt: string } | null;
  replies: { kind: string; text: string | null; dueOn: string | null; receivedAt: string; by: string }[];
  /** The day that is asked for, while the question about more time waits for its answer. */
  moreTimeAsked: { dueOn: string; askedAt: string; reason: string | null } | null;
}

export interface EscalationView {
  id: string;
  planActivity: string;
  title: string;
  obligation: string;
  period: string;
  role: BodyRole;
  /** The body that holds the role at the day it was raised. */
  body: string | null;
  raisedAt: string;
  dueAt: string | null;
  state: EscalationState;
  deferredTo: string | null;
  /** Mails about the obligation that no server accepted. */
  mailsNotAccepted: number;
  advice: BodyWordView[];
  decision: BodyWordView | null;
}

export interface BodyWordView {
  kind: string;
  text: string;
  meeting: Record<string, unknown> | null;
  by: string;
  recordedAt: string;
  details: Record<string, unknown>;
}

export interface Dossier extends EscalationView {
  question: string;
  report: ReportItem;
  reports: ReportItem[];
  mails: MailView[];
  statements: { text: string | null; receivedAt: string; by: string }[];
  earlier: EscalationView[];
  plan: PlanActivityView;
  history: HistoryItem[];
}

export interface TaskView {
  id: string;
  kind: string;
  planActivity: string | null;
  title: string | null;
  period: string | null;
  obligation: string | null;
  organisation: string | null;
  openedAt: string;
  /** A date for the tasks that are obligations of the coordinator. */
  dueAt: string | null;
  state: 'open' | 'late' | 'done';
  doneAt: string | null;
  /** What the clock will do about the obligation that it concerns, soonest first. */
  next: ComingStepView[];
  /** The address that took no mail, or that waits to be taken in; and whose it is as far as the register still knows. */
  recipient: string | null;
  person: string | null;
  /** The matter before a body that it concerns. */
  escalation: string | null;
  /** The named contact that it asks about. */
  contact: string | null;
  /** What a mail server answered. */
  answer: string | null;
  /** Key of the mail that could not be sent. */
  mail: string | null;
}

export interface HistoryItem {
  seq: number | null;
  at: string;
  /** Person's id, or null when the clock did it. */
  by: string | null;
  byName: string | null;
  what: string;
  /** Obligation, period, outcome and the like. */
  details: Record<string, unknown>;
  stage: Stage | null;
}

export interface PortfolioView {
  total: number;
  byStage: Record<string, number>;
  byDevelopmentArea: PortfolioRow[];
  byFocusArea: PortfolioRow[];
  byOrganisation: PortfolioRow[];
  /** Activity areas of the plan, also those without any activity. */
  byActivityArea: PortfolioRow[];
  money: { requestedSek: number; grantedSek: number; pendingSek: number; paidSek: number };
  overdue: number;
  escalated: number;
}
export interface PortfolioRow {
  id: string;
  name: string;
  planActivities: number;
  requestedSek: number;
  grantedSek: number;
  paidSek: number;
  overdue: number;
}
