/** What can wait for a coordinator beside the obligations that coordinators owe. */
export const taskKinds = [
  /** A rung of the ladder: call them and ask what is in the way. */
  'callActor',
  /** An organisation has no contact person to write to. */
  'noContact',
  /** No mail server accepts the address. */
  'mailNotDelivered',
  /** No completion has come in. */
  'completionMissing',
  /** The organisation that was asked to take the lead has not answered. */
  'answerMissing',
  /** The organisation that was asked to take the lead said no. */
  'assignmentDeclined',
  /** The answer waits for a board or committee. */
  'needsDecision',
  'needHelp',
  'notOurs',
  /** The activity has left the plan: each live grant is a matter for its funder. */
  'tellFunder',
  /** The steering group sent a question back. */
  'referredBack',
  /** A body has said something that a coordinator follows up: support, contact, a proposed lead. */
  'followUpBodyWord',
] as const;
export type TaskKind = (typeof taskKinds)[number];
