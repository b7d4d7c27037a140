/** Taking a contact in that somebody has named in an activity, or saying no. */

import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { findPersonByEmail, rolesOf } from '../../../db/registers/person-read-model.ts';
import { shortDayInWords } from '../../../words/format.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { notFound } from '../../http/problem.ts';
import { Card, Facts } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { activityOf, addressOf, backTo } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { namedContactWords } from '../parts/forms/named-contact-words.ts';

export const namedContactForm: FormOf<'answerNamedContact'> = {
  path: '/aktiviteter/:id/kontakt/:contact',
  operation: 'answerNamedContact',
  async describe(call) {
    const { language, deps, params } = call;
    const words = namedContactWords[language];
    const activity = await activityOf(call);
    const named = activity.namedContacts?.find(({ id }) => id === params['contact']);
    if (!named) throw notFound();
    const known = await findPersonByEmail(deps.db, named.email);
    const isOfficial = known && (await rolesOf(deps.db, known.id, call.at)).length > 0;
    const { label, ...answers } = words.answer;
    const closed = named.state === 'takenIn' || named.state === 'ended' ? words.closed[named.state] : undefined;
    return {
      title: words.title,
      intro: words.intro,
      activity,
      above: (
        <Card>
          <Facts
            facts={[
              [words.name, named.name],
              [words.email, named.email],
              [words.organisation, <Name of={(await organisationNames(deps.db)).get(named.organisation) ?? named.organisation} />],
              [words.since, shortDayInWords(dayOf(named.namedAt), language)],
              [words.register, known ? [words.known(known.name), ...(isOfficial ? [words.official] : [])].join(' ') : words.unknown],
            ]}
          />
        </Card>
      ),
      sections: [
        {
          fields: [
            {
              kind: 'radio',
              name: 'answer',
              label,
              required: true,
              choices: (['takenIn', 'refused'] as const).map((value) => ({ value, label: answers[value] })),
            },
            { kind: 'text', name: 'reason', ...words.reason },
          ],
        },
      ],
      params: { id: activity.id, contact: named.id },
      send: words.send,
      back: addressOf(activity),
      ...(closed !== undefined && { closed }),
      done: backTo(activity, words.done),
    };
  },
};
