/** Taking up an activity again that had ended: by a coordinator, or by the body that has taken it out of the plan. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { bodiesInText } from '../../../../words/body-names.ts';
import { undoables } from '../../../../workflows/domain/commands.ts';
import { hasEnded } from '../../../../workflows/domain/stages.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { BodyOf } from '../../../routes/all-operations.ts';
import { activityOf, addressOf, backTo, wordChoices } from '../../form-engine/activity-of-form.ts';
import type { FieldIn } from '../../form-engine/body-fields.ts';
import type { FormOf } from '../../form-engine/form-description.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { bodyNames } from '../../parts/coming-steps-shown.ts';
import { meetingSection } from '../../parts/forms/meeting-section.ts';
import { reopeningWords } from '../../parts/forms/reopening-words.ts';

type Body = BodyOf<'reopenByDecision'>;

export const reopeningForm: FormOf<'reopenPlanActivity'> = {
  path: '/aktiviteter/:id/ta-upp-igen',
  operation: 'reopenPlanActivity',
  async describe(call) {
    const { language } = call;
    const activity = await activityOf(call);
    const words = reopeningWords[language];
    const { stage } = activity;
    const isClosed = stage === 'closed';
    const closed = stage === 'ended' ? words.byBodyAlone(bodiesInText(await bodyNames(call), language)) : hasEnded(stage) ? undefined : words.notEnded;
    return {
      title: words.title,
      intro: stage === 'rejected' ? words.rejected : words.intro,
      activity,
      sections: [
        {
          fields: [
            ...(isClosed
              ? [{ kind: 'several' as const, name: 'undone' as const, ...words.undone, choices: wordChoices([...undoables], words.undoables) }]
              : []),
            ...common(call, activity),
          ],
        },
      ],
      send: words.send,
      back: addressOf(activity),
      ...(closed !== undefined && { closed }),
      done: backTo(activity, words.done),
    };
  },
};

export const reopeningDecisionForm: FormOf<'reopenByDecision'> = {
  path: '/aktiviteter/:id/ta-upp-igen-beslut',
  operation: 'reopenByDecision',
  async describe(call) {
    const { language } = call;
    const activity = await activityOf(call);
    const words = reopeningWords[language];
    return {
      title: words.title,
      intro: words.introOfBody(bodiesInText(await bodyNames(call), language)),
      activity,
      sections: [{ fields: common(call, activity) }, meetingSection(call)],
      send: words.send,
      back: addressOf(activity),
      ...(activity.stage !== 'ended' && { closed: words.notTakenOut }),
      done: backTo(activity, words.done),
    };
  },
};

/** A new last day is asked for only where there was one, and it has passed. */
function common({ language, at }: PageCall, { stage, runs, lead }: PlanActivityResponse): FieldIn<Pick<Body, 'reason' | 'runsTo' | 'leadGone'>>[] {
  const words = reopeningWords[language];
  const isRunOver = stage !== 'closed' && runs.to !== null && runs.to !== undefined && runs.to < dayOf(at);
  return [
    { kind: 'text', name: 'reason', ...words.reason, required: true },
    ...(isRunOver ? [{ kind: 'day' as const, name: 'runsTo' as const, ...words.runsTo }] : []),
    ...(lead === null ? [] : [{ kind: 'tick' as const, name: 'leadGone' as const, ...words.leadGone, value: true as const }]),
  ];
}
