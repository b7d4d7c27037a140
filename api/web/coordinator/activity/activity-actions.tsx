/** What a coordinator may do with an activity as it stands: links to the forms that are open in its stage. */

import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { inThePlan } from '../../../../db/public/public-plan-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import type { ObligationKind } from '../../../../workflows/domain/life-state.ts';
import type { Stage } from '../../../../workflows/domain/stages.ts';
import { hasEnded } from '../../../../workflows/domain/stages.ts';
import { Heading, Link } from '../../components/display.tsx';
import { actionWords } from '../../parts/action-words.ts';
import type { Undoing } from '../../parts/way-back/undoings-open.ts';

type Action = keyof (typeof actionWords)['sv']['links'];

const money: Action[] = ['bidrag', 'utbetalning'];
const reporting: Action[] = ['registrera-rapport', 'registrera-svar', 'mer-tid', 'hall'];

const followedUp: Stage[] = ['inProgress', 'paused', 'closing'];

/** The likeliest first. The life judges anew when a form is sent. */
const inStage: Partial<Record<Stage, Action[]>> = {
  proposed: ['beslut'],
  sentBack: ['komplettera'],
  awaitingAssignment: ['tilldela', ...money],
  awaitingAnswer: ['registrera-svar', ...money],
  inProgress: [...money, 'pausa', 'overlamna', 'avsluta'],
  paused: ['ateruppta', ...money, 'overlamna', 'avsluta'],
  closing: ['utvardera', ...money, 'overlamna'],
};

/** Whether there is a report whose result may be cleared, and one that is. */
interface Results {
  isReviewed: boolean;
  isPublished: boolean;
}

type Acted = Pick<PlanActivityResponse, 'id' | 'stage' | 'obligations' | 'candidate' | 'waiting' | 'accounts'>;

interface Props {
  activity: Acted;
  results: Results;
  /** Whether the county board is itself a party. */
  ownParty: boolean;
  /** Whether money of ours may be decided later than its import. */
  awaitsMoney: boolean;
  /** Whether the last step may still be taken back. */
  takesBack: boolean;
  /** Acts that can be undone as the life stands. */
  undoings: Undoing[];
  language: Language;
}

/** Results stay public when the work is over: clearing them, and taking them back, does not end with it. */
function ofResults({ stage }: Acted, { isReviewed, isPublished }: Results): Action[] {
  return [...(isReviewed && inThePlan.includes(stage) ? (['publicera'] as const) : []), ...(isPublished ? (['avpublicera'] as const) : [])];
}

/** What is open because of what is owed now, whatever the stage. */
function becauseOwed({ stage, obligations, candidate }: Acted): Action[] {
  const owes = (...kinds: ObligationKind[]) => obligations.some(({ kind, state }) => kinds.includes(kind) && (state === 'open' || state === 'late'));
  return [
    ...(owes('review') ? (['granska'] as const) : []),
    ...(owes('report', 'finalReport') ? (hasEnded(stage) ? reporting.filter((action) => action !== 'hall') : reporting) : []),
    ...(stage === 'ended' && owes('evaluation') ? (['utvardera'] as const) : []),
    ...(candidate === null ? [] : (['aterta-fragan'] as const)),
    ...(stage !== 'awaitingAssignment' && owes('assignment') ? (['tilldela'] as const) : []),
    ...(candidate !== null && stage !== 'awaitingAnswer' && !owes('report', 'finalReport') ? (['registrera-svar'] as const) : []),
  ];
}

export function Actions({ activity, results, ownParty, awaitsMoney, takesBack, undoings, language }: Props) {
  const lives = !hasEnded(activity.stage);
  const ofAccounts: Action[] = activity.accounts === 'open' ? [...money, 'rakenskaper'] : [];
  const ofLife = lives ? [...becauseOwed(activity), ...(inStage[activity.stage] ?? [])] : [...becauseOwed(activity), ...ofAccounts];
  const all: Action[] = [
    ...(takesBack ? (['ta-tillbaka'] as const) : []),
    ...(activity.waiting ? (['andra-person'] as const) : []),
    ...ofLife,
    ...(awaitsMoney ? (['beslut?utfall=bifall'] as const) : []),
    ...(results.isReviewed && followedUp.includes(activity.stage) ? (['granska-igen'] as const) : []),
    ...undoings,
    ...ofResults(activity, results),
    ...(ownParty ? (['egen-enhet'] as const) : []),
    'ratta',
    ...(lives ? (['villkor', 'ta-upp-arende', 'aterkalla'] as const) : activity.stage === 'ended' ? [] : (['ta-upp-igen'] as const)),
  ];
  return <ActionLinks id={activity.id} actions={all} language={language} />;
}

/** What the organisation that put it forward may do by itself: nothing but correct it, while nobody has taken it up. */
export const ProposersActions = ({ activity, language }: Pick<Props, 'activity' | 'language'>) =>
  activity.stage === 'proposed' ? <ActionLinks id={activity.id} actions={['ratta']} language={language} /> : null;

/** What the body that has taken it out of the plan, or its secretary, may do with it. */
export const BodysActions = ({ activity, language }: Pick<Props, 'activity' | 'language'>) =>
  activity.stage === 'ended' ? <ActionLinks id={activity.id} actions={['ta-upp-igen-beslut']} language={language} /> : null;

function ActionLinks({ id, actions, language }: { id: string; actions: Action[]; language: Language }) {
  const words = actionWords[language];
  return (
    <nav aria-label={words.title} class="hit-stack hit-noprint" data-gap="small">
      <Heading level={2}>{words.title}</Heading>
      <ul class="hit-row hit-plain">
        {actions.map((action) => (
          <li key={action}>
            <Link href={`/aktiviteter/${id}/${action}`}>{words.links[action]}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
