/** The plan's bodies: which has which role over the years, who speaks for it, and the way to what it has open. */

import type { BodyView } from '../../../contracts/views/register-view.ts';
import { peopleWithRole } from '../../../db/registers/person-read-model.ts';
import { bodyView } from '../../../db/registers/register-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { notFound } from '../../http/problem.ts';
import { ButtonLink, Heading, Lines, Link, Pager, Table, Text } from '../components/display.tsx';
import { Name, Saying } from '../components/names.tsx';
import { pageNumber, pageSize } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { addressWith, lastOf, RegisterLinks } from './register-parts.tsx';
import { registerWords } from './register-words.ts';

const path = '/organ';

const rolesOn = ({ roles }: BodyView, day: string) => roles.filter(({ from, to }) => (from === null || from <= day) && (to === null || to > day));

export const bodiesPage = page({
  method: 'get',
  path,
  access: 'seeRegisters',
  async respond({ request, at, language, query }) {
    const words = registerWords[language];
    const found = await request('listBodies', { query: { page: String(pageNumber(query)), limit: String(pageSize) } });
    return {
      title: words.bodies,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.bodies}</Heading>
          <RegisterLinks here={path} language={language} />
          <Table
            caption={words.countBodies(found.total)}
            empty={words.noBodies}
            rows={found.items}
            columns={[
              {
                label: words.name,
                head: true,
                cell: ({ id, name, abbreviation }) => (
                  <Link href={`${path}/${id}`}>
                    <Saying of={name} say={(said) => (abbreviation ? `${said} (${abbreviation})` : said)} />
                  </Link>
                ),
              },
              { label: words.now, cell: (body) => <Lines lines={rolesOn(body, dayOf(at)).map(({ role }) => words.bodyRoles[role])} /> },
            ]}
          />
          <Pager page={found.page} limit={pageSize} total={found.total} href={(to) => addressWith(path, { sida: to > 1 && String(to) })} language={language} />
        </>
      ),
    };
  },
});

export const bodyPage = page({
  method: 'get',
  path: `${path}/:id`,
  access: 'seeRegisters',
  async respond({ deps, at, language, params, viewer }) {
    const words = registerWords[language];
    const body = await bodyView(deps.db, params['id'] ?? '');
    if (!body) throw notFound();
    const now = rolesOn(body, dayOf(at)).map(({ role }) => role);
    const seats = now.length === 0 ? [] : ([...now, 'secretary'] as const);
    const members = [];
    for (const role of seats) members.push(...(await peopleWithRole(deps.db, role, at)).map((person) => ({ ...person, role })));
    const mayGive = hasByRole('giveBodyRole', viewer);
    return {
      title: body.name,
      wide: true,
      content: (
        <>
          <Heading level={1}>
            <Name of={body.name} />
          </Heading>
          {body.abbreviation && <Text lead>{body.abbreviation}</Text>}
          <RegisterLinks language={language} />
          {mayGive && (
            <p class="hit-buttons">
              <ButtonLink href={`${path}/${body.id}/roll`}>{words.giveRole}</ButtonLink>
              {now.map((role) => (
                <Link key={role} href={`${path}/${body.id}/roll/${role}/avsluta`}>
                  {words.endOf(words.bodyRoles[role].toLowerCase())}
                </Link>
              ))}
            </p>
          )}
          <Heading level={2}>{words.rolesOverYears}</Heading>
          <Table
            caption={words.rolesOverYears}
            underHeading
            empty={words.noBodyRoles}
            rows={body.roles}
            columns={[
              { label: words.role, head: true, cell: ({ role }) => words.bodyRoles[role] },
              { label: words.from, cell: ({ from }) => (from === null ? words.unknownFrom : shortDayInWords(from, language)) },
              { label: words.to, cell: ({ to }) => lastOf(to, language) },
            ]}
          />
          <Heading level={2}>{words.members}</Heading>
          <Table
            caption={words.members}
            underHeading
            empty={words.noMembers}
            rows={members}
            columns={[
              { label: words.name, head: true, cell: ({ id, name }) => <Link href={`/personer/${id}`}>{name}</Link> },
              { label: words.role, cell: ({ role }) => capitalised(wordsIn(language).roles[role]) },
            ]}
          />
          {now.length > 0 && hasByRole('getEscalation', viewer) && (
            <>
              <Heading level={2}>{words.open}</Heading>
              <Text>
                <Link href="/arendelista">{words.agenda}</Link>
              </Text>
            </>
          )}
        </>
      ),
    };
  },
});
