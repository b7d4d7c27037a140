/** What a body says in a matter: RAI's advice, the Regional Partnership's decision; said by a member, or recorded by a secretary with the meeting. */

import type { EscalationView } from '../../../contracts/views/report-view.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import { organisationChoices, wordChoices } from '../form-engine/activity-of-form.ts';
import type { FieldIn } from '../form-engine/body-fields.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { bodyNames } from '../parts/coming-steps-shown.ts';
import { meetingSection } from '../parts/forms/meeting-section.ts';
import { aboveByHand, adviceKindsFor } from '../parts/matters/matter-parts.tsx';
import { bodyFormWords } from './body-form-words.ts';

const outcomes = ['newDate', 'support', 'reassign', 'pause', 'end', 'deferred', 'referredBack', 'noted'] as const;
/** Who may read the dossier may open the form; of all that is in it the form shows nothing. */
const matterOf = ({ check, params }: PageCall) => check('getEscalation', { params });
const addressOf = ({ id }: Pick<EscalationView, 'id'>): string => `/arenden/${id}`;

export const adviceForm: FormOf<'adviseEscalation'> = {
  path: '/arenden/:id/rad',
  operation: 'adviseEscalation',
  async describe(call) {
    const { language, params } = call;
    const words = bodyFormWords[language].advice;
    const { escalation: matter, planActivity } = await matterOf(call);
    const kinds = wordChoices(['support', 'contact', 'proposal'], adviceKindsFor(matter, language));
    return {
      title: words.title,
      intro: matter.byHand ? words.introByHand : matter.state === 'passedOn' ? words.introPassedOn(bodiesInText(await bodyNames(call), language)) : words.intro,
      guardedBy: planActivity,
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
      done: () => ({ redirect: addressOf(matter), notice: words.done }),
    };
  },
};

/** The form asks apart for what the API has one field for: the day of the next meeting, or who is asked. */
type Written = BodyOf<'decideEscalation'> & { deferTo?: string; referTo?: string };

export const bodyDecisionForm: FormOf<'decideEscalation', Written> = {
  path: '/arenden/:id/beslut',
  operation: 'decideEscalation',
  async describe(call) {
    const { language, params } = call;
    const words = bodyFormWords[language].decision;
    const { escalation: matter, planActivity } = await matterOf(call);
    // No report is late in a matter raised by hand: there is no day to move.
    const open = outcomes.filter((outcome) => outcome !== 'newDate' || !matter.byHand);
    const choices = wordChoices(open, wordsIn(language).bodyDecisionOutcomes);
    return {
      title: words.title,
      intro: words.intro,
      guardedBy: planActivity,
      ...aboveByHand(matter, language),
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'outcome', ...words.outcome, choices, required: true },
            { kind: 'text', name: 'grounds', ...words.grounds, required: true },
          ],
        },
        { heading: words.ofOutcome, fields: (await fieldsOfOutcomes(call)).filter(({ name }) => name !== 'dueOn' || !matter.byHand) },
        meetingSection(call),
      ],
      body: ({ deferTo, referTo, ...written }) => ({ ...written, ...((deferTo ?? referTo) !== undefined && { to: deferTo ?? referTo }) }),
      params,
      send: words.send,
      back: addressOf(matter),
      ...(!(matter.role === 'steeringGroup' && matter.state === 'open') && { closed: bodyFormWords[language].closed }),
      done: () => ({ redirect: addressOf(matter), notice: words.done }),
    };
  },
};

async function fieldsOfOutcomes(call: PageCall): Promise<FieldIn<Written>[]> {
  const { language, deps } = call;
  const words = bodyFormWords[language].decision;
  const to = words.to(bodiesInText(await bodyNames(call), language));
  return [
    { kind: 'day', name: 'dueOn', ...words.dueOn },
    { kind: 'select', name: 'lead', ...words.lead, choices: await organisationChoices(deps.db), empty: words.nobody },
    { kind: 'day', name: 'until', ...words.until },
    { kind: 'day', name: 'deferTo', ...words.deferTo },
    { kind: 'select', name: 'referTo', ...words.referTo, choices: wordChoices(['coordinator', 'referenceGroup', 'actor'], to), empty: words.nobody },
    { kind: 'text', name: 'question', ...words.question },
    { kind: 'tick', name: 'final', value: 'notOwed', ...words.final },
  ];
}
