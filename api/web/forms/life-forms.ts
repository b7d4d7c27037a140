/** Pausing, resuming, withdrawing, closing, evaluating and settling the accounts. */

import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import { termNames } from '../../../db/registers/names-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import { hasByRole } from '../../authorization/access.ts';
import type { ApiOperationId, BodyOf } from '../../routes/all-operations.ts';
import { activityOf, addressOf, backTo, choicesOf, closedUnless, isIn } from '../form-engine/activity-of-form.ts';
import type { FieldIn } from '../form-engine/body-fields.ts';
import type { FormOf, FormPage } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { lifeFormWords } from '../parts/forms/life-form-words.ts';

type Act = 'pause' | 'resume' | 'close' | 'evaluate' | 'settle' | 'withdraw';

interface OfALife<Id extends ApiOperationId> {
  /** Last part of the form's address. */
  page: string;
  operation: Id;
  act: Act;
  isOpen: (activity: PlanActivityResponse) => boolean;
  fields: (call: PageCall, activity: PlanActivityResponse) => FieldIn<BodyOf<Id>>[] | Promise<FieldIn<BodyOf<Id>>[]>;
  more?: (activity: PlanActivityResponse, language: Language) => Pick<Partial<FormPage>, 'isDangerous' | 'closed'>;
}

const reason = ({ language }: PageCall): FieldIn<Pick<BodyOf<'pausePlanActivity'>, 'reason'>> => ({
  kind: 'text',
  name: 'reason',
  ...lifeFormWords[language].reason,
});
/** What an authority does to somebody's activity it gives its reasons for; whoever takes back its own proposal owes none. */
const grounds = (call: PageCall): ReturnType<typeof reason> => ({ ...reason(call), ...(hasByRole('decideFunding', call.viewer) && { required: 'byForm' }) });

/** What these forms have in common: a sentence, few fields, and the activity to go back to. */
const ofALife = <const Id extends ApiOperationId>({ page, operation, act, isOpen, fields, more }: OfALife<Id>): FormOf<Id> => ({
  path: `/aktiviteter/:id/${page}`,
  operation,
  async describe(call) {
    const { language } = call;
    const activity = await activityOf(call);
    const { title, intro, send, done } = lifeFormWords[language][act];
    return {
      title,
      intro,
      activity,
      sections: [{ fields: await fields(call, activity) }],
      send,
      back: addressOf(activity),
      ...closedUnless(isOpen(activity), activity, language),
      done: backTo(activity, done),
      ...more?.(activity, language),
    };
  },
});

export const lifeForms = [
  ofALife({
    page: 'pausa',
    operation: 'pausePlanActivity',
    act: 'pause',
    isOpen: (activity) => isIn(activity, 'inProgress'),
    fields: (call) => [grounds(call), { kind: 'day', name: 'until', ...lifeFormWords[call.language].pause.until }],
  }),
  ofALife({
    page: 'ateruppta',
    operation: 'resumePlanActivity',
    act: 'resume',
    isOpen: (activity) => isIn(activity, 'paused'),
    fields: (call) => [reason(call)],
  }),
  ofALife({
    page: 'aterkalla',
    operation: 'withdrawPlanActivity',
    act: 'withdraw',
    isOpen: ({ stage }) => !hasEnded(stage),
    fields: (call) => [grounds(call)],
    more: () => ({ isDangerous: true }),
  }),
  ofALife({
    page: 'avsluta',
    operation: 'closePlanActivity',
    act: 'close',
    isOpen: (activity) => isIn(activity, 'inProgress', 'paused') || (isIn(activity, 'closing') && activity.recurs === 'yearly'),
    fields: (call, { recurs }) => [
      grounds(call),
      ...(recurs === 'yearly' ? [{ kind: 'tick' as const, name: 'final' as const, value: true as const, ...lifeFormWords[call.language].close.final }] : []),
    ],
    more: (activity, language) => (isIn(activity, 'closing') && activity.recurs !== 'yearly' ? { closed: lifeFormWords[language].close.already } : {}),
  }),
  ofALife({
    page: 'utvardera',
    operation: 'evaluatePlanActivity',
    act: 'evaluate',
    // What has been taken out of the plan may owe one too.
    isOpen: (activity) => isIn(activity, 'closing') || (isIn(activity, 'ended') && owesEvaluation(activity)),
    fields: evaluationFields,
    more: (activity, language) => (activity.evaluation && !owesEvaluation(activity) ? { closed: lifeFormWords[language].evaluate.already } : {}),
  }),
  ofALife({
    page: 'rakenskaper',
    operation: 'settlePlanActivity',
    act: 'settle',
    isOpen: ({ accounts }) => accounts === 'open',
    fields: ({ language }) => [{ kind: 'text', name: 'comment', ...lifeFormWords[language].settle.comment }],
    more: ({ accounts }, language) => (accounts === 'settled' ? { closed: lifeFormWords[language].settle.already } : {}),
  }),
];

const owesEvaluation = ({ obligations }: PlanActivityResponse): boolean =>
  obligations.some(({ kind, state }) => kind === 'evaluation' && (state === 'open' || state === 'late'));

/** The goals that the activity was to contribute to can be ticked; without any they are told in words. */
async function evaluationFields({ language, deps }: PageCall, { goals }: PlanActivityResponse): Promise<FieldIn<BodyOf<'evaluatePlanActivity'>>[]> {
  const { summary, lessons, goals: reached } = lifeFormWords[language].evaluate;
  const own = choicesOf(await termNames(deps.db, 'goal')).filter(({ value }) => goals.includes(value));
  return [
    { kind: 'text', name: 'summary', ...summary, required: true },
    { kind: 'text', name: 'lessons', ...lessons },
    own.length > 0 ? { kind: 'several', name: 'goalsReached', ...reached, choices: own } : { kind: 'text', name: 'goalsReached', ...reached },
  ];
}
