/**
 * The commands of a life: what people ask of it. A command carries only what the workflow judges by
 * (days, outcomes, ids, SEK); texts, names and addresses stay in the stored command's body.
 */

import type { MatterKind, OrganisationId, ReportForm, ReportSignal } from './life-state.ts';
import type { GrantOutcome, Instalment } from './money/money.ts';
import type { BodyRole, Policy, PolicyChange } from './policy.ts';
import type { Day } from './time/day-and-instant.ts';

/** What a closing rests on, and a reopening takes back. */
export const undoables = ['evaluation', 'finalReport'] as const;
export type Undone = (typeof undoables)[number];

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
  /**
   * `cancelled` since 28 November 2026: no answer of theirs; a coordinator asks them no more. `enteredInError` since the same day: the answer that stands was
   * never given, and they are asked again.
   */
  assignmentAnswer: { answer: 'accepted' | 'declined' | 'needsDecision' | 'cancelled' | 'enteredInError'; until?: Day; receivedOn?: Day };
  /** `signals` since 27 November 2026: a report that came in before says nothing of it, and is noted by itself where it is short. */
  report: { period: string; form: ReportForm; receivedOn?: Day; signals?: ReportSignal[] };
  reply: { period: string; kind: 'late' | 'needHelp' | 'notOurs' | 'statement'; dueOn?: Day; receivedOn?: Day };
  /** `released` since 28 November 2026: what is held is let go, and `until` is not there. */
  hold: { period: string; until?: Day; outcome?: 'released' };
  /** `reopened` since 28 November 2026: an approved or noted report is to be reviewed anew. */
  review: { period: string; outcome: 'approved' | 'noted' | 'returned' | 'reopened' };
  /**
   * Since 28 November 2026. What is not named stays, as in a completion; a policy is laid over what holds, and a form of null goes by the money. `releases`: what
   * instalments wait for whose period does not come any more.
   */
  changeTerms: {
    from: 'atOnce' | 'nextPeriod';
    runs?: { from?: Day | null; to?: Day | null } | null;
    policy?: PolicyChange;
    yearly?: boolean;
    form?: 'short' | 'full' | null;
    releases?: { instalment: number; release: Instalment['release'] }[];
  };
  /** `shortened` and `revoked` since 28 November 2026: time that was given ends on an earlier day, or where it ended before it was given. */
  extension: { period: string; outcome: 'asked' | 'granted' | 'refused' | 'shortened' | 'revoked'; dueOn?: Day };
  /** Since 28 November 2026. `withoutFinalReport` says that it is meant, where the report is the final one; `dueOn` is when a report is owed again. */
  excuse: { period: string; outcome: 'excused' | 'reopened'; withoutFinalReport?: true; dueOn?: Day };
  /** Since 28 November 2026: a coordinator reminds whoever owes something, beside what the clock sends. */
  reminder: { obligation: string };
  /** `endChanged` since 28 November 2026: the pause that holds ends on another day, or on none. */
  pause: { until?: Day; outcome?: 'endChanged' };
  resume: Record<never, never>;
  handover: { lead?: OrganisationId };
  withdrawal: { by: 'proposer' | 'coordinator' };
  /** `revoked` since 28 November 2026: the follow-up goes on as if it had not come. */
  closing: { final: boolean; outcome?: 'revoked' };
  /** `revoked` since 28 November 2026: it is owed again. */
  evaluation: { outcome?: 'revoked' };
  /**
   * Since 28 November 2026. Of a closed activity: which of what closed it is taken back. `runsTo`: a new last day, where the one before has passed. `leadGone`: the
   * lead, or who was asked to lead, exists no more. What has been taken out of the plan, the steering group alone takes in again.
   */
  reopening: { by: 'coordinator' | 'steeringGroup'; undone?: Undone[]; runsTo?: Day; leadGone?: true; meeting?: MeetingDays };
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
    /** end: neither final report nor evaluation is owed. Since 28 November 2026; where it is absent both are. Before, neither ever was. */
    final?: 'notOwed';
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
export interface CommandReference extends Pick<Command, 'id' | 'name' | 'attempt'> {
  /** The trace that it was sent in (W3C Trace Context), where requests are traced: handed on as it came, and nothing is decided by it. */
  traceparent?: string;
}

export const referenceTo = ({ id, name, attempt }: Command): CommandReference => ({ id, name, attempt });
