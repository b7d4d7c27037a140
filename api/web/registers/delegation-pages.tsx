/** The register of delegations: its list, and the forms by which an administrator gives and ends one. */
import { delegatedActs } from '../../../contracts/bodies/delegation.ts';
import { findDelegation } from '../../../db/people/delegation-read-model.ts';
import { findPerson } from '../../../db/registers/person-read-model.ts';
import { moneyInWords, shortDayInWords } from '../../../words/format.ts';
import { hasByRole } from '../../authorization/access.ts';
import { maxItems } from '../../http/paging.ts';
import { notFound } from '../../http/problem.ts';
import { Heading, Link, Table, Text } from '../components/display.tsx';
import { form } from '../form-engine/form-description.ts';
import { page } from '../kit/page-route.ts';
import { delegationWords } from './delegation-words.ts';
import { lastOf, RegisterLinks, withFirstDayWithout } from './register-parts.tsx';
import { registerWords } from './register-words.ts';

const path = '/delegationer';

export const delegationsPage = page({
  method: 'get',
  path,
  access: 'listDelegations',
  async respond({ request, language, viewer }) {
    const words = delegationWords[language];
    const days = registerWords[language];
    const mayChange = hasByRole('giveDelegation', viewer);
    const { items } = await request('listDelegations', { query: { limit: String(maxItems) } });
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <RegisterLinks here={path} language={language} />
          <Text>{words.intro}</Text>
          {mayChange && <Text quiet>{words.how}</Text>}
          <Table
            caption={words.count(items.length)}
            empty={words.none}
            rows={items}
            columns={[
              { label: words.person, head: true, cell: ({ personName }) => personName },
              { label: words.name, cell: ({ name }) => name },
              { label: words.act, cell: ({ act }) => words.acts[act] },
              { label: words.upTo, numeric: true, cell: ({ upToSek }) => (upToSek === null ? words.any : moneyInWords(upToSek, language)) },
              { label: days.from, cell: ({ from }) => shortDayInWords(from, language) },
              { label: days.to, cell: ({ to }) => lastOf(to, language) },
              ...(mayChange ? [{ label: days.change, cell: ({ id }: { id: string }) => <Link href={`${path}/${id}/avsluta`}>{words.end}</Link> }] : []),
            ]}
          />
        </>
      ),
    };
  },
});

export const delegationForms = [
  form({
    path: '/personer/:id/delegation',
    operation: 'giveDelegation',
    async describe({ language, deps, params }) {
      const words = delegationWords[language];
      const person = await findPerson(deps.db, params['id'] ?? '');
      if (!person) throw notFound();
      return {
        title: `${words.add}: ${person.name}`,
        intro: words.addIntro,
        sections: [
          {
            fields: [
              { kind: 'line', name: 'name', label: words.name, required: true },
              { kind: 'radio', name: 'act', label: words.act, required: true, choices: delegatedActs.map((value) => ({ value, label: words.acts[value] })) },
              { kind: 'sek', name: 'upToSek', label: words.upTo, hint: words.upToHint },
              { kind: 'day', name: 'from', label: registerWords[language].from, required: true },
              { kind: 'day', name: 'to', label: registerWords[language].to, hint: registerWords[language].toHint },
            ],
          },
        ],
        body: (written) => ({ upToSek: null, ...withFirstDayWithout(written) }),
        send: registerWords[language].save,
        back: path,
        backWords: registerWords[language].back,
        done: () => ({ redirect: path, notice: registerWords[language].saved }),
      };
    },
  }),
  form({
    path: `${path}/:id/avsluta`,
    operation: 'endDelegation',
    async describe({ language, deps, params }) {
      const words = delegationWords[language];
      const found = await findDelegation(deps.db, params['id'] ?? '');
      if (!found) throw notFound();
      return {
        title: words.endOf(found.personName),
        intro: words.endIntro,
        sections: [{ fields: [{ kind: 'day', name: 'to', label: registerWords[language].lastDay, required: true }] }],
        body: withFirstDayWithout,
        params: { id: found.id },
        send: words.end,
        back: path,
        backWords: registerWords[language].back,
        done: () => ({ redirect: path, notice: registerWords[language].saved }),
      };
    },
  }),
];
