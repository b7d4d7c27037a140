/** What a body says in a matter: RAI's advice, the Regional Partnership's decision; said by a member, or recorded by a secretary with the meeting. */

import type { EscalationView } from '../../../contracts/views/report-view.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import { organisationChoices, wordChoices } from '../form-engine/activity-of-form.ts';
import type { FieldIn } from '../form-engine/body-fields.ts';
import { choicePage } from '../form-engine/choice-page.tsx';
import type { FormOf } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { bodyNames } from '../parts/coming-steps-shown.ts';
import { meetingSection } from '../parts/forms/meeting-section.ts';
import { aboveByHand, adviceKindsFor } from '../parts/matters/matter-parts.tsx';
import { AboutMatter } from './about-matter.tsx';
import { bodyFormWords } from './body-form-words.ts';
import type { DecisionWritten, Outcome } from './decision-outcomes.ts';
import { outcomeIn, outcomesFor } from './decision-outcomes.ts';

/** Who may read the dossier may open the form; of all that is in it the form shows nothing. */
const matterOf = ({ check, params }: PageCall) => check('getEscalation', { params });
const addressOf = ({ id }: Pick<EscalationView, 'id'>): string => `/arenden/${id}`;
const receiptOf = (matter: EscalationView) => () => ({ redirect: `${addressOf(matter)}/mottaget` });

export const adviceForm: FormOf<'adviseEscalation'> = {
  path: '/arenden/:id/rad',
  operation: 'adviseEscalation',
  async describe(call) {
    const { language, params } = call;
    const words = bodyFormWords[language].advice;
    const { escalation: matter, planActivity } = await matterOf(call);
    const bodies = bodiesInText(await bodyNames(call), language);
    const hints = { ...words.kinds, proposal: matter.byHand ? words.kinds.answer : words.kinds.proposal(bodies) };
    const kinds = (['support', 'contact', 'proposal'] as const).flatMap((kind) =>
      wordChoices([kind], adviceKindsFor(matter, language)).map((choice) => ({ ...choice, hint: hints[kind] })),
    );
    return {
      title: words.title,
      intro: matter.byHand ? words.introByHand : matter.state === 'passedOn' ? words.introPassedOn(bodies) : words.intro,
      guardedBy: planActivity,
      about: <AboutMatter matter={matter} caseNumber={planActivity.caseNumber} language={language} />,
      ...aboveByHand(matter, language),
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'kind', ...words.kind, choices: kinds, required: true },
            { kind: 'text', name: 'text', ...words.text, required: true },
          ],
        },
        meetingSection(call),
      ],
      params,
      send: words.send,
      back: addressOf(matter),
      ...(!matter.mayBeAdvised && { closed: bodyFormWords[language].closed }),
      done: receiptOf(matter),
    };
  },
};

/** First which decision, then a form with what that decision needs and nothing else. */
export const bodyDecisionForm: FormOf<'decideEscalation', DecisionWritten> = {
  path: '/arenden/:id/beslut',
  operation: 'decideEscalation',
  async describe(call) {
    const { language, params } = call;
    const words = bodyFormWords[language].decision;
    const { escalation: matter, planActivity } = await matterOf(call);
    const about = <AboutMatter matter={matter} caseNumber={planActivity.caseNumber} language={language} />;
    const above = aboveByHand(matter, language);
    const isOpen = matter.role === 'steeringGroup' && matter.state === 'open';
    const outcome = outcomeIn(call.query, matter);
    if (!outcome && isOpen)
      return {
        instead: choicePage(call, {
          title: words.title,
          question: words.question,
          about: (
            <>
              {about}
              {above.above}
            </>
          ),
          back: { href: addressOf(matter), words: words.back },
          choices: outcomesFor(matter).map(([word, each]) => ({ href: `${addressOf(matter)}/beslut?utfall=${word}`, ...words.outcomes[each] })),
        }),
      };
    return {
      title: outcome ? `${words.title}: ${words.outcomes[outcome].label.toLowerCase()}` : words.title,
      intro: outcome ? `${words.outcomes[outcome].hint} ${words.intro}` : words.intro,
      guardedBy: planActivity,
      about,
      ...above,
      sections: [
        {
          fields: [...(outcome ? await fieldsOf(outcome, call) : []), { kind: 'text', name: 'grounds', ...words.grounds, required: true }],
        },
        meetingSection(call),
      ],
      body: ({ deferTo, referTo, ...written }) => ({ ...written, outcome, ...((deferTo ?? referTo) !== undefined && { to: deferTo ?? referTo }) }),
      params,
      send: words.send,
      ...(outcome === 'end' && { isDangerous: true }),
      back: addressOf(matter),
      ...(!isOpen && { closed: bodyFormWords[language].closed }),
      done: receiptOf(matter),
    };
  },
};

/** What belongs to a decision beside its grounds. */
async function fieldsOf(outcome: Outcome, call: PageCall): Promise<FieldIn<DecisionWritten>[]> {
  const { language, deps } = call;
  const words = bodyFormWords[language].decision;
  switch (outcome) {
    case 'newDate':
      return [{ kind: 'day', name: 'dueOn', ...words.dueOn, required: true }];
    case 'reassign':
      return [{ kind: 'select', name: 'lead', ...words.lead, choices: await organisationChoices(deps.db), empty: words.nobody, required: true }];
    case 'pause':
      return [{ kind: 'day', name: 'until', ...words.until }];
    case 'deferred':
      return [{ kind: 'day', name: 'deferTo', ...words.deferTo, required: true }];
    case 'referredBack': {
      const to = words.to(bodiesInText(await bodyNames(call), language));
      return [
        {
          kind: 'select',
          name: 'referTo',
          ...words.referTo,
          choices: wordChoices(['coordinator', 'referenceGroup', 'actor'], to),
          empty: words.nobody,
          required: true,
        },
        { kind: 'text', name: 'question', ...words.ask },
      ];
    }
    case 'end':
      return [{ kind: 'tick', name: 'final', value: 'notOwed', ...words.final }];
    default:
      return [];
  }
}
