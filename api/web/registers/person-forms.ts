/** Forms by which an administrator adds and changes people and their roles. */

import { currentUnit } from '../../../db/people/person-unit-read-model.ts';
import { unitsOf } from '../../../db/registers/organisation-read-model.ts';
import { findPerson, organisationsOf, personRoles, rolesOf } from '../../../db/registers/person-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { notFound } from '../../http/problem.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import { organisationChoices, wordChoices } from '../form-engine/activity-of-form.ts';
import type { FieldIn } from '../form-engine/body-fields.ts';
import { form } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { partialityFormWords } from '../parts/forms/partiality-form-words.ts';
import { registerGuard } from '../parts/register-guard.ts';
import { nameAndAddress } from './organisation-forms.ts';
import { registerWords } from './register-words.ts';

const path = '/personer';

const rolesField = (language: Language): FieldIn<Pick<BodyOf<'addPerson'>, 'roles'>> => ({
  kind: 'several',
  name: 'roles',
  label: registerWords[language].roles,
  choices: wordChoices(personRoles, wordsIn(language).roles),
});

async function personOf({ deps, params }: PageCall) {
  const person = await findPerson(deps.db, params['id'] ?? '');
  if (!person) throw notFound();
  return person;
}

export const personForms = [
  form({
    path: `${path}/ny`,
    operation: 'addPerson',
    async describe({ language, deps }) {
      const words = registerWords[language];
      const choices = await organisationChoices(deps.db);
      return {
        title: words.addPerson,
        intro: words.changeIntro,
        sections: [
          {
            fields: [...nameAndAddress(language), rolesField(language), { kind: 'several', name: 'organisations', label: words.memberships, choices }],
          },
        ],
        start: { language: 'sv' },
        send: words.save,
        back: path,
        backWords: words.back,
        done: (answer) => ({ redirect: `${path}/${answer.id}`, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/andra`,
    operation: 'changePerson',
    async describe(call) {
      const words = registerWords[call.language];
      const person = await personOf(call);
      const { id, name, email, language } = person;
      return {
        title: words.changeOf(name),
        intro: words.changeIntro,
        ...registerGuard(call, { person: id }, person, { name, email, language }),
        sections: [{ fields: nameAndAddress(call.language) }],
        start: { name, email, language },
        body: (written) => ({ name: '', email: '', ...written }),
        send: words.save,
        back: `${path}/${id}`,
        backWords: words.back,
        done: () => ({ redirect: `${path}/${id}`, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/roller`,
    operation: 'changePerson',
    async describe(call) {
      const words = registerWords[call.language];
      const { id, name } = await personOf(call);
      const roles = await rolesOf(call.deps.db, id, call.at);
      return {
        title: `${words.changeRoles}: ${name}`,
        intro: id === call.viewer.id ? `${words.rolesIntro} ${words.ownRights}` : words.rolesIntro,
        ...registerGuard(call, { person: id }, roles, { roles }),
        sections: [{ fields: [rolesField(call.language)] }],
        start: { roles },
        // No box ticked means that every role ends.
        body: (written) => ({ roles: [], ...written }),
        send: words.save,
        back: `${path}/${id}`,
        backWords: words.back,
        done: () => ({ redirect: `${path}/${id}`, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/avsluta`,
    operation: 'changePerson',
    async describe(call) {
      const words = registerWords[call.language];
      const person = await personOf(call);
      const { id, name } = person;
      return {
        title: words.deactivateOf(name),
        intro: words.deactivateIntro,
        ...registerGuard(call, { person: id }, [person, await rolesOf(call.deps.db, id, call.at), await organisationsOf(call.deps.db, id, call.at)]),
        sections: [],
        body: () => ({ active: false }),
        send: words.deactivate,
        isDangerous: true,
        back: `${path}/${id}`,
        backWords: words.back,
        done: () => ({ redirect: `${path}/${id}`, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/enhet`,
    operation: 'setPersonUnit',
    async describe(call) {
      const words = registerWords[call.language];
      const { person, unit } = partialityFormWords[call.language];
      const { id, name } = await personOf(call);
      const units = await unitsOf(call.deps.db, call.deps.ownFunder);
      const now = { unit: (await currentUnit(call.deps.db, id, call.at)) ?? undefined };
      return {
        title: `${person.title}: ${name}`,
        intro: person.intro,
        sections: [
          { fields: [{ kind: 'select', name: 'unit', label: unit.label, empty: unit.none, choices: units.map((unit) => ({ value: unit, label: unit })) }] },
        ],
        ...registerGuard(call, { person: id }, now, now),
        start: now,
        body: (written) => ({ unit: null, ...written }),
        params: { id },
        send: words.save,
        back: `${path}/${id}`,
        backWords: words.back,
        done: () => ({ redirect: `${path}/${id}`, notice: words.saved }),
      };
    },
  }),
];
