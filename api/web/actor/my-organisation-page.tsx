/** All that is an organisation's own: what it owes, its activities, the days to come, and the reports it has handed in. */

import type { ComponentChildren, JSX } from 'preact';
import type { ListPage, ListPageRequest } from '../../../contracts/views/list-page.ts';
import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { OwnObligation } from '../../../db/links/answerable-read-model.ts';
import { obligationsOf } from '../../../db/links/answerable-read-model.ts';
import { listPlanActivities } from '../../../db/pictures/plan-activity-list-read-model.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { instantInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { relationsOf } from '../../authorization/access.ts';
import { listItemFor } from '../../views/case-views.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Heading, Link, Table, Tag, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { NameList, Saying } from '../components/names.tsx';
import { PartEnd } from '../components/part-end.tsx';
import { pageNumber } from '../kit/page-number.ts';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { matterTitle } from './answer-links/matter-facts.ts';
import { EarlierReports, matterPathOf } from './earlier-reports.tsx';
import { myOrganisationWords } from './my-organisation-words.ts';
import { OwnCalendar } from './own-calendar.tsx';

/** So much of each part stands on the first page; the rest is a link away, so much at a time. */
const maxOfEach = 20;
const maxOfOne = 50;

/** Parts of the page, under the names that they have in the address. */
const parts = ['att-gora', 'aktiviteter', 'rapporter'] as const;
type Part = (typeof parts)[number];

export const myOrganisationPages: PageRoute[] = [page({ method: 'get', path: '/min-organisation', access: 'signedIn', respond: myOrganisation })];

async function myOrganisation(call: PageCall): Promise<PageResponse> {
  const { language, viewer, query } = call;
  const words = myOrganisationWords[language];
  if (viewer.organisations.length === 0) return { title: words.title, content: <Nobody language={language} /> };
  const only = parts.find((part) => part === one(query, 'del'));
  return only === undefined ? everything(call) : onePart(call, only);
}

async function everything(call: PageCall): Promise<PageResponse> {
  const { language, viewer, deps } = call;
  const words = myOrganisationWords[language];
  const first = { page: 1, limit: maxOfEach };
  const names = await organisationNames(deps.db, viewer.organisations);
  const coming = await obligationsOf(deps.db, viewer.organisations, { part: 'coming', from: call.at }, first);
  return {
    title: words.title,
    wide: true,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Text lead>
          <NameList of={[...names.values()]} />
        </Text>
        {await partOf(call, 'att-gora', first)}
        <OwnCalendar owed={coming.items} language={language} />
        {await partOf(call, 'aktiviteter', first)}
        {await partOf(call, 'rapporter', first)}
        <div>
          <ButtonLink href="/aktiviteter/ny" variant="secondary">
            {words.propose}
          </ButtonLink>
        </div>
      </>
    ),
  };
}

async function onePart(call: PageCall, part: Part): Promise<PageResponse> {
  const words = myOrganisationWords[call.language];
  return {
    title: words.title,
    wide: true,
    content: (
      <>
        <Link href="/min-organisation">{words.back}</Link>
        <Heading level={1}>{words.title}</Heading>
        {await partOf(call, part, { page: pageNumber(call.query), limit: maxOfOne }, 'whole')}
      </>
    ),
  };
}

/** A page of one part; with the way to the rest of it. */
async function partOf(call: PageCall, part: Part, asked: ListPageRequest, whole?: 'whole'): Promise<JSX.Element> {
  const { language, viewer, deps } = call;
  const more = (found: ListPage<unknown>) => (
    <PartEnd found={found} address={`/min-organisation?del=${part}`} whole={whole !== undefined} language={language} />
  );
  if (part === 'aktiviteter') {
    const found = await listPlanActivities(deps.db, { visibleTo: [...viewer.organisations] }, asked);
    return <Activities call={call} activities={found.items.map((item) => listItemFor(viewer, item))} more={more(found)} />;
  }
  const found = await obligationsOf(deps.db, viewer.organisations, { part: part === 'rapporter' ? 'earlier' : 'owed' }, asked);
  if (part === 'rapporter') return <EarlierReports reports={found.items} more={more(found)} language={language} />;
  return <ToDo owed={found.items} more={more(found)} language={language} />;
}

function Nobody({ language }: { language: Language }) {
  const words = myOrganisationWords[language];
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Text>{words.none}</Text>
    </>
  );
}

function ToDo({ owed, more, language }: { owed: OwnObligation[]; more: ComponentChildren; language: Language }) {
  const words = myOrganisationWords[language];
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.toDo}</Heading>
      <ToDoTable caption={words.toDo} owed={owed} language={language} />
      {more}
    </section>
  );
}

function ToDoTable({ caption, owed, language }: { caption: string; owed: OwnObligation[]; language: Language }) {
  const words = myOrganisationWords[language];
  const late = (row: OwnObligation) => row.state === 'late';
  return (
    <Table
      underHeading
      caption={caption}
      rows={owed}
      empty={words.toDoNone}
      columns={[
        { label: words.what, head: true, cell: (row) => <Link href={matterPathOf(row)}>{matterTitle(row.kind, row.period ?? '', language)}</Link> },
        { label: words.activity, cell: ({ title, caseNumber }) => <Saying of={title} say={(name) => `${name} (${caseNumber})`} /> },
        { label: words.by, cell: ({ dueAt }) => instantInWords(dueAt, language) },
        {
          label: words.state,
          cell: (row) => <Tag tone={late(row) ? 'late' : 'neutral'}>{capitalised(wordsIn(language).obligationStates[row.state])}</Tag>,
        },
      ]}
    />
  );
}

function Activities({ call: { language, viewer }, activities, more }: { call: PageCall; activities: PlanActivityListResponse[]; more: ComponentChildren }) {
  const words = myOrganisationWords[language];
  const { stages, roles } = wordsIn(language);
  const rolesIn = (item: PlanActivityListResponse) => relationsOf(viewer, { ...item, candidate: null }).map((relation) => roles[relation]);
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.activities}</Heading>
      <Table
        underHeading
        caption={words.activities}
        rows={activities}
        empty={words.activitiesNone}
        columns={[
          {
            label: words.activity,
            head: true,
            cell: ({ id, title }) => <LinkedName of={title} href={`/aktiviteter/${id}`} />,
          },
          { label: words.reference, cell: ({ caseNumber }) => caseNumber },
          { label: words.role, cell: (item) => capitalised(rolesIn(item).join(', ') || roles.candidate) },
          { label: words.state, cell: ({ stage }) => capitalised(stages[stage]) },
          { label: words.next, cell: ({ nextDue }) => (nextDue ? shortDayInWords(dayOf(nextDue.dueAt), language) : '–') },
        ]}
      />
      {more}
    </section>
  );
}
