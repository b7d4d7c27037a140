/** Taking the last step back, soon after it: what it was, whose and when is shown before anything is written. */
import { findLastStep } from '../../../db/lives/taken-back/last-step-read-model.ts';
import { shortMinuteInWords } from '../../../words/format.ts';
import { stepInWords } from '../../../words/history-words.ts';
import { Facts } from '../components/display.tsx';
import { activityOf, addressOf, backTo } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { refusalWords } from '../form-engine/refusal-words.ts';
import { takeBackWords } from '../parts/forms/take-back-words.ts';
import { whyNotTakenBack } from '../parts/take-back-open.ts';

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
