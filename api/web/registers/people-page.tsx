/** The register of people: found by name, address or role. */

import { organisationNames } from '../../../db/registers/names-read-model.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { personRoles } from '../../../db/registers/person-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { hasByRole } from '../../authorization/access.ts';
import { longestSearch } from '../../http/paging.ts';
import { one } from '../browser/posted-fields.ts';
import { addressInWords } from '../components/address-in-words.ts';
import { Select } from '../components/choices.tsx';
import { ButtonLink, Heading, Lines, Link, Pager, Table } from '../components/display.tsx';
import { Button, TextField } from '../components/form.tsx';
import { Name } from '../components/names.tsx';
import { pageNumber, pageSize } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { addressWith, RegisterLinks } from './register-parts.tsx';
import { registerWords } from './register-words.ts';
import { securityLogWords } from './security-log-words.ts';
import { tokenWords } from './token-words.ts';

const path = '/personer';

export const peoplePage = page({
  method: 'get',
  path,
  access: 'listPeople',
  async respond({ request, deps, language, query, viewer }) {
    const words = registerWords[language];
    const roleWords = wordsIn(language).roles;
    const q = (one(query, 'q') ?? '').trim().slice(0, longestSearch);
    const role = personRoles.find((each) => each === one(query, 'roll'));
    const found = await request('listPeople', {
      query: { page: String(pageNumber(query)), limit: String(pageSize), ...(q && { q }), ...(role && { role }) },
    });
    const names = await organisationNames(deps.db);
    return {
      title: words.people,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.people}</Heading>
          <RegisterLinks here={path} language={language} />
          {hasByRole('addPerson', viewer) && (
            <p class="hit-buttons">
              <ButtonLink href={`${path}/ny`}>{words.addPerson}</ButtonLink>
              {hasByRole('listTokens', viewer) && <Link href="/nycklar">{tokenWords[language].tokens}</Link>}
              {hasByRole('listSecurityEvents', viewer) && <Link href="/sakerhetslogg">{securityLogWords[language].title}</Link>}
            </p>
          )}
          <search>
            <form method="get" action={path} class="ds-card hit-stack">
              <div class="hit-filter">
                <TextField name="q" type="search" label={words.searchPerson} value={q} />
                <Select
                  name="roll"
                  label={words.role}
                  value={role ?? ''}
                  empty={words.all}
                  choices={personRoles.map((value) => ({ value, label: capitalised(roleWords[value]) }))}
                />
              </div>
              <div class="hit-buttons">
                <Button>{words.show}</Button>
                {(q !== '' || role !== undefined) && <Link href={path}>{words.clear}</Link>}
              </div>
            </form>
          </search>
          <Table
            caption={words.countPeople(found.total)}
            empty={words.noPeople}
            rows={found.items}
            columns={[
              { label: words.name, head: true, cell: ({ id, name }) => <Link href={`${path}/${id}`}>{name}</Link> },
              { label: words.email, cell: ({ email }) => <span class="hit-break">{addressInWords(email)}</span> },
              { label: words.roles, cell: ({ roles }) => <Lines lines={roles.map((each) => capitalised(roleWords[each as PersonRole]))} /> },
              {
                label: words.organisations,
                cell: ({ organisations }) => <Lines lines={organisations.flatMap((id) => names.get(id) ?? []).map((name) => <Name of={name} />)} />,
              },
            ]}
          />
          <Pager
            page={found.page}
            limit={pageSize}
            total={found.total}
            href={(to) => addressWith(path, { q, roll: role, sida: to > 1 && String(to) })}
            language={language}
          />
        </>
      ),
    };
  },
});
