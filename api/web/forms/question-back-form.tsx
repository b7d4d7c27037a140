/** Taking back the question whether an organisation leads: it owes no answer any more, and hears so. */
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { hasByRole } from '../../authorization/access.ts';
import { Text } from '../components/display.tsx';
import { Saying } from '../components/names.tsx';
import { activityOf, addressOf, backTo, closedUnless } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { questionBackWords } from '../parts/forms/take-back-words.ts';

export const questionBackForm: FormOf<'answerAssignment', { reason: string }> = {
  path: '/aktiviteter/:id/aterta-fragan',
  operation: 'answerAssignment',
  async describe(call) {
    const { language, deps, viewer } = call;
    const activity = await activityOf(call);
    const words = questionBackWords[language];
    const asked = activity.candidate?.organisation;
    const name = asked && ((await organisationNames(deps.db)).get(asked) ?? asked);
    return {
      title: words.title,
      intro: words.intro,
      activity,
      ...(name && {
        above: (
          <Text>
            <Saying of={name} say={words.asked} />
          </Text>
        ),
      }),
      sections: [{ fields: [{ kind: 'text', name: 'reason', ...words.reason, required: 'byForm' }] }],
      body: ({ reason }) => ({ answer: 'cancelled', ...(reason !== undefined && { reason }) }),
      send: words.send,
      back: addressOf(activity),
      ...closedUnless(activity.candidate !== null && hasByRole('assignLead', viewer), activity, language),
      done: backTo(activity, words.done),
    };
  },
};
