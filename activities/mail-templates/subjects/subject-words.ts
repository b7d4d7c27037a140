/** The words of subjects: the shape that both languages fill. Each begins with its verb, and leaves the activity's name room. */
import type { MailFacts } from '../../../words/mail-facts.ts';
import type { ObligationKind } from '../../../workflows/domain/life-state.ts';
import type { MailKind } from '../../../workflows/domain/notices.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';

/** Kinds whose subject is the same whatever they tell. */
export type PlainKind = Extract<MailKind, 'corrected' | 'closed' | 'withdrawn' | 'ended' | 'reopened' | 'resumed' | 'takenBack'>;
type AnswerOutcome = NonNullable<MailFacts['answer']>['outcome'];

export interface SubjectWords {
  /** "senast 4 maj" */
  by: (day: string) => string;
  before: (day: string) => string;
  from: (day: string) => string;
  until: (day: string) => string;
  acts: Record<ObligationKind, string>;
  /** The same once its day has passed. */
  late: (act: string) => string;
  something: string;
  plain: Record<PlainKind, string>;
  received: { proposal: string; completion: string; report: string; nothingNew: string; replacing: string };
  proposer: { comes: string; goes: string };
  takeOver: string;
  checkFacts: string;
  /** What whoever has answered reads, and what others do. */
  answers: Record<'own' | 'other', Record<AnswerOutcome, string>>;
  decisions: Record<NonNullable<MailFacts['decision']>['outcome'], string>;
  decision: string;
  moneyDecision: string;
  hearing: string;
  asked: Record<BodyRole, string>;
  raised: (body: string) => string;
  advice: (body: string) => string;
  resolution: (body: string) => string;
  over: Record<NonNullable<MailFacts['over']>, string>;
  reviews: Record<NonNullable<MailFacts['review']>, string>;
  extensions: Record<NonNullable<MailFacts['extension']>['outcome'], string>;
  excused: Record<NonNullable<MailFacts['excused']>, string>;
  terms: string;
  paused: string;
  pauseChanged: string;
  closing: string;
  closingRevoked: string;
}
