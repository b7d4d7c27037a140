/** Declaring oneself partial in a case, taking that back, and naming the unit at the county board that is itself a party. */
import { currentPartiality } from '../../../db/people/partiality-read-model.ts';
import { unitsOf } from '../../../db/registers/organisation-read-model.ts';
import { activityOf, addressOf, backTo } from '../form-engine/activity-of-form.ts';
import { form } from '../form-engine/form-description.ts';
import { partialityFormWords } from '../parts/forms/partiality-form-words.ts';

const path = '/aktiviteter/:id';

/** The two differ in their words, in when they are open, and in what they send beside the reason. */
const ofOwnPartiality = (page: string, act: 'declare' | 'withdraw') =>
  form({
    path: `${path}/${page}`,
    operation: 'declarePartiality',
    async describe(call) {
      const words = partialityFormWords[call.language][act];
      const activity = await activityOf(call);
      const isDeclared = (await currentPartiality(call.deps.db, activity.id, call.viewer.id)) !== undefined;
      const isOpen = isDeclared === (act === 'withdraw');
      return {
        title: words.title,
        intro: words.intro,
        activity,
        sections: [{ fields: [{ kind: 'text', name: 'reason', required: true, ...words.reason }] }],
        ...(act === 'withdraw' && { body: (written) => ({ ...written, withdrawn: true }) }),
        send: words.send,
        back: addressOf(activity),
        ...(!isOpen && { closed: words.notNow }),
        done: backTo(activity, words.done),
      };
    },
  });

export const partialityForms = [
  ofOwnPartiality('jav', 'declare'),
  ofOwnPartiality('jav/ta-tillbaka', 'withdraw'),
  form({
    path: `${path}/egen-enhet`,
    operation: 'namePartyUnit',
    async describe(call) {
      const words = partialityFormWords[call.language].unit;
      const activity = await activityOf(call);
      const units = await unitsOf(call.deps.db, call.deps.ownFunder);
      return {
        title: words.title,
        intro: words.intro,
        activity,
        sections: [
          { fields: [{ kind: 'select', name: 'unit', label: words.label, empty: words.none, choices: units.map((unit) => ({ value: unit, label: unit })) }] },
        ],
        start: { unit: activity.partyUnit ?? undefined },
        body: (written) => ({ unit: null, ...written }),
        send: words.send,
        back: addressOf(activity),
        done: backTo(activity, words.done),
      };
    },
  }),
];
