/** Saying when somebody is away and who stands in: for oneself, and by an administrator for another; and that somebody is back earlier. */
import { absencesOf, findAbsence } from '../../../../db/people/absences/absence-read-model.ts';
import { findPerson, peopleWithRole, rolesOf } from '../../../../db/registers/person-read-model.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { notFound } from '../../../http/problem.ts';
import type { BodyOf } from '../../../routes/all-operations.ts';
import type { Choice } from '../../components/choices.tsx';
import type { FieldIn } from '../../form-engine/body-fields.ts';
import { form } from '../../form-engine/form-description.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { absencePath, absenceWords } from '../../parts/role-mails/absence-words.ts';
import { withFirstDayWithout } from '../register-parts.tsx';
import { AbsenceList, endPath } from './absence-list.tsx';

type Said = BodyOf<'sayAway'>;

/** Those who can stand in: they have a role that mails come to in common with whoever is away. */
async function deputies({ deps, at }: PageCall, person: string): Promise<Choice[]> {
  const found = new Map<string, Choice>();
  for (const role of await rolesOf(deps.db, person, at))
    if (role === 'coordinator' || role === 'secretary')
      for (const { id, name } of await peopleWithRole(deps.db, role, at)) if (id !== person) found.set(id, { value: id, label: name, named: name });
  return [...found.values()];
}

async function fieldsFor(call: PageCall, person: string): Promise<FieldIn<Said>[]> {
  const words = absenceWords[call.language];
  return [
    { kind: 'day', name: 'from', label: words.from, required: true },
    { kind: 'day', name: 'to', label: words.to, required: true },
    { kind: 'select', name: 'deputy', label: words.deputy, hint: words.deputyHint, empty: words.nobody, choices: await deputies(call, person) },
  ];
}

export const absenceForms = [
  form({
    path: absencePath,
    operation: 'sayAway',
    async describe(call) {
      const { deps, viewer, language, at } = call;
      const words = absenceWords[language];
      return {
        title: words.title,
        intro: words.intro,
        above: <AbsenceList absences={await absencesOf(deps.db, viewer.id, dayOf(at))} mayEnd language={language} />,
        sections: [{ fields: await fieldsFor(call, viewer.id) }],
        body: withFirstDayWithout,
        send: words.send,
        back: '/',
        backWords: words.back,
        done: () => ({ redirect: absencePath, notice: words.saved }),
      };
    },
  }),
  form({
    path: '/personer/:id/franvaro',
    operation: 'sayAwayFor',
    async describe(call) {
      const { deps, params, language } = call;
      const words = absenceWords[language];
      const person = await findPerson(deps.db, params['id'] ?? '');
      if (!person) throw notFound();
      const back = `/personer/${person.id}`;
      return {
        title: words.titleFor(person.name),
        intro: words.introFor,
        sections: [{ fields: await fieldsFor(call, person.id) }],
        body: withFirstDayWithout,
        send: words.send,
        back,
        backWords: words.back,
        done: () => ({ redirect: back, notice: words.saved }),
      };
    },
  }),
  form({
    path: endPath(':id'),
    operation: 'endAbsence',
    async describe({ deps, params, language, viewer, at }) {
      const words = absenceWords[language];
      const absence = await findAbsence(deps.db, params['id'] ?? '');
      const isOwn = absence?.person === viewer.id;
      if (!absence || !(isOwn || hasByRole('sayAwayFor', viewer))) throw notFound();
      const back = isOwn ? absencePath : `/personer/${absence.person}`;
      return {
        title: isOwn ? words.endTitle : words.endTitleFor(absence.personName),
        intro: words.endIntro,
        sections: [{ fields: [{ kind: 'day', name: 'to', label: words.firstBack, required: true }] }],
        start: { to: dayOf(at) },
        params: { id: absence.id },
        send: words.send,
        back,
        backWords: words.back,
        done: () => ({ redirect: back, notice: words.ended }),
      };
    },
  }),
];
