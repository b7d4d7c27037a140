/** One person: address, language, organisations and roles with their days. */

import { absencesOf } from '../../../db/people/absences/absence-read-model.ts';
import { unitsOverTime } from '../../../db/people/person-unit-read-model.ts';
import type { PersonRole } from '../../../db/registers/person-read-model.ts';
import { findPerson } from '../../../db/registers/person-read-model.ts';
import { datedRolesOf, deadAddressTasks, membershipsOf } from '../../../db/registers/register-lists-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { notFound } from '../../http/problem.ts';
import { addressInWords } from '../components/address-in-words.ts';
import { ButtonLink, Facts, Heading, Link, Note, Table } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { page } from '../kit/page-route.ts';
import { partialityFormWords } from '../parts/forms/partiality-form-words.ts';
import { absenceWords } from '../parts/role-mails/absence-words.ts';
import { bodyRoleWords } from './body-role-words.ts';
import { delegationWords } from './delegation-words.ts';
import { firstDay, lastDay, RegisterLinks } from './register-parts.tsx';
import { registerWords } from './register-words.ts';
import { AbsenceList } from './role-mails/absence-list.tsx';
import { tokenWords } from './token-words.ts';
import { tokensOf } from './tokens-page.tsx';

export const personPage = page({
  method: 'get',
  path: '/personer/:id',
  access: 'listPeople',
  async respond({ deps, language, params, viewer, at }) {
    const words = registerWords[language];
    const unitWords = partialityFormWords[language];
    const person = await findPerson(deps.db, params['id'] ?? '');
    if (!person) throw notFound();
    const memberships = await membershipsOf(deps.db, { person: person.id });
    const roles = await datedRolesOf(deps.db, person.id);
    const dead = await deadAddressTasks(deps.db, [person.id]);
    const lasting = memberships.find(({ to }) => to === null || to > at);
    const units = await unitsOverTime(deps.db, person.id);
    const absences = await absencesOf(deps.db, person.id, dayOf(at));
    const isHeld = roles.some(({ to }) => to === null || to > at);
    const mayChange = hasByRole('changePerson', viewer);
    const asContact = !mayChange && !isHeld && lasting && hasByRole('changeContact', viewer);
    return {
      title: person.name,
      wide: true,
      content: (
        <>
          <Heading level={1}>{person.name}</Heading>
          <RegisterLinks language={language} />
          {dead.size > 0 && <Note color="danger">{words.dead}</Note>}
          <Facts
            facts={[
              [words.email, addressInWords(person.email)],
              [words.language, words.languages[person.language]],
            ]}
          />
          {mayChange && (
            <p class="hit-buttons">
              <ButtonLink href={`/personer/${person.id}/andra`}>{words.changeOf(person.name)}</ButtonLink>
              <Link href={`/personer/${person.id}/roller`}>{words.changeRoles}</Link>
              {(lasting || isHeld) && <Link href={`/personer/${person.id}/avsluta`}>{words.deactivate}</Link>}
              {hasByRole('listTokens', viewer) && <Link href={tokensOf(person.id)}>{tokenWords[language].tokens}</Link>}
            </p>
          )}
          {hasByRole('setPersonUnit', viewer) && isHeld && (
            <p class="hit-buttons">
              <Link href={`/personer/${person.id}/enhet`}>{unitWords.person.title}</Link>
              {hasByRole('sayAwayFor', viewer) && <Link href={`/personer/${person.id}/franvaro`}>{absenceWords[language].add}</Link>}
              {hasByRole('giveDelegation', viewer) && <Link href={`/personer/${person.id}/delegation`}>{delegationWords[language].add}</Link>}
            </p>
          )}
          {asContact && (
            <p class="hit-buttons">
              <ButtonLink href={`/organisationer/${lasting.organisation}/kontakt/${person.id}/andra`}>{words.changeOf(person.name)}</ButtonLink>
            </p>
          )}
          <Heading level={2}>{words.memberships}</Heading>
          <Table
            caption={words.memberships}
            underHeading
            empty={words.noMemberships}
            rows={memberships}
            columns={[
              {
                label: words.name,
                head: true,
                cell: (row) => <LinkedName of={row.organisationName} href={`/organisationer/${row.organisation}`} />,
              },
              { label: words.from, cell: ({ from }) => firstDay(from, language) },
              { label: words.to, cell: ({ to }) => lastDay(to, language) },
            ]}
          />
          <Heading level={2}>{words.roles}</Heading>
          <Table
            caption={words.roles}
            underHeading
            empty={words.noRoles}
            rows={roles}
            columns={[
              { label: words.role, head: true, cell: ({ role }) => capitalised(wordsIn(language).roles[role as PersonRole]) },
              ...(roles.some(({ body }) => body) ? [{ label: bodyRoleWords[language].speaksFor, cell: ({ body }: (typeof roles)[0]) => body ?? '' }] : []),
              { label: words.from, cell: ({ from }) => firstDay(from, language) },
              { label: words.to, cell: ({ to }) => lastDay(to, language) },
            ]}
          />
          {absences.length > 0 && <AbsenceList absences={absences} mayEnd={hasByRole('sayAwayFor', viewer)} language={language} />}
          {units.length > 0 && (
            <>
              <Heading level={2}>{unitWords.person.over}</Heading>
              <Table
                caption={unitWords.person.over}
                underHeading
                empty=""
                rows={units}
                columns={[
                  { label: unitWords.unit.label, head: true, cell: ({ unit }) => unit },
                  { label: words.from, cell: ({ from }) => firstDay(from, language) },
                  { label: words.to, cell: ({ to }) => lastDay(to, language) },
                ]}
              />
            </>
          )}
        </>
      ),
    };
  },
});
