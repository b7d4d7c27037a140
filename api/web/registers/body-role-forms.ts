/** Forms by which a body is given a role from a day, and a role of it ends. */
import { peopleWithRole } from '../../../db/registers/person-read-model.ts';
import { bodyView } from '../../../db/registers/register-read-model.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { notFound } from '../../http/problem.ts';
import { form } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { registerGuard } from '../parts/register-guard.ts';
import { bodyRoleWords } from './body-role-words.ts';
import { withFirstDayWithout } from './register-parts.tsx';
import { registerWords } from './register-words.ts';

const path = '/organ';
const roles = ['referenceGroup', 'steeringGroup'] as const satisfies BodyRole[];

async function bodyOf({ deps, params }: PageCall) {
  const body = await bodyView(deps.db, params['id'] ?? '');
  if (!body) throw notFound();
  return body;
}

/** Who has a body's role now, with the role that each has. */
async function speakersIn({ deps, at, language }: PageCall) {
  const held = await Promise.all(roles.map(async (role) => ({ role, people: await peopleWithRole(deps.db, role, at) })));
  return held.flatMap(({ role, people }) => people.map(({ id, name }) => ({ value: id, label: `${name} (${wordsIn(language).roles[role]})` })));
}

export const bodyRoleForms = [
  form({
    path: `${path}/:id/roll`,
    operation: 'giveBodyRole',
    async describe(call) {
      const words = registerWords[call.language];
      const body = await bodyOf(call);
      const { id, name } = body;
      const speakers = await speakersIn(call);
      const { people, peopleHint, pass } = bodyRoleWords[call.language];
      return {
        title: `${words.giveRole}: ${name}`,
        intro: `${words.roleIntro} ${pass}`,
        ...registerGuard(call, { body: id }, body),
        sections: [
          {
            fields: [
              { kind: 'radio', name: 'role', label: words.role, required: true, choices: roles.map((value) => ({ value, label: words.bodyRoles[value] })) },
              { kind: 'day', name: 'from', label: words.from, required: true },
              { kind: 'day', name: 'to', label: words.to, hint: words.toHint },
              ...(speakers.length > 0 ? [{ kind: 'several', name: 'people', label: people, hint: peopleHint, choices: speakers } as const] : []),
            ],
          },
        ],
        body: withFirstDayWithout,
        send: words.save,
        back: `${path}/${id}`,
        backWords: words.back,
        done: () => ({ redirect: `${path}/${id}`, notice: words.saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/roll/:role/avsluta`,
    operation: 'endBodyRole',
    async describe(call) {
      const words = registerWords[call.language];
      const body = await bodyOf(call);
      const { id, name } = body;
      const role = roles.find((each) => each === call.params['role']);
      if (!role) throw notFound();
      return {
        title: `${words.endOf(words.bodyRoles[role].toLowerCase())}: ${name}`,
        intro: words.endRoleIntro,
        ...registerGuard(call, { body: id }, body),
        sections: [{ fields: [{ kind: 'day', name: 'to', label: words.lastDay, hint: words.lastRoleDayHint, required: true }] }],
        start: { to: dayOf(call.at) },
        body: (written) => ({ ...withFirstDayWithout(written), role }),
        params: { id },
        send: words.end,
        isDangerous: true,
        back: `${path}/${id}`,
        backWords: words.back,
        done: () => ({ redirect: `${path}/${id}`, notice: words.saved }),
      };
    },
  }),
];
