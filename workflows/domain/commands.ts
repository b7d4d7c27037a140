/**
 * The commands of a life: what people ask of it. A command carries only what the workflow judges by
 * (days, outcomes, ids, SEK); texts, names and addresses stay in the stored command's body.
 */

import type { MatterKind, OrganisationId, ReportForm, ReportSignal } from './life-state.ts';
import type { GrantOutcome, Instalment } from './money/money.ts';
import type { BodyRole, Policy } from './policy.ts';
import type { Day } from './time/day-and-instant.ts';

/** When a body or committee met, and when its minutes were adjusted. */
export interface MeetingDays {
  heldOn: Day;
  adjustedOn?: Day;
}

/** Days on which something was done (`decidedOn`, `paidOn`, those of a meeting) stand here since 27 November 2026, where they were sent; before they were not judged. */
export interface CommandInputs {
  propose: {
    policy: Policy;
    runs: { from?: Day; to?: Day };
    yearly: boolean;
    reportForm?: 'short' | 'full';
    proposer: OrganisationId;
    ownFunder: OrganisationId;
    requestedSek?: number;
  };
  /** An activity of an adopted plan comes in at mid-life: funding not recorded, nobody has accepted anything yet. */
  import: {
    policy: Policy;
    runs: { from?: Day; to?: Day };
    yearly: boolean;
    proposer: OrganisationId;
    ownFunder: OrganisationId;
    lead?: OrganisationId;
    alreadyRunning: boolean;
  };
  /** What is not named stays; null takes away. Until 27 November 2026 `runs` replaced both days. */
  completion: { requestedSek?: number | null; runs?: { from?: Day | null; to?: Day | null } | null };
  /**
   * Since 28 November 2026. What is judged of corrected facts: who corrects, whether any of the budget is named, the sum asked for, another proposer and the
   * partners as they are to stand. `silent`: nobody is told of facts alone.
   */
  correction: {
    by: 'proposer' | 'coordinator';
    budget?: true;
    requestedSek?: number | null;
    proposer?: OrganisationId;
    partners?: OrganisationId[];
    silent?: true;
  };
  fundingDecision: {
    outcome: 'approved' | 'approvedInPart' | 'rejected' | 'sentBack' | 'noFundingNeeded';
    grants: { funder: OrganisationId; outcome: GrantOutcome; amountSek: number }[];
    instalments: Pick<Instalment, 'amountSek' | 'release'>[];
    dueOn?: Day;
    decidedOn?: Day;
    meeting?: MeetingDays;
  };
  grant: { funder: OrganisationId; outcome: GrantOutcome; amountSek: number };
  payment: { funder: OrganisationId; instalment?: number; amountSek: number; paidOn?: Day };
  assignment: { lead: OrganisationId };
  /** `cancelled` since 28 November 2026: no answer of theirs; a coordinator asks them no more. */
  assignmentAnswer: { answer: 'accepted' | 'declined' | 'needsDecision' | 'cancelled'; until?: Day; receivedOn?: Day };
  /** `signals` since 27 November 2026: a report that came in before says nothing of it, and is noted by itself where it is short. */
  report: { period: string; form: ReportForm; receivedOn?: Day; signals?: ReportSignal[] };
  reply: { period: string; kind: 'late' | 'needHelp' | 'notOurs' | 'statement'; dueOn?: Day; receivedOn?: Day };
  hold: { period: string; until: Day };
  /** `reopened` since 28 November 2026: an approved or noted report is to be reviewed anew. */
  review: { period: string; outcome: 'approved' | 'noted' | 'returned' | 'reopened' };
  extension: { period: string; outcome: 'asked' | 'granted' | 'refused'; dueOn?: Day };
  pause: { until?: Day };
  resume: Record<never, never>;
  handover: { lead?: OrganisationId };
  withdrawal: { by: 'proposer' | 'coordinator' };
  closing: { final: boolean };
  evaluation: Record<never, never>;
  /** Since 27 November 2026: closes the accounts of a life that has ended. */
  settlement: Record<never, never>;
  /** Since 28 November 2026: a coordinator puts a matter before a body; question and proposed answer stay in the body. */
  matter: { role: BodyRole; kind: MatterKind };
  /** Since 28 November 2026: and takes it back. */
  matterWithdrawal: { escalation: string };
  advice: { escalation: string; kind: 'support' | 'contact' | 'proposal'; meeting?: MeetingDays };
  bodyDecision: {
    escalation: string;
    outcome: 'newDate' | 'support' | 'reassign' | 'pause' | 'end' | 'deferred' | 'referredBack' | 'noted';
    dueOn?: Day;
    lead?: OrganisationId;
    until?: Day;
    /** deferred: the day of the next meeting; referredBack: who is asked. */
    to?: Day | 'coordinator' | 'referenceGroup' | 'actor';
    meeting?: MeetingDays;
  };
  taskDone: { task: string };
  /** Since 28 November 2026: the number of the step that is taken back. */
  takeBack: { step: number };
}

export type CommandName = keyof CommandInputs;

/** A command on its way through the queue of a life. */
export type Command = {
  [N in CommandName]: {
    name: N;
    /** The stored command's id: also the step's key and, with `attempt`, the Update's id. */
    id: string;
    /** Raised when a void command is tried again. */
    attempt: number;
    /** If-Match: refused unless the life is at this version. */
    ifVersion?: number;
    /** If-Effect: refused unless it does what it did when it was previewed. Since 28 November 2026. */
    ifEffect?: string;
    input: CommandInputs[N];
  };
}[CommandName];

/** A command by reference: SQL holds what it says. The name is for who looks at a history. */
export type CommandReference = Pick<Command, 'id' | 'name' | 'attempt'>;

export const referenceTo = ({ id, name, attempt }: Command): CommandReference => ({ id, name, attempt });
