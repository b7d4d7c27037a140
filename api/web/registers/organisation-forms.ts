/** Forms of the register of organisations: the organisation itself, and who answers for it. */

import { organisationKinds } from '../../../contracts/bodies/register-change.ts';
import { findOrganisation } from '../../../db/registers/organisation-read-model.ts';
import { findPerson, rolesOf } from '../../../db/registers/person-read-model.ts';
import { membershipsOf } from '../../../db/registers/register-lists-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { notFound } from '../../http/problem.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import type { FieldIn } from '../form-engine/body-fields.ts';
import { form } from '../form-engine/form-description.ts';
import { formWords } from '../form-engine/form-words.ts';
import type { PageCall } from '../kit/page-route.ts';
import { registerGuard } from '../parts/register-guard.ts';
import { registerWords } from './register-words.ts';

const path = '/organisationer';

const languageField = (language: Language): FieldIn<Pick<BodyOf<'addContact'>, 'language'>> => {
  const { language: label, languages } = registerWords[language];
  return { kind: 'radio', name: 'language', label, required: true, choices: (['sv', 'en'] as const).map((value) => ({ value, label: languages[value] })) };
};

export function nameAndAddress(language: Language): FieldIn<Pick<BodyOf<'addContact'>, 'name' | 'email' | 'language'>>[] {
  const words = registerWords[language];
  return [
    { kind: 'line', name: 'name', label: words.name, required: true },
    { kind: 'email', name: 'email', label: words.email, required: true },
    languageField(language),
  ];
}

function organisationFields(language: Language): FieldIn<BodyOf<'addOrganisation'>>[] {
  const words = registerWords[language];
  const choices = organisationKinds.map((value) => ({ value, label: words.kinds[value] ?? value }));
  return [
    { kind: 'line', name: 'name', label: words.name, required: true },
    { kind: 'select', name: 'kind', label: words.kind, required: true, choices, empty: formWords[language].choose },
  ];
}

async function organisationOf({ deps, params }: PageCall) {
  const organisation = await findOrganisation(deps.db, params['id'] ?? '');
  if (!organisation) throw notFound();
  return organisation;
}

async function contactOf(call: PageCall) {
  const organisation = await organisationOf(call);
  const person = await findPerson(call.deps.db, call.params['person'] ?? '');
  if (!person) throw notFound();
  return { organisation, person, back: `${path}/${organisation.id}` };
}

export const organisationForms = [
  form({
    path: `${path}/ny`,
    operation: 'addOrganisation',
    async describe({ language }) {
      const words = registerWords[language];
      return {
        title: words.addOrganisation,
        intro: words.addIntro,
        sections: [{ fields: organisationFields(language) }],
        send: words.save,
        back: path,
        backWords: words.back,
        done: (answer) => ({ redirect: `${path}/${answer.id}`, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/andra`,
    operation: 'changeOrganisation',
    async describe(call) {
      const words = registerWords[call.language];
      const { id, name, kind } = await organisationOf(call);
      return {
        title: words.changeOf(name),
        intro: words.changeIntro,
        ...registerGuard(call, { organisation: id }, { name, kind }, { name, kind }),
        sections: [{ fields: organisationFields(call.language) }],
        start: { name, kind },
        // Left out it would stay as it is, and whoever emptied it would not be told.
        body: (written) => ({ name: '', ...written }),
        send: words.save,
        back: `${path}/${id}`,
        backWords: words.back,
        done: () => ({ redirect: `${path}/${id}`, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/kontakt`,
    operation: 'addContact',
    async describe(call) {
      const words = registerWords[call.language];
      const { id, name } = await organisationOf(call);
      return {
        title: `${words.addContact}: ${name}`,
        intro: words.contactIntro,
        sections: [{ fields: [...nameAndAddress(call.language), { kind: 'day', name: 'from', label: words.from, hint: words.fromHint }] }],
        start: { language: 'sv' },
        send: words.save,
        back: `${path}/${id}`,
        backWords: words.back,
        done: () => ({ redirect: `${path}/${id}`, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/kontakt/:person/andra`,
    operation: 'changeContact',
    async describe(call) {
      const words = registerWords[call.language];
      const { person, back } = await contactOf(call);
      const hasRole = (await rolesOf(call.deps.db, person.id, call.at)).length > 0;
      return {
        title: words.changeOf(person.name),
        intro: words.changeIntro,
        ...registerGuard(call, { person: person.id }, person, { name: person.name, email: person.email, language: person.language }),
        sections: [{ fields: nameAndAddress(call.language) }],
        start: { name: person.name, email: person.email, language: person.language },
        body: (written) => ({ name: '', email: '', ...written }),
        send: words.save,
        back,
        backWords: words.back,
        ...(hasRole && { closed: words.changedByAdministrator }),
        done: () => ({ redirect: back, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/kontakt/:person/avsluta`,
    operation: 'endContact',
    async describe(call) {
      const words = registerWords[call.language];
      const { person, organisation, back } = await contactOf(call);
      return {
        title: `${words.endOf(person.name)}: ${organisation.name}`,
        intro: words.endIntro,
        ...registerGuard(call, { person: person.id }, [person, await membershipsOf(call.deps.db, { person: person.id })]),
        sections: [{ fields: [{ kind: 'day', name: 'lastDay', label: words.lastDay, hint: words.lastDayHint, required: true }] }],
        start: { lastDay: dayOf(call.at) },
        send: words.end,
        isDangerous: true,
        back,
        backWords: words.back,
        done: () => ({ redirect: back, notice: words.saved }),
      };
    },
  }),
];
