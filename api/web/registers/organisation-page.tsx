/** One organisation: what it is, who answers for it from and to when, and its part in activities. */

import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { findOrganisation } from '../../../db/registers/organisation-read-model.ts';
import type { DatedMembership } from '../../../db/registers/register-lists-read-model.ts';
import { deadAddressTasks, membershipsOf } from '../../../db/registers/register-lists-read-model.ts';
import { unitMailboxes } from '../../../db/registers/units/unit-mailbox-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { notFound } from '../../http/problem.ts';
import { addressInWords } from '../components/address-in-words.ts';
import { ButtonLink, Facts, Heading, Link, Note, Table, Tag, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { Name, NameList, Saying } from '../components/names.tsx';
import { page } from '../kit/page-route.ts';
import { firstDay, lastDay, RegisterLinks } from './register-parts.tsx';
import { registerWords } from './register-words.ts';
import { UnitMailboxList } from './role-mails/unit-mailbox-list.tsx';

export const organisationPage = page({
  method: 'get',
  path: '/organisationer/:id',
  access: 'seeRegisters',
  async respond({ deps, request, at, language, params, viewer }) {
    const words = registerWords[language];
    const organisation = await findOrganisation(deps.db, params['id'] ?? '');
    if (!organisation) throw notFound();
    const { id, name, kind, partOf, units } = organisation;
    const people = await membershipsOf(deps.db, { organisation: id });
    const dead = await deadAddressTasks(
      deps.db,
      people.map(({ person }) => person),
    );
    const mayChange = hasByRole('changeOrganisation', viewer);
    const isLasting = ({ to }: DatedMembership) => to === null || to > at;
    const activities = hasByRole('listPlanActivities', viewer) ? await request('listPlanActivities', { query: { organisation: id, limit: '100' } }) : undefined;
    return {
      title: name,
      wide: true,
      content: (
        <>
          <Heading level={1}>
            <Name of={name} />
          </Heading>
          <RegisterLinks language={language} />
          <Facts
            facts={[
              [words.kind, words.kinds[kind] ?? words.kinds['other']],
              partOf !== null && [words.partOf, <Name of={(await organisationNames(deps.db)).get(partOf) ?? partOf} />],
              units.length > 0 && [words.units, <NameList of={units} />],
            ]}
          />
          {mayChange && (
            <p class="hit-buttons">
              <ButtonLink href={`/organisationer/${id}/kontakt`}>{words.addContact}</ButtonLink>
              <Link href={`/organisationer/${id}/andra`}>
                <Saying of={name} say={words.changeOf} />
              </Link>
            </p>
          )}
          <Heading level={2}>{words.contacts}</Heading>
          {!people.some(isLasting) && <Note color="warning">{words.noContacts}</Note>}
          {people.length > 0 && (
            <Table
              caption={words.contacts}
              underHeading
              empty=""
              rows={people}
              columns={[
                { label: words.name, head: true, cell: (row) => <Link href={`/personer/${row.person}`}>{row.name}</Link> },
                {
                  label: words.email,
                  cell: (row) => (
                    <>
                      <span class="hit-break">{addressInWords(row.email)}</span> {dead.has(row.person) && <Tag tone="late">{words.dead}</Tag>}
                    </>
                  ),
                },
                { label: words.from, cell: ({ from }) => firstDay(from, language) },
                { label: words.to, cell: ({ to }) => lastDay(to, language) },
                ...(mayChange
                  ? [
                      {
                        label: words.change,
                        cell: (row: DatedMembership) => isLasting(row) && <ContactLinks organisation={id} contact={row} language={language} />,
                      },
                    ]
                  : []),
              ]}
            />
          )}
          {id === deps.ownFunder && (
            <UnitMailboxList units={units} mailboxes={await unitMailboxes(deps.db)} maySet={hasByRole('setUnitMailbox', viewer)} language={language} />
          )}
          {activities && <Activities found={activities} organisation={id} language={language} />}
        </>
      ),
    };
  },
});

function ContactLinks({ organisation, contact, language }: { organisation: string; contact: DatedMembership; language: Language }) {
  const words = registerWords[language];
  const at = `/organisationer/${organisation}/kontakt/${contact.person}`;
  return (
    <span class="hit-row">
      <a class="ds-link" href={`${at}/andra`} aria-label={words.changeOf(contact.name)}>
        {words.change}
      </a>
      <a class="ds-link" href={`${at}/avsluta`} aria-label={words.endOf(contact.name)}>
        {words.end}
      </a>
    </span>
  );
}

function Activities({ found, organisation, language }: { found: ListPage<PlanActivityListResponse>; organisation: string; language: Language }) {
  const words = registerWords[language];
  const { stages, obligationKinds } = wordsIn(language);
  const partIn = ({ lead, proposedBy, planRef, partners }: PlanActivityListResponse): string => {
    const parts = [
      lead === organisation && words.parts.lead,
      partners.some((partner) => partner.organisation === organisation) && words.parts.partner,
      proposedBy === organisation && (planRef === null ? words.parts.proposer : words.parts.coordinator),
    ].filter((part) => part !== false);
    return parts.length > 0 ? parts.join(', ') : words.parts.candidate;
  };
  return (
    <>
      <Heading level={2}>{words.activities}</Heading>
      <Table
        caption={words.activities}
        underHeading
        empty={words.noActivities}
        rows={found.items}
        columns={[
          {
            label: words.activity,
            head: true,
            cell: ({ id, title }) => <LinkedName of={title} href={`/aktiviteter/${id}`} />,
          },
          { label: words.part, cell: (item) => capitalised(partIn(item)) },
          { label: words.stage, cell: ({ stage }) => capitalised(stages[stage]) },
          {
            label: words.owed,
            cell: ({ nextDue, overdue }) => (
              <>
                {nextDue ? `${capitalised(obligationKinds[nextDue.kind])}, ${shortDayInWords(dayOf(nextDue.dueAt), language)}` : '–'}{' '}
                {overdue > 0 && <Tag tone="late">{words.late(overdue)}</Tag>}
              </>
            ),
          },
        ]}
      />
      {found.total > found.items.length && (
        <Text>
          <Link href={`/aktiviteter?organisation=${encodeURIComponent(organisation)}`}>{words.allActivities}</Link>
        </Text>
      )}
    </>
  );
}
