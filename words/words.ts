/** The type of the dictionary: every word of the domain that people read, in both languages. */

import type { MailOutcome } from '../contracts/views/mail-view.ts';
import type { CommandInputs } from '../workflows/domain/commands.ts';
import type { EscalationState, MatterKind, ObligationKind, ObligationState, ReportForm, ReportState } from '../workflows/domain/life-state.ts';
import type { GrantOutcome } from '../workflows/domain/money/money.ts';
import type { MailKind, TaskKind } from '../workflows/domain/notices.ts';
import type { Stage } from '../workflows/domain/stages.ts';
import type { DecisionFacts, MailFacts, RecipientRole, ResolutionFacts } from './mail-facts.ts';

type KeysOf<T, K extends string> = T extends Record<K, infer V extends string> ? V : never;

export interface Words {
  stages: Record<Stage, string>;
  /** Nouns, for lists: "lägesrapport". */
  obligationKinds: Record<ObligationKind, string>;
  /** The same nouns in sentences: "lägesrapporten". */
  theObligation: Record<ObligationKind, string>;
  /** What to do, for headings and "att göra": "lämna lägesrapporten". */
  toDo: Record<ObligationKind, string>;
  obligationStates: Record<ObligationState, string>;
  reportStates: Record<ReportState, string>;
  reportForms: Record<ReportForm, string>;
  reportStatus: Record<'green' | 'yellow' | 'red', string>;
  roles: Record<'coordinator' | 'secretary' | 'referenceGroup' | 'steeringGroup' | 'administrator' | 'support' | RecipientRole, string>;
  /** Who owes what a coordinator owes. */
  owners: Record<'coordinator', string>;
  decisionOutcomes: Record<DecisionFacts['outcome'], string>;
  grantOutcomes: Record<GrantOutcome, string>;
  adviceKinds: Record<KeysOf<ResolutionFacts, 'advice'>, string>;
  bodyDecisionOutcomes: Record<KeysOf<ResolutionFacts, 'decision'>, string>;
  /** What a matter raised by hand is about. */
  matterKinds: Record<MatterKind, string>;
  escalationStates: Record<EscalationState, string>;
  replyKinds: Record<'nothingNew' | 'late' | 'needHelp' | 'notOurs' | 'statement', string>;
  answers: Record<CommandInputs['assignmentAnswer']['answer'], string>;
  reviewOutcomes: Record<NonNullable<MailFacts['review']>, string>;
  extensionOutcomes: Record<CommandInputs['extension']['outcome'], string>;
  /** Of an excuse, and of acts that undo another. */
  undoings: Record<'excused' | 'reopened' | 'released' | 'endChanged' | 'revoked', string>;
  channels: Record<'mail' | 'paper' | 'phone', string>;
  taskKinds: Record<TaskKind, string>;
  mailKinds: Record<MailKind | 'signIn' | 'answerLink' | 'ownRights' | 'digest', string>;
  mailOutcomes: Record<MailOutcome, string>;
}
