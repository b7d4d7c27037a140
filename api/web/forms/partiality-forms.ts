/** Declaring oneself partial in a case, taking that back, and naming the unit at the county board that is itself a party. */
import { currentPartiality } from '../../../db/people/partiality-read-model.ts';
import { unitsOf } from '../../../db/registers/organisation-read-model.ts';
import { activityOf, addressOf, backTo } from '../form-engine/activity-of-form.ts';
import { form } from '../form-engine/form-description.ts';
import { partialityFormWords } from '../parts/forms/partiality-form-words.ts';

const path = '/aktiviteter/:id';

export const partialityForms = [
  form({
    path: `${path}/jav`,
    operation: 'declarePartiality',
    async describe(call) {
      const words = partialityFormWords[call.language].declare;
      const activity = await activityOf(call);
      const isDeclared = await currentPartiality(call.deps.db, activity.id, call.viewer.id);
      return {
        title: words.title,
        intro: words.intro,
        activity,
        sections: [{ fields: [{ kind: 'text', name: 'reason', required: true, ...words.reason }] }],
        send: words.send,
        back: addressOf(activity),
        ...(isDeclared && { closed: words.already }),
        done: backTo(activity, words.done),
      };
    },
  }),
  form({
    path: `${path}/jav/ta-tillbaka`,
    operation: 'declarePartiality',
    async describe(call) {
      const words = partialityFormWords[call.language].withdraw;
      const activity = await activityOf(call);
      const isDeclared = await currentPartiality(call.deps.db, activity.id, call.viewer.id);
      return {
        title: words.title,
        intro: words.intro,
        activity,
        sections: [{ fields: [{ kind: 'text', name: 'reason', required: true, ...words.reason }] }],
        body: (written) => ({ ...written, withdrawn: true }),
        send: words.send,
        back: addressOf(activity),
        ...(!isDeclared && { closed: words.none }),
        done: backTo(activity, words.done),
      };
    },
  }),
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
