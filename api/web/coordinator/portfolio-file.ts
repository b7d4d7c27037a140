/** The list as a file: everything that the filter finds, in its order, with more columns than a page has room for. */

import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import { englishNames } from '../../../db/plan/english-names.ts';
import { searchedTerms } from '../../../db/plan/term-filter.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { maxItems } from '../../http/paging.ts';
import { nameFor } from '../components/names.tsx';
import type { ListCell } from '../kit/excel-file.ts';
import { maxExcelRows } from '../kit/excel-file.ts';
import { listFile } from '../kit/list-file.ts';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { hasMoney, isToCome, leadOf, termName, termsOf } from './plan-of-item.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { addressOf, planColumns, queryOf } from './portfolio-filter.ts';
import { planColumnLabels } from './portfolio-filter-form.tsx';
import { portfolioWords } from './portfolio-words.ts';

type Column = [label: string, cell: (item: PlanActivityListResponse) => ListCell | false];

export async function portfolioFile(call: PageCall, filter: PortfolioFilter, format: 'csv' | 'xlsx'): Promise<PageResponse> {
  const { language, deps, at } = call;
  const words = portfolioWords[language];
  const today = dayOf(at);
  const organisations = await organisationNames(deps.db);
  const items = await everything(call, filter, format === 'xlsx' ? maxExcelRows : undefined);
  if (!items) return { redirect: addressOf({ ...filter, page: 1 }), notice: words.tooManyForExcel(maxExcelRows) };
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
    [words.next, ({ nextDue }) => nextDue && isToCome(nextDue, today) && { day: dayOf(nextDue.dueAt) }],
    [words.lateSince, ({ nextDue }) => nextDue && !isToCome(nextDue, today) && { day: dayOf(nextDue.dueAt) }],
    [words.nextWhat, (item) => item.nextDue && capitalised(toDo[item.nextDue.kind])],
    [words.nextBy, (item) => item.nextDue && partyOf(item.nextDue.owedBy)],
    [`${words.requested} (SEK)`, (item) => item.requestedSek],
    [`${words.granted} (SEK)`, (item) => hasMoney(item) && item.grantedSek],
    [`${words.paid} (SEK)`, (item) => hasMoney(item) && item.paidSek],
    [words.lateColumn, (item) => item.overdue],
  ];
  const rows = items.map((item) => columns.map(([, cell]) => shownIn(cell(item))));
  return listFile(format, { name: words.fileName, head: columns.map(([label]) => label), rows });
}

/** Nothing is no zero. */
const shownIn = (cell: ListCell | false): ListCell => (cell === false ? null : cell);

/** @returns undefined where there are more than may be */
async function everything({ request }: PageCall, filter: PortfolioFilter, most = Number.POSITIVE_INFINITY): Promise<PlanActivityListResponse[] | undefined> {
  const items: PlanActivityListResponse[] = [];
  for (let number = 1; ; number += 1) {
    const found = await request('listPlanActivities', { query: queryOf({ ...filter, page: number }, maxItems) });
    if (found.total > most) return undefined;
    items.push(...found.items);
    if (items.length >= found.total || found.items.length === 0) return items;
  }
}
