/** All plan activities: figures on top, a filter and an order in the address, the list with what comes next, and the same as CSV. */

import type { ListPage } from '../../../contracts/views/list-page.ts';
import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import { parallelReads } from '../../../db/engine/connection.ts';
import { savedViewsOf } from '../../../db/people/saved-views/saved-view-read-model.ts';
import type { PlanActivityOrder } from '../../../db/pictures/plan-activity-order.ts';
import type { PlanFigures } from '../../../db/pictures/plan-figures-read-model.ts';
import { planFigures } from '../../../db/pictures/plan-figures-read-model.ts';
import { searchedTerms } from '../../../db/plan/term-filter.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { namesIn } from '../../../db/registers/names-read-model.ts';
import { findOrganisation } from '../../../db/registers/organisation-read-model.ts';
import type { PlanTerm } from '../../../db/registers/plan-read-model.ts';
import type { BodiesInText } from '../../../words/body-names.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { moneyInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf, daysBetween } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { readsAll } from '../../authorization/visibility.ts';
import type { Column } from '../components/display.tsx';
import { ButtonLink, Heading, Link, Pager, Stat, Table, Tag } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { NameList, Saying } from '../components/names.tsx';
import { listFormatOf } from '../kit/list-file.ts';
import { pageSize } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { actionWords } from '../parts/action-words.ts';
import { importWords } from '../parts/import-words.ts';
import { toDoWords } from '../parts/to-do-words.ts';
import { hasMoney, isToCome, leadOf, termsOf } from './plan-of-item.ts';
import { portfolioFile } from './portfolio-file.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { addressOf, filterOf, queryOf } from './portfolio-filter.ts';
import { FilterForm, planColumnLabels } from './portfolio-filter-form.tsx';
import { portfolioWords } from './portfolio-words.ts';
import { SavedViews } from './views/saved-views.tsx';

export const portfolioPage = page({
  method: 'get',
  path: '/aktiviteter',
  access: 'getPortfolio',
  async respond(call) {
    const { request, deps, viewer, language, query, at } = call;
    const filter = filterOf(query);
    const format = listFormatOf(query);
    if (format) return portfolioFile(call, filter, format);
    const [figures, found, own, searched, views] = await parallelReads(
      deps.db,
      () => planFigures(deps.db),
      () => request('listPlanActivities', { query: queryOf(filter, pageSize) }),
      () => findOrganisation(deps.db, deps.ownFunder),
      () => searchedTerms(deps.db),
      () => savedViewsOf(deps.db, viewer.id),
    );
    const words = portfolioWords[language];
    const bodies = bodiesInText(figures.bodiesOn(dayOf(at)), language);
    // Every lead answers for an activity, so that it is among those who do.
    const organisations = namesIn(figures.organisations);
    const seesMoney = readsAll(viewer);
    const pageAddress = (to: number) => addressOf({ ...filter, page: to });
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          {hasByRole('proposePlanActivity', viewer) && (
            <p class="hit-buttons">
              <ButtonLink href="/aktiviteter/ny">{actionWords[language].propose}</ButtonLink>
              {hasByRole('importPlan', viewer) && <Link href="/importera">{importWords[language].title}</Link>}
            </p>
          )}
          <Figures figures={figures} bodies={bodies} seesMoney={seesMoney} language={language} />
          <FilterForm {...{ filter, figures, bodies, searched, seesMoney, language }} units={own?.units ?? []} />
          <SavedViews views={views} filter={filter} csrf={call.csrf} language={language} />
          <Activities
            found={found}
            filter={filter}
            organisations={organisations}
            terms={searched.terms}
            seesMoney={seesMoney}
            today={dayOf(at)}
            language={language}
          />
          <Pager page={found.page} limit={pageSize} total={found.total} href={pageAddress} language={language} />
        </>
      ),
    };
  },
});

interface FiguresProps {
  figures: PlanFigures;
  bodies: BodiesInText;
  seesMoney: boolean;
  language: Language;
}

function Figures({ figures, bodies, seesMoney, language }: FiguresProps) {
  const { stats: words, escalated } = portfolioWords[language];
  return (
    <div class="hit-stats">
      <Stat value={figures.total} label={words.total} href="/aktiviteter" />
      <Stat value={figures.overdue} label={words.overdue} href="/aktiviteter?forsenade=ja" />
      <Stat value={figures.escalated} label={escalated(bodies)} href="/aktiviteter?lyfta=ja" />
      {seesMoney && <Stat value={moneyInWords(figures.money.grantedSek, language)} label={words.granted} />}
    </div>
  );
}

interface ActivitiesProps {
  found: ListPage<PlanActivityListResponse>;
  filter: PortfolioFilter;
  organisations: NamesById;
  terms: PlanTerm[];
  seesMoney: boolean;
  today: Day;
  language: Language;
}

function Activities({ found, filter, organisations, terms, seesMoney, today, language }: ActivitiesProps) {
  const words = portfolioWords[language];
  const stageWords = wordsIn(language).stages;
  const sorted = (by: PlanActivityOrder['by']) => sortingOf(by, filter);
  const columns: (Column<PlanActivityListResponse> | false)[] = [
    {
      label: words.activity,
      head: true,
      ...sorted('title'),
      cell: (item) => <LinkedName of={item.title} href={`/aktiviteter/${item.id}`} />,
    },
    { label: words.caseNumber, ...sorted('caseNumber'), cell: (item) => <span class="hit-nowrap">{item.caseNumber}</span> },
    { label: words.lead, ...sorted('lead'), cell: (item) => <Lead item={item} organisations={organisations} language={language} /> },
    ...filter.columns.map((column) => ({
      label: planColumnLabels(language)[column],
      cell: (item: PlanActivityListResponse) => <NamesOr names={termsOf(item, column, terms)} />,
    })),
    {
      label: words.next,
      ...sorted('nextDue'),
      cell: (item) => <NextDay item={item} today={today} language={language} />,
    },
    seesMoney && {
      label: words.granted,
      numeric: true,
      ...sorted('granted'),
      cell: (item) => (hasMoney(item) ? moneyInWords(item.grantedSek ?? 0, language) : '–'),
    },
    { label: words.stage, ...sorted('stage'), cell: (item) => <Standing item={item} stage={capitalised(stageWords[item.stage])} language={language} /> },
  ];
  return (
    <Table caption={words.caption(found.total, found.more)} empty={words.none} rows={found.items} columns={columns.filter((column) => column !== false)} />
  );
}

function Lead({ item, organisations, language }: { item: PlanActivityListResponse; organisations: NamesById; language: Language }) {
  const led = leadOf(item, organisations);
  if (led === null) return <>{portfolioWords[language].noLead}</>;
  return <Saying of={led.name} say={(name) => (led.byPlan ? planFieldWords[language].byPlan(name) : name)} />;
}

/** A day that has passed is not what comes next: it is said how late it is. */
function NextDay({ item: { nextDue }, today, language }: { item: PlanActivityListResponse; today: Day; language: Language }) {
  if (!nextDue) return <>–</>;
  const day = dayOf(nextDue.dueAt);
  if (isToCome(nextDue, today)) return <span class="hit-nowrap">{shortDayInWords(day, language)}</span>;
  return <Tag tone="late">{toDoWords[language].away(daysBetween(today, day))}</Tag>;
}

const NamesOr = ({ names }: { names: string[] }) => (names.length === 0 ? <>–</> : <NameList of={names} />);

const Standing = ({ item, stage, language }: { item: PlanActivityListResponse; stage: string; language: Language }) => (
  <>
    {stage}
    {item.overdue > 0 && (
      <div>
        <Tag tone="late">{portfolioWords[language].late(item.overdue)}</Tag>
      </div>
    )}
  </>
);

/** A column's heading orders the list by it; asked for again, the other way. */
function sortingOf(by: PlanActivityOrder['by'], filter: PortfolioFilter): Pick<Column<PlanActivityListResponse>, 'sort'> {
  const isNow = filter.sort === by;
  const href = addressOf({ ...filter, page: 1, sort: by, descending: isNow ? !filter.descending : by === 'granted' || by === 'overdue' });
  return { sort: { href, ...(isNow && { now: filter.descending ? 'descending' : 'ascending' }) } };
}
