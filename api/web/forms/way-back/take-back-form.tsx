/** Taking back: the last step, soon after it, with what it was, whose and when shown before anything is written; and the question whether an organisation leads. */
import { findLastStep } from '../../../../db/lives/taken-back/last-step-read-model.ts';
import { organisationNames } from '../../../../db/registers/names-read-model.ts';
import { shortMinuteInWords } from '../../../../words/format.ts';
import { stepInWords } from '../../../../words/history-words.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { Facts, Text } from '../../components/display.tsx';
import { Saying } from '../../components/names.tsx';
import { activityOf, addressOf, backTo, closedUnless } from '../../form-engine/activity-of-form.ts';
import type { FormOf } from '../../form-engine/form-description.ts';
import { refusalWords } from '../../form-engine/refusals/refusal-words.ts';
import { questionBackWords, takeBackWords } from '../../parts/forms/take-back-words.ts';
import { whyNotTakenBack } from '../../parts/way-back/take-back-open.ts';

export const takeBackForm: FormOf<'takeBackStep', { reason: string }> = {
  path: '/aktiviteter/:id/ta-tillbaka',
  operation: 'takeBackStep',
  async describe(call) {
    const { language, deps } = call;
    const activity = await activityOf(call);
    const words = takeBackWords[language];
    const last = await findLastStep(deps.db, activity.id);
    const why = whyNotTakenBack(last, call);
    return {
      title: words.title,
      intro: words.intro,
      activity,
      ...(last && {
        above: (
          <Facts
            facts={[
              [words.what, stepInWords(last.kind, language)],
              [words.when, shortMinuteInWords(last.at, language)],
              [words.who, last.personName ?? words.clock],
            ]}
          />
        ),
      }),
      sections: [{ fields: [{ kind: 'text', name: 'reason', ...words.reason, required: true }] }],
      body: ({ reason }) => ({ reason, step: last?.seq ?? activity.version }),
      send: words.send,
      isDangerous: true,
      back: addressOf(activity),
      ...(why && { closed: refusalWords[language].refusals[why.type] }),
      done: backTo(activity, words.done),
    };
  },
};

/** The asked organisation owes no answer any more, and hears so. */
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
