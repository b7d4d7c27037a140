/** What a coordinator may do with an activity as it stands: the one that is likeliest next, the others in groups, and apart from them what ends or takes away. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { inThePlan } from '../../../../db/public/public-plan-read-model.ts';
import type { ObligationKind } from '../../../../workflows/domain/life-state.ts';
import type { Stage } from '../../../../workflows/domain/stages.ts';
import { hasEnded } from '../../../../workflows/domain/stages.ts';
import type { actionWords } from '../../parts/action-words.ts';
import type { Undoing } from '../../parts/way-back/undoings-open.ts';

export type Action = keyof (typeof actionWords)['sv']['links'];

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

type Acted = Pick<PlanActivityResponse, 'id' | 'stage' | 'candidate' | 'waiting' | 'accounts'> & {
  obligations: Pick<PlanActivityResponse['obligations'][number], 'kind' | 'state'>[];
};

export interface Open {
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
}

/** Results stay public when the work is over: clearing them, and taking them back, does not end with it. */
function ofResults({ stage }: Acted, { isReviewed, isPublished }: Results): Action[] {
  return [...(isReviewed && inThePlan.includes(stage) ? (['publicera'] as const) : []), ...(isPublished ? (['avpublicera'] as const) : [])];
}

const isOwed = (obligations: Acted['obligations'], kinds: ObligationKind[]): boolean =>
  obligations.some(({ kind, state }) => kinds.includes(kind) && (state === 'open' || state === 'late'));

/** What is open because of what is owed now, whatever the stage. */
function becauseOwed({ stage, obligations, candidate }: Acted): Action[] {
  const owes = (...kinds: ObligationKind[]) => isOwed(obligations, kinds);
  return [
    ...(owes('review') ? (['granska'] as const) : []),
    ...(owes('report', 'finalReport') ? (hasEnded(stage) ? reporting.filter((action) => action !== 'hall') : reporting) : []),
    ...(stage === 'ended' && owes('evaluation') ? (['utvardera'] as const) : []),
    ...(candidate === null ? [] : (['aterta-fragan'] as const)),
    ...(stage !== 'awaitingAssignment' && owes('assignment') ? (['tilldela'] as const) : []),
    ...(candidate !== null && stage !== 'awaitingAnswer' && !owes('report', 'finalReport') ? (['registrera-svar'] as const) : []),
  ];
}

/** All that is open, the likeliest first. */
export function openActs({ activity, results, ownParty, awaitsMoney, takesBack, undoings }: Open): Action[] {
  const lives = !hasEnded(activity.stage);
  const ofAccounts: Action[] = activity.accounts === 'open' ? [...money, 'rakenskaper'] : [];
  const ofLife = lives ? [...becauseOwed(activity), ...(inStage[activity.stage] ?? [])] : [...becauseOwed(activity), ...ofAccounts];
  return [
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
}

/** What may be the one to do next, the first that is open: what somebody waits for, and what coordinators owe themselves before what they enter for others. */
const nexts: Action[] = [
  'andra-person',
  'beslut',
  'komplettera',
  'granska',
  'utvardera',
  'tilldela',
  'registrera-svar',
  'registrera-rapport',
  'ateruppta',
  'rakenskaper',
];

const groups = {
  followUp: ['granska', 'registrera-rapport', 'registrera-svar', 'mer-tid', 'hall', 'ta-upp-arende', 'utvardera', 'publicera'],
  money: ['beslut?utfall=bifall', 'bidrag', 'utbetalning', 'rakenskaper'],
  life: ['beslut', 'komplettera', 'tilldela', 'pausa', 'ateruppta', 'overlamna', 'ta-upp-igen', 'ta-upp-igen-beslut', 'andra-person'],
  change: ['ratta', 'villkor', 'egen-enhet'],
} as const satisfies Record<string, Action[]>;
/** What ends it, or takes something away that others have been told. */
const dangerous: Action[] = ['avsluta', 'aterkalla', 'avpublicera'];

export type ActGroup = keyof typeof groups | 'undo';

export interface SortedActs {
  next: Action | undefined;
  /** Open for minutes only: it stands beside the next one. */
  takesBack: boolean;
  grouped: { group: ActGroup; acts: Action[] }[];
  dangerous: Action[];
}

/** @param open as `openActs` gives it for the activity */
export function sortedActs(open: Action[], { obligations }: Pick<Acted, 'obligations'>): SortedActs {
  // An evaluation stands on the final report.
  const isEarly = (act: Action) => act === 'utvardera' && isOwed(obligations, ['finalReport']);
  const next = nexts.find((act) => open.includes(act) && !isEarly(act));
  const rest = [...new Set(open)].filter((act) => act !== next && act !== 'ta-tillbaka');
  const named = Object.entries(groups) as [keyof typeof groups, readonly Action[]][];
  const harmless = rest.filter((act) => !dangerous.includes(act));
  const inNone = harmless.filter((act) => !named.some(([, acts]) => acts.includes(act)));
  const grouped = [...named.map(([group, acts]) => ({ group, acts: harmless.filter((act) => acts.includes(act)) })), { group: 'undo' as const, acts: inNone }];
  return {
    next,
    takesBack: open.includes('ta-tillbaka'),
    grouped: grouped.filter(({ acts }) => acts.length > 0),
    dangerous: rest.filter((act) => dangerous.includes(act)),
  };
}
