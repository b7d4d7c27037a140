/** The list as a file: everything that the filter finds, in its order, with the columns of the page. */
import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import { searchedTerms } from '../../../db/plan/term-filter.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { readsAll } from '../../authorization/visibility.ts';
import type { FileColumn, ListFormat } from '../kit/list-file.ts';
import { everyRow, listFile, namesInFile } from '../kit/list-file.ts';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { portfolioColumns, shownColumns } from './portfolio-columns.tsx';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { addressOf, queryOf } from './portfolio-filter.ts';
import { portfolioWords } from './portfolio-words.ts';

export async function portfolioFile(call: PageCall, filter: PortfolioFilter, format: ListFormat): Promise<PageResponse> {
  const { language, deps, at, viewer, request } = call;
  const words = portfolioWords[language];
  const organisations = await organisationNames(deps.db);
  const { terms } = await searchedTerms(deps.db);
  const said = await namesInFile(call);
  const defined = portfolioColumns({ organisations, terms, today: dayOf(at), language, said });
  const rows = await everyRow<PlanActivityListResponse>(format, (page) => request('listPlanActivities', { query: { ...queryOf(filter), ...page } }));
  const columns: FileColumn<PlanActivityListResponse>[] = [
    [words.activity, ({ title }) => said(title)],
    ...shownColumns(filter, readsAll(viewer)).flatMap((column) => defined[column].file),
  ];
  return listFile(format, { name: words.fileName, columns, rows, back: addressOf({ ...filter, page: 1 }) }, language);
}
