/** The kinds of mail that a plan activity's life sends; each has its template in `activities/mail-templates/`. */
export const mailKinds = [
  /** To the proposer: the proposal has come in. */
  'receipt',
  /** To the proposer: something is missing in the proposal. */
  'completionAsked',
  /** To the party that owes, before or after the due date. */
  'reminder',
  /** To an organisation asked to take the lead. */
  'assignmentAsked',
  /** To an organisation asked to take over the lead. */
  'handoverAsked',
  /** To the organisation that an imported plan names as responsible. */
  'importQuestion',
  /** To the proposer and the lead: the funding decision. */
  'decision',
  /** To the lead: what a body's rung will do, and what is in the way? */
  'hearing',
  /** To members and secretaries of a body: an overdue matter is before it. */
  'escalationRaised',
  /** To the lead: its report has come in. */
  'reportReceived',
  /** To the lead: its report is approved, noted or returned. */
  'reviewResult',
  /** To the lead: more time is granted or refused. */
  'extensionAnswer',
  /** To the lead and the other parties: advice or decision of a body. */
  'bodyWord',
  /** To coordinators: something waits for them. */
  'task',
  /** To the proposer or the old lead: the organisation that was asked has answered. */
  'assignmentResult',
  'paused',
  'resumed',
  /** To the lead: closing has begun, final report and evaluation are next. */
  'closingBegun',
  'closed',
  'withdrawn',
  /** To the parties: the steering group has taken the activity out of the plan. */
  'ended',
] as const;
export type MailKind = (typeof mailKinds)[number];
