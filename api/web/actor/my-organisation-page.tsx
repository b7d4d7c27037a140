/** All that is an organisation's own: what it owes, its activities, the days to come, and the reports it has handed in. */

import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { OwnObligation } from '../../../db/links/answerable-read-model.ts';
import { obligationsOf } from '../../../db/links/answerable-read-model.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { explainDate } from '../../../words/explain-date.ts';
import { dayInWords, instantInWords, periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { relationsOf } from '../../authorization/access.ts';
import { maxItems } from '../../http/paging.ts';
import { ButtonLink, Details, Heading, Link, Table, Tag, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { NameList, Saying } from '../components/names.tsx';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { matterTitle } from './answer-links/matter-facts.ts';
import { EarlierReports, kindAndPeriod, matterPathOf } from './earlier-reports.tsx';
import { myOrganisationWords } from './my-organisation-words.ts';

const maxActivities = String(maxItems);

export const myOrganisationPages: PageRoute[] = [page({ method: 'get', path: '/min-organisation', access: 'signedIn', respond: myOrganisation })];

async function myOrganisation(call: PageCall): Promise<PageResponse> {
  const { language, viewer, deps } = call;
  const words = myOrganisationWords[language];
  if (viewer.organisations.length === 0) return { title: words.title, content: <Nobody language={language} /> };
  const owned = await obligationsOf(deps.db, viewer.organisations);
  const names = await organisationNames(deps.db, viewer.organisations);
  return {
    title: words.title,
    wide: true,
    content: (
      <>
        <Heading level={1}>{words.title}</Heading>
        <Text lead>
          <NameList of={[...names.values()]} />
        </Text>
        <ToDo owed={owned.filter(isOwed)} language={language} />
        <Calendar owed={owned.filter((row) => isOwed(row) && row.dueAt >= call.at)} language={language} />
        <Activities call={call} activities={await ownActivities(call)} />
        <EarlierReports reports={owned.filter(({ receivedAt }) => receivedAt !== null).reverse()} language={language} />
        <div>
          <ButtonLink href="/aktiviteter/ny" variant="secondary">
            {words.propose}
          </ButtonLink>
        </div>
      </>
    ),
  };
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

/** Each once, also where several organisations of the reader take part. */
async function ownActivities({ request, viewer }: PageCall): Promise<PlanActivityListResponse[]> {
  const found = new Map<string, PlanActivityListResponse>();
  for (const organisation of viewer.organisations) {
    const { items } = await request('listPlanActivities', { query: { organisation, limit: maxActivities } });
    for (const item of items) found.set(item.id, item);
  }
  return [...found.values()];
}

/** So much stands at once; the rest is a click away. */
const maxWhole = 20;

function ToDo({ owed, language }: { owed: OwnObligation[]; language: Language }) {
  const words = myOrganisationWords[language];
  const rest = owed.slice(maxWhole);
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.toDo}</Heading>
      <ToDoTable caption={words.toDo} owed={owed.slice(0, maxWhole)} language={language} />
      {rest.length > 0 && (
        <Details summary={words.more(rest.length)}>
          <ToDoTable caption={words.more(rest.length)} owed={rest} language={language} />
        </Details>
      )}
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

/** The days to come, month by month, each with why it falls there. */
function Calendar({ owed, language }: { owed: OwnObligation[]; language: Language }) {
  const words = myOrganisationWords[language];
  const months = [...new Set(owed.map(({ dueAt }) => dayOf(dueAt).slice(0, 7)))];
  if (months.length === 0) return null;
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.calendar}</Heading>
      <Text>{words.calendarIntro}</Text>
      {months.map((month) => (
        <div key={month} class="hit-stack" data-gap="small">
          <Heading level={3}>{capitalised(periodInWords(month, language))}</Heading>
          <ul class="ds-list">
            {owed
              .filter(({ dueAt }) => dayOf(dueAt).startsWith(month))
              .map((row) => (
                <li key={row.planActivity + row.id}>
                  {`${capitalised(dayInWords(dayOf(row.dueAt), language))}: `}
                  <Link href={matterPathOf(row)}>
                    <Saying of={row.title} say={(name) => `${kindAndPeriod(row, language)}: ${name}`} />
                  </Link>
                  <div class="hit-quiet">{explainDate(row.reason, row.dueAt, language)}</div>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Activities({ call: { language, viewer }, activities }: { call: PageCall; activities: PlanActivityListResponse[] }) {
  const words = myOrganisationWords[language];
  const { stages, roles } = wordsIn(language);
  const parts = (item: PlanActivityListResponse) => relationsOf(viewer, { ...item, candidate: null }).map((relation) => roles[relation]);
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
          { label: words.role, cell: (item) => capitalised(parts(item).join(', ') || roles.candidate) },
          { label: words.state, cell: ({ stage }) => capitalised(stages[stage]) },
          { label: words.next, cell: ({ nextDue }) => (nextDue ? shortDayInWords(dayOf(nextDue.dueAt), language) : '–') },
        ]}
      />
    </section>
  );
}
