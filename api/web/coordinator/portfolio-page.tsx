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
import { namesIn, organisationNames } from '../../../db/registers/names-read-model.ts';
import { findOrganisation } from '../../../db/registers/organisation-read-model.ts';
import type { PlanTerm } from '../../../db/registers/plan-read-model.ts';
import type { BodiesInText } from '../../../words/body-names.ts';
import { bodiesInText } from '../../../words/body-names.ts';
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { hasByRole } from '../../authorization/access.ts';
import { readsAll } from '../../authorization/visibility.ts';
import type { Column } from '../components/display.tsx';
import { ButtonLink, Heading, Link, Pager, Stat, Table } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { listFormatOf } from '../kit/list-file.ts';
import { pageSize } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { actionWords } from '../parts/action-words.ts';
import { importWords } from '../parts/import-words.ts';
import { portfolioColumns, shownColumns } from './portfolio-columns.tsx';
import { portfolioFile } from './portfolio-file.ts';
import type { PortfolioColumn, PortfolioFilter } from './portfolio-filter.ts';
import { addressOf, filterOf, queryOf } from './portfolio-filter.ts';
import { FilterForm } from './portfolio-filter-form.tsx';
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
      () => request('listPlanActivities', { query: { ...queryOf(filter), limit: String(pageSize) } }),
      () => findOrganisation(deps.db, deps.ownFunder),
      () => searchedTerms(deps.db),
      () => savedViewsOf(deps.db, viewer.id),
    );
    const words = portfolioWords[language];
    const bodies = bodiesInText(figures.bodiesOn(dayOf(at)), language);
    // Every lead answers for an activity, so that it is among those who do; who has put one forward, or takes part in one, may not be.
    const organisations = filter.columns.some((column) => namesAnybody.includes(column)) ? await organisationNames(deps.db) : namesIn(figures.organisations);
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

const namesAnybody: PortfolioColumn[] = ['forslag', 'medverkande', 'vem'];

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
  const defined = portfolioColumns({ organisations, terms, today, language });
  const columns: Column<PlanActivityListResponse>[] = [
    {
      label: words.activity,
      head: true,
      ...sortingOf('title', filter),
      cell: (item) => <LinkedName of={item.title} href={`/aktiviteter/${item.id}`} />,
    },
    ...shownColumns(filter, seesMoney).map((name): Column<PlanActivityListResponse> => {
      const { label, numeric, sort, cell } = defined[name];
      return { label, cell, ...(numeric && { numeric }), ...(sort && sortingOf(sort, filter)) };
    }),
  ];
  return <Table caption={words.caption(found.total, found.more)} empty={words.none} rows={found.items} columns={columns} />;
}

/** A column's heading orders the list by it; asked for again, the other way. */
function sortingOf(by: PlanActivityOrder['by'], filter: PortfolioFilter): Pick<Column<PlanActivityListResponse>, 'sort'> {
  const isNow = filter.sort === by;
  const href = addressOf({ ...filter, page: 1, sort: by, descending: isNow ? !filter.descending : by === 'granted' || by === 'overdue' });
  return { sort: { href, ...(isNow && { now: filter.descending ? 'descending' : 'ascending' }) } };
}
