/** What a search has found, kind by kind, each thing with the way to its own page. */
import type { ComponentChildren } from 'preact';
import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { OrganisationListItem } from '../../../db/registers/register-lists-read-model.ts';
import type { SayingReport } from '../../../db/search/said-in-reports-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Viewer } from '../../authorization/access.ts';
import { hasByRole } from '../../authorization/access.ts';
import { addressInWords } from '../components/address-in-words.ts';
import type { Column } from '../components/display.tsx';
import { Heading, Link, Table, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import type { FoundPerson } from './everything-found.ts';
import { mostOfEach } from './everything-found.ts';
import { searchWords } from './search-words.ts';

interface PartProps<Row> {
  title: string;
  rows: Row[];
  columns: Column<Row>[];
  children: ComponentChildren;
}

/** Nothing where nothing was found. */
function Part<Row>({ title, rows, columns, children }: PartProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{title}</Heading>
      <Table underHeading caption={title} rows={rows} empty="" columns={columns} />
      {children}
    </section>
  );
}

interface KindProps<Row> {
  found: ListPage<Row> | undefined;
  q: string;
  language: Language;
}

/** The way to the whole list, where more was found than is shown. */
function All({ found, href, q, language }: KindProps<unknown> & { href: string }) {
  if (!found || (found.total <= mostOfEach && !found.more)) return null;
  return <Link href={`${href}?${new URLSearchParams({ q })}`}>{searchWords[language].all(found.total, found.more === true)}</Link>;
}

type ReaderProps<Row> = KindProps<Row> & { viewer: Viewer };

export function FoundActivities({ viewer, ...props }: ReaderProps<PlanActivityListResponse>) {
  const { found, language } = props;
  const words = searchWords[language];
  const { stages } = wordsIn(language);
  return (
    <Part
      title={words.activities}
      rows={found?.items ?? []}
      columns={[
        { label: words.activity, head: true, cell: ({ id, title }) => <LinkedName of={title} href={`/aktiviteter/${id}`} /> },
        { label: words.caseNumber, cell: ({ caseNumber }) => <span class="hit-nowrap">{caseNumber}</span> },
        { label: words.stage, cell: ({ stage }) => capitalised(stages[stage]) },
      ]}
    >
      {hasByRole('getPortfolio', viewer) && <All {...props} href="/aktiviteter" />}
    </Part>
  );
}

/** Who does not see the registers comes to what the organisation has to do with. */
export function FoundOrganisations({ viewer, ...props }: ReaderProps<OrganisationListItem>) {
  const words = searchWords[props.language];
  const isInRegister = hasByRole('seeRegisters', viewer);
  const addressOf = (id: string) => (isInRegister ? `/organisationer/${id}` : `/aktiviteter?organisation=${id}`);
  return (
    <Part
      title={words.organisations}
      rows={props.found?.items ?? []}
      columns={[{ label: words.organisation, head: true, cell: ({ id, name }) => <LinkedName of={name} href={addressOf(id)} /> }]}
    >
      {isInRegister && <All {...props} href="/organisationer" />}
    </Part>
  );
}

export function FoundPeople(props: KindProps<FoundPerson>) {
  const words = searchWords[props.language];
  return (
    <Part
      title={words.people}
      rows={props.found?.items ?? []}
      columns={[
        { label: words.name, head: true, cell: ({ id, name }) => <Link href={`/personer/${id}`}>{name}</Link> },
        { label: words.email, cell: ({ email }) => <span class="hit-break">{addressInWords(email)}</span> },
      ]}
    >
      <All {...props} href="/personer" />
    </Part>
  );
}

export function FoundReports({ found, language }: { found: SayingReport[]; language: Language }) {
  const words = searchWords[language];
  return (
    <Part
      title={words.reports}
      rows={found.slice(0, mostOfEach)}
      columns={[
        { label: words.activity, head: true, cell: ({ planActivity, title }) => <LinkedName of={title} href={`/aktiviteter/${planActivity}#rapporter`} /> },
        { label: words.caseNumber, cell: ({ caseNumber }) => <span class="hit-nowrap">{caseNumber}</span> },
        { label: words.report, cell: ({ period }) => <span class="hit-nowrap">{capitalised(periodInWords(period, language))}</span> },
        { label: words.came, cell: ({ receivedAt }) => <span class="hit-nowrap">{shortDayInWords(dayOf(receivedAt), language)}</span> },
        { label: words.said, cell: ({ said }) => said },
      ]}
    >
      {found.length > mostOfEach && <Text quiet>{words.newestReports(mostOfEach)}</Text>}
    </Part>
  );
}
