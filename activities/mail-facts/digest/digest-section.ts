/** Which mails may wait to be gathered, and which leave by themselves at once. */
import type { DigestItem } from '../../../db/mail/digests/digest-item.ts';
import type { RecipientRole } from '../../../words/mail-facts.ts';
import type { ObligationKind } from '../../../workflows/domain/life-state.ts';
import type { MailKind, TaskKind } from '../../../workflows/domain/notices.ts';

type Section = DigestItem['section'];

/**
 * Reminders, tasks and what there is to know may wait. What answers somebody's act, decides or changes something, or asks whether an organisation
 * takes an activity on is told at once.
 */
const sections: Partial<Record<MailKind, Section>> = {
  reminder: 'toDo',
  task: 'toDo',
  reportReceived: 'toDo',
  escalationRaised: 'toDo',
  assignmentResult: 'toKnow',
  matterOver: 'toKnow',
};

/** A delay or trouble that somebody is to act on today, a colleague who waits for a yes, and what may be a breach of security. */
const urgentTasks: ReadonlySet<TaskKind | ObligationKind> = new Set([
  'needHelp',
  'troubledReport',
  'secondPerson',
  'actsOfPartial',
  'ownRights',
  'dataBreach',
  'restored',
]);

/** Whoever takes part in the activity is answered at once; to officers and bodies it is one matter of the day. */
const toOfficersAlone: ReadonlySet<MailKind> = new Set(['assignmentResult', 'matterOver', 'reportReceived']);
const isOfficer = (as: RecipientRole): boolean => as === 'coordinator' || as === 'member' || as === 'secretary';

export interface Mailed {
  as: RecipientRole;
  /** What a mail of kind `task` is about. */
  task?: TaskKind | ObligationKind | undefined;
  /** Whether somebody's act asks for it, and not the clock. */
  isByHand: boolean;
}

/** @returns undefined for a mail of its own at once */
export function digestSection(kind: MailKind, { as, task, isByHand }: Mailed): Section | undefined {
  // Whoever reminds somebody now does not mean tomorrow morning.
  if (kind === 'reminder' && isByHand) return undefined;
  if (toOfficersAlone.has(kind) && !isOfficer(as)) return undefined;
  return task !== undefined && urgentTasks.has(task) ? undefined : sections[kind];
}
