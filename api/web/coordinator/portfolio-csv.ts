/** The list as a file: everything that the filter finds, in its order, with more columns than a page has room for. */

import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import { englishNames } from '../../../db/plan/english-names.ts';
import { searchedTerms } from '../../../db/plan/term-filter.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { maxItems } from '../../http/paging.ts';
import { nameFor } from '../components/names.tsx';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import type { CsvCell } from '../kit/swedish-csv.ts';
import { swedishCsv } from '../kit/swedish-csv.ts';
import { leadOf, termName, termsOf } from './plan-of-item.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { planColumns, queryOf } from './portfolio-filter.ts';
import { planColumnLabels } from './portfolio-filter-form.tsx';
import { portfolioWords } from './portfolio-words.ts';

type Column = [label: string, cell: (item: PlanActivityListResponse) => CsvCell];

export async function portfolioCsv(call: PageCall, filter: PortfolioFilter, organisations: NamesById): Promise<PageResponse> {
  const { language, deps } = call;
  const words = portfolioWords[language];
  const { stages, toDo, roles } = wordsIn(language);
  const { terms } = await searchedTerms(deps.db);
  const names = { language, english: language === 'en' ? await englishNames(deps.db) : new Map<string, string>() };
  const said = (name: string) => nameFor(names, name).text;
  const nameOf = (id: string | null) => (id === null ? null : said(organisations.get(id) ?? id));
  const partyOf = (owedBy: NonNullable<PlanActivityListResponse['nextDue']>['owedBy']) =>
    'organisation' in owedBy ? nameOf(owedBy.organisation) : capitalised(roles[owedBy.role]);
  const leadInWords = (item: PlanActivityListResponse) => {
    const led = leadOf(item, organisations);
    return led && (led.byPlan ? planFieldWords[language].byPlan(said(led.name)) : said(led.name));
  };
  const columns: Column[] = [
    [words.caseNumber, (item) => item.caseNumber],
    [words.activity, (item) => said(item.title)],
    [words.stage, (item) => capitalised(stages[item.stage])],
    [words.area, (item) => said(termName(terms, 'developmentArea', item.developmentArea))],
    ...planColumns.map((column): Column => [planColumnLabels(language)[column], (item) => termsOf(item, column, terms).map(said).join(', ')]),
    [words.proposedBy, (item) => (item.planRef === null ? nameOf(item.proposedBy) : capitalised(words.fromPlan))],
    [words.lead, leadInWords],
    [words.partners, (item) => item.partners.map(({ organisation }) => nameOf(organisation)).join(', ')],
    [words.unit, (item) => item.unit],
    [words.next, (item) => item.nextDue && dayOf(item.nextDue.dueAt)],
    [words.nextWhat, (item) => item.nextDue && capitalised(toDo[item.nextDue.kind])],
    [words.nextBy, (item) => item.nextDue && partyOf(item.nextDue.owedBy)],
    [`${words.requested} (SEK)`, (item) => item.requestedSek],
    [`${words.granted} (SEK)`, (item) => item.grantedSek],
    [`${words.paid} (SEK)`, (item) => item.paidSek],
    [words.lateColumn, (item) => item.overdue],
  ];
  const rows = (await everything(call, filter)).map((item) => columns.map(([, cell]) => cell(item)));
  const head = columns.map(([label]) => label);
  return swedishCsv(words.fileName, head, rows);
}

async function everything({ request }: PageCall, filter: PortfolioFilter): Promise<PlanActivityListResponse[]> {
  const items: PlanActivityListResponse[] = [];
  for (let number = 1; ; number += 1) {
    const found = await request('listPlanActivities', { query: queryOf({ ...filter, page: number }, maxItems) });
    items.push(...found.items);
    if (items.length >= found.total || found.items.length === 0) return items;
  }
}
