/** A coordinator puts a matter before a body without any report being late, and takes it back. */

import { bodyCalled } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { matterKinds } from '../../../workflows/domain/life-state.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import { one } from '../browser/posted-fields.ts';
import { activityOf, addressOf, backTo, wordChoices } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { bodyNames } from '../parts/coming-steps-shown.ts';
import { AboutMatter } from './about-matter.tsx';
import { bodyFormWords } from './body-form-words.ts';

export const raiseMatterForm: FormOf<'raiseMatter'> = {
  path: '/aktiviteter/:id/ta-upp-arende',
  operation: 'raiseMatter',
  async describe(call) {
    const { language, query } = call;
    const words = bodyFormWords[language].raise;
    const activity = await activityOf(call);
    const bodies = await bodyNames(call);
    const roles = (['referenceGroup', 'steeringGroup'] as const).map((value) => {
      const label = bodyCalled(bodies, value, language) ?? capitalised(wordsIn(language).roles[value]);
      return { value, label, named: label, hint: words.does[value] };
    });
    // A report, a request for help and a note lead here with what they are about.
    const kind = matterKinds.find((known) => known === one(query, 'galler'));
    return {
      title: words.title,
      intro: words.intro,
      activity,
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'role', ...words.role, choices: roles, required: true },
            { kind: 'radio', name: 'kind', ...words.kind, choices: wordChoices(matterKinds, wordsIn(language).matterKinds), required: true },
            { kind: 'text', name: 'question', ...words.question, required: true },
            { kind: 'text', name: 'proposedAnswer', ...words.proposedAnswer },
          ],
        },
      ],
      ...(kind && { start: { kind } }),
      send: words.send,
      back: addressOf(activity),
      ...(hasEnded(activity.stage) && { closed: words.closedLife }),
      done: backTo(activity, words.done),
    };
  },
};

export const withdrawMatterForm: FormOf<'withdrawMatter'> = {
  path: '/arenden/:id/ta-tillbaka',
  operation: 'withdrawMatter',
  async describe({ check, params, language }) {
    const words = bodyFormWords[language].withdraw;
    const { escalation: matter, planActivity } = await check('getEscalation', { params });
    const address = `/arenden/${matter.id}`;
    return {
      title: words.title,
      intro: words.intro,
      guardedBy: planActivity,
      about: <AboutMatter matter={matter} caseNumber={planActivity.caseNumber} language={language} />,
      sections: [{ fields: [{ kind: 'text', name: 'reason', ...words.reason, required: true }] }],
      params,
      send: words.send,
      isDangerous: true,
      back: address,
      ...(!(matter.byHand && matter.state === 'open') && { closed: words.notOurs }),
      done: () => ({ redirect: address, notice: words.done }),
    };
  },
};
